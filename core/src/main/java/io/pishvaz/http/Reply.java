package io.pishvaz.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/** A whole answer; an empty {@code body} sends none. */
record Reply(int status, String type, String body, Map<String, String> headers) {

    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", WireJson.write(value), Map.of());
    }

    static Reply ok(Object value) {
        return json(200, value);
    }

    /** Something new; {@code again} when an earlier request of the same key has made it. */
    static Reply made(Object value, boolean again) {
        Reply made = json(201, value);
        return again ? made.with(OnceOnly.REPLAYED, "true") : made;
    }

    static Reply empty(int status) {
        return new Reply(status, "", "", Map.of());
    }

    Reply with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, body, Map.copyOf(all));
    }

    Future<Reply> now() {
        return Future.succeededFuture(this);
    }

    void send(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Cache-Control", "no-store");
        headers.forEach(response::putHeader);
        if (body.isEmpty()) {
            response.end();
        } else {
            response.putHeader("Content-Type", type).end(body);
        }
    }
}
