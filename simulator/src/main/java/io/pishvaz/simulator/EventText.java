package io.pishvaz.simulator;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/** An event, list item or answer while it is written. */
final class EventText {

    private final StringBuilder text = new StringBuilder(1024);

    private EventText() {}

    static EventText event(String name, EventClass kind, Instant at) {
        return new EventText()
                .with("Event", name)
                .with("Privilege", kind.privilege())
                .with("Timestamp", stamp(at));
    }

    static EventText item(String name, String actionId) {
        return new EventText().with("Event", name).with("ActionID", actionId);
    }

    /** An item whose ActionID comes last, as the queue application writes it. */
    static EventText queueItem(String name) {
        return new EventText().with("Event", name);
    }

    static EventText answer(String response, String actionId) {
        var answer = new EventText().with("Response", response);
        return actionId.isEmpty() ? answer : answer.with("ActionID", actionId);
    }

    EventText with(String header, Object value) {
        text.append(header).append(": ").append(value).append("\r\n");
        return this;
    }

    EventText channel(String prefix, Channel channel) {
        channel.describe(this, prefix);
        return this;
    }

    Buffer end() {
        return Buffer.buffer(text.append("\r\n").toString());
    }

    static String stamp(Instant at) {
        return at.getEpochSecond() + "."
                + String.valueOf(1_000_000 + at.getNano() / 1000).substring(1);
    }
}
