package io.pishvaz.plugin.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/** A value inside a {@link Text}; the browser writes it as the reader is used to. */
public sealed interface Param {

    /** A word from the data, such as a category or a name: one line, at most {@value #MAX_LENGTH} characters. */
    record Word(String value) implements Param {
        public static final int MAX_LENGTH = 80;

        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]+");

        public Word {
            value = UNPRINTABLE.matcher(value).replaceAll(" ").strip();
            if (value.length() > MAX_LENGTH) {
                value = value.substring(0, cut(value)) + "…";
            }
        }

        private static int cut(String value) {
            int end = MAX_LENGTH - 1;
            return Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
        }
    }

    /** A whole number of things. */
    record Count(long value) implements Param {}

    /** A number with a fraction; shown with at most one digit after the point. */
    record Decimal(double value) implements Param {
        public Decimal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a decimal must be finite, was " + value);
            }
        }
    }

    /** An amount of money in whole Rial. */
    record Money(long rial) implements Param {}

    /** A day in the centre's time zone. */
    record Day(LocalDate date) implements Param {
        public Day {
            Objects.requireNonNull(date, "date");
        }
    }

    /** A point in time. */
    record Moment(Instant at) implements Param {
        public Moment {
            Objects.requireNonNull(at, "at");
        }
    }

    /** A length of time, shown as a clock ({@code 2:41}); count days with {@link Count}. */
    record Span(Duration length) implements Param {
        public Span {
            Objects.requireNonNull(length, "length");
        }
    }

    /** A word from the data; line breaks and control characters become spaces, and what is too long ends in "…". */
    static Param word(String value) {
        return new Word(value);
    }

    static Param count(long value) {
        return new Count(value);
    }

    /**
     * A number with a fraction.
     *
     * @throws IllegalArgumentException when it is not finite
     */
    static Param decimal(double value) {
        return new Decimal(value);
    }

    static Param money(long rial) {
        return new Money(rial);
    }

    static Param day(LocalDate date) {
        return new Day(date);
    }

    static Param moment(Instant at) {
        return new Moment(at);
    }

    static Param span(Duration length) {
        return new Span(length);
    }
}
