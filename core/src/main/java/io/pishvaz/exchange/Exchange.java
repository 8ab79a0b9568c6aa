package io.pishvaz.exchange;

/** Everything that brings data in and takes it out; {@code largestUpload} in bytes. */
public record Exchange(Imports imports, Exports exports, Privacy privacy, long largestUpload) {}
