package io.pishvaz.simulator;

import java.time.LocalTime;
import java.util.function.ToDoubleFunction;

/** How many callers come at which time of the day. */
public record Rhythm(double callsPerHour, ToDoubleFunction<LocalTime> share) {

    private static final double NIGHT = 0.15;
    private static final double MORNING_PEAK = 10.5;
    private static final double EVENING_PEAK = 17;

    /** The same at every hour. */
    public static Rhythm even(double callsPerHour) {
        return new Rhythm(callsPerHour, time -> 1);
    }

    /** As a shop knows it: a peak before noon, a lower one in the late afternoon, little at night. */
    public static Rhythm working(double callsPerHourAtPeak) {
        return new Rhythm(callsPerHourAtPeak, time -> {
            double hour = time.toSecondOfDay() / 3600.0;
            return Math.max(NIGHT, Math.max(bell(hour - MORNING_PEAK), 0.8 * bell(hour - EVENING_PEAK)));
        });
    }

    private static double bell(double hoursAway) {
        return Math.exp(-hoursAway * hoursAway / 8);
    }

    double callsPerMilli(LocalTime time) {
        return callsPerHour * share.applyAsDouble(time) / 3_600_000;
    }
}
