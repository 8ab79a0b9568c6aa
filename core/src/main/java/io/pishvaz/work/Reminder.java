package io.pishvaz.work;

import java.time.Instant;

/**
 * Something nobody handed over and yet an agent must not forget; {@code text} is a promise's words or a quote's number.
 */
public record Reminder(String id, Kind kind, Who who, String text, Instant dueAt) {

    /** What it reminds of. */
    public enum Kind {
        PROMISE,
        QUOTE_ENDS
    }
}
