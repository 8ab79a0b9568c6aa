package io.pishvaz.care;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer from 0 to 10, 10 is best in every kind; {@code task} is the task of recovery that an unhappy one opened.
 */
public record Survey(
        UUID id, Kind kind, int score, Optional<String> words, Instant at, Optional<String> by, Optional<UUID> task) {

    /** What was asked: how satisfied, whether they would recommend us, how easy it was. */
    public enum Kind {
        CSAT,
        NPS,
        CES
    }
}
