package io.pishvaz.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again: at first after a second, then ever later up to an hour; given up after three days. */
final class Patience {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration ALL = Duration.ofDays(3);
    private static final int DOUBLINGS = 12;

    private Patience() {}

    /** Empty: it is given up. */
    static Optional<Instant> next(Delivery delivery, Instant now) {
        if (delivery.at().plus(ALL).isBefore(now)) {
            return Optional.empty();
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(DOUBLINGS, delivery.attempts()));
        return Optional.of(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
