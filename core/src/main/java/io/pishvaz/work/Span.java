package io.pishvaz.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time, from {@code from} inclusive to {@code to} exclusive. */
public record Span(Instant from, Instant to) {

    /** A day as the centre's clocks show it; it may have 23 or 25 hours. */
    public static Span of(LocalDate day, ZoneId zone) {
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
