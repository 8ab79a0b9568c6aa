package io.pishvaz.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a party stands and why; {@code next} is empty on the highest rung. */
public record Lifecycle(
        LifecycleStage stage, Instant since, Standing standing, List<Evidence> evidence, Optional<Next> next) {

    /** The rung above and what is missing for it. */
    public record Next(LifecycleStage stage, List<Evidence> missing) {}
}
