package io.pishvaz.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field of the record that the administrator defined; {@code choices} for CHOICE only. */
public record FreeField(String code, Title title, Kind kind, List<String> choices) {
    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    public FreeField {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("code must be 1 to 40 of A-Z, a-z, 0-9, _ and -, was " + code);
        }
        if ((kind == Kind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices must be named for a choice and nothing else, was " + choices);
        }
    }

    /** A name in both languages. */
    public record Title(String en, String fa) {}

    /** What may be written in a field. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** What would be allowed; empty: the value is. */
    Optional<String> refuses(String value) {
        return switch (kind) {
            case TEXT -> unless(value.length() <= LONGEST, "at most " + LONGEST + " characters");
            case NUMBER -> unless(NUMBER.matcher(value).matches(), "a number");
            case DATE -> unless(isDate(value), "a date such as 2026-11-22");
            case CHOICE -> unless(choices.contains(value), "one of " + choices);
            case YES_NO -> unless(value.equals("true") || value.equals("false"), "true or false");
        };
    }

    private static Optional<String> unless(boolean fine, String allowed) {
        return fine ? Optional.empty() : Optional.of(allowed);
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
