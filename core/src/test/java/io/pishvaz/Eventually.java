package io.pishvaz;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until something holds; fails when it does not in time. */
public final class Eventually {
    private Eventually() {}

    public static void holds(BooleanSupplier condition) {
        holds(Duration.ofSeconds(20), condition);
    }

    public static void holds(Duration patience, BooleanSupplier condition) {
        Instant late = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(late)) {
                throw new AssertionError("did not come true within " + patience);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
