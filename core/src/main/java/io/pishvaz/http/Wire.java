package io.pishvaz.http;

import io.pishvaz.live.Frame;
import java.time.Instant;

/**
 * A frame written once for all who get it; {@code fields} lacks the opening brace, so that an envelope can be put
 * before it.
 */
record Wire(String type, String fields) {

    static Wire of(Frame frame) {
        var json = WireJson.write(frame);
        return new Wire(frame.type(), json.equals("{}") ? "}" : "," + json.substring(1));
    }

    String text(long seq, Instant at) {
        return "{\"type\":\"" + type + "\",\"seq\":" + seq + ",\"at\":\"" + WireJson.write(at) + "\"" + fields;
    }
}
