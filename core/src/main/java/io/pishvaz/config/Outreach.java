package io.pishvaz.config;

import java.time.LocalTime;

/** Turning to customers of our own accord. */
public record Outreach(QuietHours quietHours) {

    /** Between which times of day nobody is called from a list. */
    public record QuietHours(LocalTime from, LocalTime to) {}

    public io.pishvaz.outreach.QuietHours quiet() {
        return new io.pishvaz.outreach.QuietHours(quietHours.from(), quietHours.to());
    }
}
