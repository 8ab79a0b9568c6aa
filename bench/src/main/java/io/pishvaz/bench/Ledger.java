package io.pishvaz.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Which offers were written, when their pops opened, when these showed who calls, and how long each took. */
final class Ledger {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Map<String, Long> ringing = new ConcurrentHashMap<>();
    private final Map<Offer, Long> unknown = new ConcurrentHashMap<>();
    private final Set<String> pops = ConcurrentHashMap.newKeySet();
    private final Histogram opening = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final Histogram knowing = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final AtomicInteger doubled = new AtomicInteger();

    /** A call from this number at this extension. */
    record Offer(String number, String extension) {}

    void written(Offer offer, long nanos) {
        ringing.put(offer.extension(), nanos);
        unknown.put(offer, nanos);
    }

    /** The pop with this id opened at this extension. */
    void opened(String pop, String extension, long nanos) {
        Long from = ringing.remove(extension);
        if (!pops.add(pop)) {
            doubled.incrementAndGet();
        } else if (from != null) {
            opening.recordValue(Math.min(LONGEST_NANOS, nanos - from));
        }
    }

    /** A pop shows the file of who calls, for the first time or again. */
    void known(Offer offer, long nanos) {
        Long from = unknown.remove(offer);
        if (from != null) {
            knowing.recordValue(Math.min(LONGEST_NANOS, nanos - from));
        }
    }

    /** Forgets what was measured so far, as after a warm-up; what is under way still counts. */
    void reset() {
        opening.reset();
        knowing.reset();
    }

    Result result() {
        return new Result(knowing.getTotalCount(), Tail.of(opening), Tail.of(knowing), unknown.size(), doubled.get());
    }

    /** Milliseconds. */
    record Tail(double p50, double p99, double most) {
        static Tail of(Histogram histogram) {
            return new Tail(
                    histogram.getValueAtPercentile(50) / 1e6,
                    histogram.getValueAtPercentile(99) / 1e6,
                    histogram.getMaxValue() / 1e6);
        }
    }

    /** How long until the pop was there, and until it had the file. */
    record Result(long count, Tail opened, Tail known, int missed, int doubled) {
        static final String HEADING = """
                | run | pops | opened p50 ms | p99 ms | with the file p50 ms | p99 ms | max ms | missed | doubled |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|""";

        String row(String name) {
            return "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.0f | %d | %d |"
                    .formatted(name, count, opened.p50, opened.p99, known.p50, known.p99, known.most, missed, doubled);
        }
    }
}
