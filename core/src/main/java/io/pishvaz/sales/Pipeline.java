package io.pishvaz.sales;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What moves through the sales pipeline, how fast, and where it sticks. Futures fail when the store is away. */
public interface Pipeline {

    Future<PipelineReport> report(Query query);

    /** From {@code from} on, before {@code to}; {@code source} is how a party first heard of us. */
    record Query(Instant from, Instant to, Optional<String> source) {}

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
