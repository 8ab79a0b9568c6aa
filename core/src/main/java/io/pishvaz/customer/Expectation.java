package io.pishvaz.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * How one kind of treatment stands with a party: what is meant, until when it may be used, when it was had, or for whom
 * it is where it is locked.
 */
public record Expectation(
        TreatmentKind kind,
        State state,
        Optional<Treatments.Offered> what,
        Optional<Instant> until,
        Optional<Instant> at,
        Optional<LifecycleStage> lockedFor) {

    /** How it stands. */
    public enum State {
        /** It is time to give one; {@code what} is an example. */
        DUE,
        /** One was given and waits to be used. */
        READY,
        /** One was had lately. */
        USED,
        /** It belongs to the next rung. */
        LOCKED
    }

    Expectation(TreatmentKind kind, State state) {
        this(kind, state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Expectation of(Treatments.Offered one) {
        return new Expectation(kind, state, Optional.of(one), until, at, lockedFor);
    }

    Expectation until(Optional<Instant> end) {
        return new Expectation(kind, state, what, end, at, lockedFor);
    }

    Expectation at(Instant had) {
        return new Expectation(kind, state, what, until, Optional.of(had), lockedFor);
    }

    Expectation lockedFor(LifecycleStage stage) {
        return new Expectation(kind, state, what, until, at, Optional.of(stage));
    }
}
