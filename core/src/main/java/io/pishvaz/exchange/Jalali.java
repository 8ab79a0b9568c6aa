package io.pishvaz.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The Iranian solar calendar, between the years 1200 and 1599, by the cycle of 33 years that fits all of them. */
public final class Jalali {
    private static final int FIRST = 1200;
    private static final int LAST = 1599;
    /** 1 Farvardin 1200. */
    private static final LocalDate BEGIN = LocalDate.of(1821, 3, 21);

    private Jalali() {}

    /** A day as 1405/09/01. */
    public static String written(LocalDate day) {
        long left = ChronoUnit.DAYS.between(BEGIN, day);
        int year = FIRST;
        while (left >= (isLeap(year) ? 366 : 365)) {
            left -= isLeap(year) ? 366 : 365;
            year++;
        }
        int month = 1;
        while (left >= length(year, month)) {
            left -= length(year, month);
            month++;
        }
        return "%d/%02d/%02d".formatted(year, month, left + 1);
    }

    static boolean isYear(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** Throws {@link DateTimeException} for a day that is none. */
    static LocalDate day(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            throw new DateTimeException("no such day");
        }
        long days = 0;
        for (int one = FIRST; one < year; one++) {
            days += isLeap(one) ? 366 : 365;
        }
        int before = month <= 7 ? (month - 1) * 31 : 6 * 31 + (month - 7) * 30;
        return BEGIN.plusDays(days + before + day - 1);
    }

    static boolean isLeap(int year) {
        return switch (year % 33) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }

    private static int length(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }
}
