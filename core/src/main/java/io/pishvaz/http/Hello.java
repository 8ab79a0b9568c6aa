package io.pishvaz.http;

import java.time.Instant;

/** The first frame. */
record Hello(String version, String stream, String zone, Me me) {

    String text(long seq, Instant at) {
        return new Wire("hello", "," + WireJson.write(this).substring(1)).text(seq, at);
    }
}
