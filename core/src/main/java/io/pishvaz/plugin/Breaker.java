package io.pishvaz.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a plugin may be asked: cut off after failures in a row, tried with one call after a rest. */
sealed interface Breaker {

    /** Every call passes. */
    record Closed(int failures) implements Breaker {}

    /** No call passes; {@code reference} finds the failure that was the last straw in the log. */
    record Open(Instant until, String reference) implements Breaker {}

    /** One call is under way to see whether the plugin has recovered. */
    record Probing(String reference) implements Breaker {}

    static Breaker closed() {
        return new Closed(0);
    }

    /** What the breaker becomes when a call passes; empty when it must not. */
    default Optional<Breaker> admit(Instant now) {
        return switch (this) {
            case Closed closed -> Optional.of(closed);
            case Open open when now.isBefore(open.until()) -> Optional.empty();
            case Open open -> Optional.of(new Probing(open.reference()));
            case Probing probing -> Optional.empty();
        };
    }

    /** A call that began before the plugin was cut off does not bring it back. */
    default Breaker succeeded() {
        return this instanceof Open ? this : closed();
    }

    default Breaker failed(Rule rule, Instant now, String reference) {
        return switch (this) {
            case Closed closed when closed.failures() + 1 < rule.failures() -> new Closed(closed.failures() + 1);
            case Open open -> open;
            case Closed closed -> new Open(now.plus(rule.rest()), reference);
            case Probing probing -> new Open(now.plus(rule.rest()), reference);
        };
    }

    /** When to cut off and for how long. */
    record Rule(int failures, Duration rest) {}
}
