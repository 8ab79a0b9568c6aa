package io.pishvaz.outreach;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The times of day between which nobody is called from a list, over midnight where the first is the later one; the same
 * time twice is never.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** When they end; empty: they are not now. */
    public Optional<LocalTime> until(LocalTime now) {
        boolean begun = !now.isBefore(from);
        boolean ahead = now.isBefore(to);
        boolean quiet = from.isAfter(to) ? begun || ahead : begun && ahead;
        return Optional.of(to).filter(end -> quiet);
    }
}
