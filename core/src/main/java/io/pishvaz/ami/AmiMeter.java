package io.pishvaz.ami;

import io.pishvaz.call.PbxId;

/** Hears how a link fares, for metrics. Called on the link's event loop. */
public interface AmiMeter {

    AmiMeter NONE = new AmiMeter() {};

    default void event(PbxId pbx) {}

    default void connected(PbxId pbx) {}

    default void lost(PbxId pbx, String reason) {}

    /** The state was taken anew from the PBX while connected; {@code why} is one of few words. */
    default void resynced(PbxId pbx, String why) {}
}
