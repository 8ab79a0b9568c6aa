package io.pishvaz.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that went wrong for a customer, and how it is made good. */
public record Complaint(
        UUID id,
        int version,
        String number,
        String subject,
        Instant at,
        Optional<String> by,
        Assigned assigned,
        List<Step> steps,
        Optional<Closed> closed,
        Optional<Instant> takenBackAt)
        implements Versioned {

    /** Who makes it good until when; {@code owner} is a login, {@code ownerName} their name. */
    public record Assigned(
            Optional<String> owner, Optional<String> ownerName, Optional<String> department, Optional<Instant> dueAt) {}

    /** One step of the recovery. */
    public record Step(String title, Optional<Instant> doneAt, Optional<String> doneBy) {}

    /** How it ended; older ones have no result. */
    public record Closed(Instant at, Optional<String> by, Optional<Result> result, Optional<String> recovery) {}

    /** What the recovery came to. */
    public enum Result {
        RECOVERED,
        PARTLY,
        NOT_RECOVERED
    }
}
