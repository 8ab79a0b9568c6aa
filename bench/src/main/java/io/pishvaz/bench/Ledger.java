package io.pishvaz.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Which offers were written, which pops came, and how long each took. */
final class Ledger {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Map<Offer, Long> pending = new ConcurrentHashMap<>();
    private final Map<Offer, Boolean> done = new ConcurrentHashMap<>();
    private final Histogram latency = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger unexpected = new AtomicInteger();

    /** A call from this number at this extension. */
    record Offer(String number, String extension) {}

    void written(Offer offer, long nanos) {
        pending.put(offer, nanos);
    }

    void popped(Offer offer, long nanos) {
        Long from = pending.remove(offer);
        if (from != null) {
            done.put(offer, true);
            latency.recordValue(Math.min(LONGEST_NANOS, nanos - from));
        } else if (done.containsKey(offer)) {
            doubled.incrementAndGet();
        } else {
            unexpected.incrementAndGet();
        }
    }

    /** Forgets what was measured so far, as after a warm-up; what is under way still counts. */
    void reset() {
        latency.reset();
    }

    Result result() {
        return new Result(
                latency.getTotalCount(),
                millis(latency.getValueAtPercentile(50)),
                millis(latency.getValueAtPercentile(99)),
                millis(latency.getMaxValue()),
                pending.size(),
                doubled.get() + unexpected.get());
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Latencies in milliseconds. */
    record Result(long pops, double p50, double p99, double max, int missed, int doubled) {
        String row(String name) {
            return "| %s | %d | %.2f | %.2f | %.1f | %d | %d |".formatted(name, pops, p50, p99, max, missed, doubled);
        }
    }
}
