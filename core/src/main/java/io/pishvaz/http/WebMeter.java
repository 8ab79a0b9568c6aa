package io.pishvaz.http;

import java.time.Duration;

/** Told what browsers and integrations are served. Callable from any thread. */
public interface WebMeter {

    /** A tab came, or a tab went. */
    void tabs(int more);

    /** A frame was written to a tab. */
    void sent();

    /** A frame was not written because the tab reads too slowly; a snapshot will stand for it. */
    void coalesced();

    /** A tab was sent away because it reads too slowly. */
    void dropped();

    /** An operation of the API was answered. */
    void answered(String operation, int status, Duration took);
}
