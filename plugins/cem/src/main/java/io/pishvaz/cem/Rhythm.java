package io.pishvaz.cem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a customer buys: the days between visits, the last {@value #WINDOW} of them, so that old habits are forgotten.
 *
 * @param last the day of the last visit
 * @param gaps whole days between one visit and the next, each at least 1; orders of one day are one visit
 */
record Rhythm(LocalDate last, List<Long> gaps) {
    private static final int WINDOW = 24;

    /** Of at least one visit; days ascending and without doubles. */
    static Rhythm of(List<LocalDate> days) {
        List<LocalDate> recent = days.subList(Math.max(0, days.size() - WINDOW - 1), days.size());
        List<Long> gaps = IntStream.range(1, recent.size())
                .mapToObj(i -> ChronoUnit.DAYS.between(recent.get(i - 1), recent.get(i)))
                .toList();
        return new Rhythm(days.getLast(), gaps);
    }

    /** Whether there are visits enough to speak of a usual distance. */
    boolean isKnown() {
        return !gaps.isEmpty();
    }

    /** Whether there are visits enough to speak of regularity. */
    boolean hasPattern() {
        return gaps.size() >= 2;
    }

    /** The median distance in days, rounded: one long holiday does not change it. */
    long usual() {
        List<Long> sorted = gaps.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    LocalDate expected() {
        return last.plusDays(usual());
    }

    /**
     * How irregular the visits are, from -1 (always the same distance) through 0 (chance) to 1 (all at once).
     *
     * <p>Burstiness with the correction for few events: with {@code r} the standard deviation of the distances over
     * their mean and {@code n} their number, {@code (sqrt(n+1) r - sqrt(n-1)) / ((sqrt(n+1) - 2) r + sqrt(n-1))}.
     *
     * @see <a href="https://doi.org/10.1209/0295-5075/81/48002">Goh and Barabási, Burstiness and memory in complex
     *     systems, 2008</a>
     * @see <a href="https://doi.org/10.1103/PhysRevE.94.032311">Kim and Jo, Measuring burstiness for finite event
     *     sequences, 2016</a>
     */
    double burstiness() {
        double mean = gaps.stream().mapToLong(Long::longValue).average().orElseThrow();
        double variance = gaps.stream()
                .mapToDouble(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow();
        return burstiness(Math.sqrt(variance) / mean, gaps.size());
    }

    static double burstiness(double r, int n) {
        double more = Math.sqrt(n + 1.0);
        double less = Math.sqrt(n - 1.0);
        return (more * r - less) / ((more - 2) * r + less);
    }
}
