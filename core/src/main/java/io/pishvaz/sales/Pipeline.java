package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What moves through the sales pipeline, how fast, and where it sticks. Futures fail when the store is away. */
public interface Pipeline {

    Future<PipelineReport> report(Query query);

    /** The opportunities behind one number of the report, the most valuable first. */
    Future<Behind> behind(Query query, Figure figure);

    /**
     * From {@code from} on, before {@code to}; {@code source} is how a party first heard of us, {@code owner} the login
     * of a person, or a department.
     */
    record Query(Instant from, Instant to, Optional<String> source, Optional<String> owner) {}

    /**
     * One number of the report.
     *
     * @param step where it was counted; empty for what was lost
     * @param reason why it was lost: a code of the catalogue, or nothing where nobody said why
     */
    record Figure(Measure measure, Optional<PipelineStep> step, Optional<String> reason) {}

    /** What is counted. */
    enum Measure {
        ENTERED,
        WENT_ON,
        /** Left the step in the period: the median is theirs. */
        LEFT,
        LATE,
        DELIVERED,
        LOST
    }

    /** At most 500 of {@code total}. */
    record Behind(long total, long valueRial, List<Stay> items) {}

    /** One stay in a step; {@code spentMs} until it left, or until the end of the period. */
    record Stay(
            String opportunity,
            String title,
            PartyId party,
            String name,
            Optional<String> ownerName,
            Instant entered,
            Optional<Instant> left,
            Optional<String> wentTo,
            long spentMs,
            long valueRial) {}

    /** How long a step may take, by the wall clock. */
    record Standard(PipelineStep step, Duration time) {}

    /** The standards of all steps, in the order of the way. */
    record Standards(List<Standard> all) {
        public Standards {
            List<PipelineStep> named = all.stream().map(Standard::step).toList();
            if (!named.equals(List.of(PipelineStep.values()))) {
                throw new IllegalArgumentException(
                        "steps must be each of " + List.of(PipelineStep.values()) + " in this order, was " + named);
            }
        }
    }
}
