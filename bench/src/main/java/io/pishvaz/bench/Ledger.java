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
        return new Result(
                knowing.getTotalCount(),
                new double[] {percentile(opening, 50), percentile(opening, 99)},
                new double[] {percentile(knowing, 50), percentile(knowing, 99), knowing.getMaxValue() / 1e6},
                unknown.size(),
                doubled.get());
    }

    private static double percentile(Histogram histogram, int percent) {
        return histogram.getValueAtPercentile(percent) / 1e6;
    }

    /** Milliseconds until the pop was there (p50, p99), and until it had the file (p50, p99, most). */
    record Result(long count, double[] opened, double[] known, int missed, int doubled) {
        static final String HEADING = """
                | run | pops | opened p50 ms | p99 ms | with the file p50 ms | p99 ms | max ms | missed | doubled |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|""";

        String row(String name) {
            return "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.0f | %d | %d |"
                    .formatted(name, count, opened[0], opened[1], known[0], known[1], known[2], missed, doubled);
        }
    }
}
