package io.pishvaz.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What the calls of a plugin came to; the last 256 answers stand for all in the 95th percentile. */
final class Tally {
    private static final int KEPT = 256;

    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final AtomicLongArray recent = new AtomicLongArray(KEPT);
    private final AtomicInteger answers = new AtomicInteger();

    void called() {
        calls.increment();
    }

    void failed() {
        failures.increment();
    }

    void late() {
        late.increment();
    }

    void answered(Duration took) {
        recent.set(Math.floorMod(answers.getAndIncrement(), KEPT), took.toMillis());
    }

    long calls() {
        return calls.sum();
    }

    long failures() {
        return failures.sum();
    }

    long lateAnswers() {
        return late.sum();
    }

    /** Zero until the first answer. */
    Duration p95() {
        int known = Math.clamp(answers.get(), 0, KEPT);
        if (known == 0) {
            return Duration.ZERO;
        }
        long[] millis = new long[known];
        Arrays.setAll(millis, recent::get);
        Arrays.sort(millis);
        return Duration.ofMillis(millis[Math.ceilDiv(known * 95, 100) - 1]);
    }
}
