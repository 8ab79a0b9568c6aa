package io.pishvaz.ami;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries: doubled each time up to the last, and spread so that many clients do not knock together. */
final class Backoff {

    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration last;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration last, RandomGenerator random) {
        this.first = first;
        this.last = last;
        this.random = random;
    }

    /** Between half the pause and the whole. */
    Duration next() {
        long doubled = first.toMillis() << Math.min(failures++, MAX_DOUBLINGS);
        long pause = Math.max(2, Math.min(doubled, last.toMillis()));
        return Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
