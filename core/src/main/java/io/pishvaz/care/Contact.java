package io.pishvaz.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact over another channel than the telephone. {@code ownAccord} says that nobody waited for it: an outbound one
 * counts for the contact cap then.
 */
public record Contact(
        UUID id, int version, String channel, String direction, Instant at, Optional<String> by, About about)
        implements Versioned {

    /** What it was about; reason and disposition are codes of the catalogue. */
    public record About(
            Optional<String> reason,
            Optional<String> disposition,
            Optional<String> note,
            List<Aim> aims,
            boolean ownAccord) {}

    /** What a contact is for. */
    public enum Aim {
        TRUST,
        EASE,
        SATISFACTION,
        LOYALTY,
        RESPECT
    }
}
