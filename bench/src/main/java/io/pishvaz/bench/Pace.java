package io.pishvaz.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Asks at a steady pace whether or not the answers keep up, and counts each answer's time from the moment at which its
 * question was due: who comes late to a queue waits in it too.
 */
record Pace(int perSecond, int seconds) {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** How long answers took, and what the database spent on each. */
    record Times(Histogram nanos, int failed, double cpuMs) {
        double ms(double percent) {
            return nanos.getValueAtPercentile(percent) / 1e6;
        }

        String row(String name, Times baseline) {
            return "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %d |"
                    .formatted(
                            name,
                            nanos.getTotalCount(),
                            ms(50),
                            ms(95),
                            ms(99),
                            ms(100),
                            ms(99) / baseline.ms(99),
                            cpuMs,
                            failed);
        }
    }

    Times ask(Processor processor, IntFunction<Future<?>> question) throws InterruptedException {
        int count = perSecond * seconds;
        Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(count);
        Duration spent = processor.spent();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / perSecond);
            LockSupport.parkNanos(due - System.nanoTime());
            question.apply(i).onComplete(answer -> {
                nanos.recordValue(Math.min(LONGEST_NANOS, Math.max(1, System.nanoTime() - due)));
                if (answer.failed()) {
                    failed.incrementAndGet();
                }
                left.countDown();
            });
        }
        left.await();
        double cpuMs = processor.spent().minus(spent).toNanos() / 1e6 / count;
        return new Times(nanos, failed.get(), cpuMs);
    }
}
