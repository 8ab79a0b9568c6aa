package io.pishvaz.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work for a customer, from the day it was taken in to the day they have it; {@code steps} oldest first. */
public record ServiceJob(
        UUID id,
        int version,
        String number,
        String title,
        String stage,
        Optional<String> department,
        Optional<Instant> dueAt,
        Optional<String> order,
        List<Step> steps)
        implements Versioned {

    /** What somebody may set. */
    public record Terms(String title, Optional<String> department, Optional<Instant> dueAt, Optional<Stage> stage) {}

    /** A stage it came to; the customer must be told of it until {@code told} says that they were. */
    public record Step(String stage, Instant at, Optional<String> by, Optional<Told> told) {}

    /** When, by whom and over which channel the customer was told. */
    public record Told(Instant at, Optional<String> by, String channel) {}

    /** The stages of a job, in their order. */
    public enum Stage {
        RECEIVED,
        REGISTERED,
        IN_PROGRESS,
        READY,
        DELIVERED
    }
}
