package io.pishvaz.call;

/** Where legs of one PBX meet and hear one another. */
public record BridgeId(PbxId pbx, String name) {}
