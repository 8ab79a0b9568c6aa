package io.pishvaz.cem;

import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rhythm says, measured by the customer's own: on time is up to {@value #ON_TIME} times the usual distance,
 * silent from {@value #SILENT} times on, long silent from {@value #LONG_SILENT} times on, as for the standings
 * {@code LAPSED} and {@code LOST}.
 */
final class RhythmReasons {
    private static final double ON_TIME = 1.25;
    private static final int SILENT = 2;
    private static final int LONG_SILENT = 6;

    /** Nobody counts as silent sooner than this many days. */
    private static final long SHORTEST = 30;

    private static final int REGULARITY_POINTS = 15;
    private static final double VERY_REGULAR = -0.7;
    private static final double REGULAR = -0.3;
    private static final double BURSTS = 0.3;

    private RhythmReasons() {}

    static Stream<Reason> of(Rhythm rhythm, LocalDate today) {
        long silent = ChronoUnit.DAYS.between(rhythm.last(), today);
        Optional<Reason> timeliness = rhythm.isKnown() ? Optional.of(timeliness(rhythm, silent)) : onlyOnce(silent);
        return Stream.concat(regularity(rhythm).stream(), timeliness.stream());
    }

    /** "Buys every 7 days, very regular". */
    static Text inWords(Rhythm rhythm) {
        Param days = Param.count(rhythm.usual());
        if (rhythm.usual() == 1) {
            return Text.of("Buys daily", "هر روز خرید می‌کند");
        }
        if (!rhythm.hasPattern()) {
            return Text.of("Bought twice, {0} days apart", "دو بار خرید، با {0} روز فاصله", days);
        }
        double burstiness = rhythm.burstiness();
        if (burstiness <= VERY_REGULAR) {
            return Text.of("Buys every {0} days, very regular", "هر {0} روز خرید می‌کند، بسیار منظم", days);
        }
        if (burstiness <= REGULAR) {
            return Text.of("Buys every {0} days, regular", "هر {0} روز خرید می‌کند، منظم", days);
        }
        return Text.of("Buys about every {0} days, irregular", "حدود هر {0} روز خرید می‌کند، نامنظم", days);
    }

    private static Optional<Reason> regularity(Rhythm rhythm) {
        if (!rhythm.hasPattern()) {
            return Optional.empty();
        }
        double burstiness = rhythm.burstiness();
        int points = Math.toIntExact(Math.round(-REGULARITY_POINTS * burstiness));
        return points == 0 ? Optional.empty() : Optional.of(Reason.of(points, regularityInWords(burstiness)));
    }

    private static Text regularityInWords(double burstiness) {
        if (burstiness <= VERY_REGULAR) {
            return Text.of("Very regular rhythm", "ریتم خرید بسیار منظم");
        }
        if (burstiness <= REGULAR) {
            return Text.of("Regular rhythm", "ریتم خرید منظم");
        }
        return burstiness < BURSTS
                ? Text.of("No fixed rhythm", "بدون ریتم ثابت")
                : Text.of("Buys in bursts, then not for long", "خریدهای پشت سر هم و بعد وقفه‌های طولانی");
    }

    private static Reason timeliness(Rhythm rhythm, long silent) {
        long usual = rhythm.usual();
        if (silent <= ON_TIME * usual) {
            return Reason.of(
                    10, Text.of("In rhythm: the next purchase is not late", "در ریتم: خرید بعدی دیر نشده است"));
        }
        Param since = Param.count(silent);
        if (silent <= Math.max(SHORTEST, SILENT * usual)) {
            return Reason.of(
                    -8,
                    Text.of(
                            "Later than usual: {0} days since the last",
                            "دیرتر از معمول: {0} روز از آخرین خرید", since));
        }
        return Reason.of(
                silent <= LONG_SILENT * usual ? -25 : -40,
                Text.of(
                        "Silent for {0} days, usual is {1}",
                        "{0} روز بدون خرید، معمول {1} روز است", since, Param.count(usual)));
    }

    private static Optional<Reason> onlyOnce(long silent) {
        if (silent <= 30) {
            return Optional.of(Reason.of(3, Text.of("First purchase is recent", "نخستین خرید تازه است")));
        }
        return silent <= 90
                ? Optional.empty()
                : Optional.of(Reason.of(
                        -10, Text.of("No second purchase in {0} days", "{0} روز بدون خرید دوم", Param.count(silent))));
    }
}
