package io.pishvaz.care;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something a customer was promised; {@code by} is the name of who promised it. */
public record Promise(
        UUID id,
        int version,
        String text,
        Optional<String> agent,
        Optional<String> by,
        Instant madeAt,
        Instant dueAt,
        State state,
        Optional<Instant> keptAt)
        implements Versioned {

    /** Whether it was kept; broken once it was due and not kept, for good. */
    public enum State {
        OPEN,
        KEPT,
        BROKEN
    }
}
