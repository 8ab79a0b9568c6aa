package io.pishvaz.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days and times as files write them. The year says the calendar: 1200 to 1599 is Jalali, 1800 to 2199 Gregorian.
 * A day without year in front is read only with dots (21.03.2026), for slashes mean two things in two countries.
 */
final class Moments {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private Moments() {}

    /** A day and time of the centre, and whether it was written in Jalali. */
    record Read(LocalDateTime at, boolean jalali) {}

    static Optional<Read> local(String written) {
        String text = Texts.latin(written).strip();
        try {
            Matcher year = YEAR_FIRST.matcher(text);
            if (year.matches()) {
                return Optional.of(read(new String[] {year.group(1), year.group(3), year.group(4)}, clock(year, 5)));
            }
            Matcher day = DAY_FIRST.matcher(text);
            if (day.matches()) {
                return Optional.of(read(new String[] {day.group(3), day.group(2), day.group(1)}, clock(day, 4)));
            }
            return Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** With an offset as it says, else by the clocks of the centre. */
    static Optional<Instant> instant(String written, ZoneId zone) {
        if (written.endsWith("Z") || written.matches(".*[T ]\\d{2}:\\d{2}.*[+-]\\d{2}:\\d{2}")) {
            try {
                return Optional.of(
                        OffsetDateTime.parse(written.replace(' ', 'T')).toInstant());
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }
        return local(written).map(read -> read.at().atZone(zone).toInstant());
    }

    private static Read read(String[] parts, LocalTime time) {
        int year = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        if (Jalali.isYear(year)) {
            return new Read(Jalali.day(year, month, day).atTime(time), true);
        }
        if (year < 1800 || year > 2199) {
            throw new DateTimeException("no such year");
        }
        return new Read(LocalDate.of(year, month, day).atTime(time), false);
    }

    private static LocalTime clock(Matcher match, int group) {
        if (match.group(group) == null) {
            return LocalTime.MIDNIGHT;
        }
        String second = match.group(group + 2);
        return LocalTime.of(
                Integer.parseInt(match.group(group)),
                Integer.parseInt(match.group(group + 1)),
                second == null ? 0 : Integer.parseInt(second));
    }
}
