package io.pishvaz.desk;

import io.pishvaz.desk.Catalogue.Choice;
import io.pishvaz.desk.Catalogue.Title;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something a script asks; {@code least} and {@code most} bound a number. */
public record Field(
        String code, Kind kind, Title title, List<Choice> choices, Optional<Integer> least, Optional<Integer> most) {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 20;

    /** What an answer looks like. */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        DATE,
        YES_NO
    }

    public Field {
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("code must be 1 to 40 of letters, digits, _ and -, was " + code);
        }
        if ((kind == Kind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices must be set for CHOICE and for nothing else, was " + choices);
        }
    }

    /** What would be allowed in place of this answer; empty where the answer is right. */
    public Optional<String> refuses(String answer) {
        return switch (kind) {
            case TEXT -> unless(answer.length() <= LONGEST_TEXT, "at most " + LONGEST_TEXT + " characters");
            case YES_NO -> unless(answer.equals("YES") || answer.equals("NO"), "YES or NO");
            case CHOICE -> {
                List<String> codes = choices.stream().map(Choice::code).toList();
                yield unless(codes.contains(answer), "one of " + codes);
            }
            case DATE -> unless(isDate(answer), "a date such as 2026-11-22");
            case NUMBER -> unless(isNumber(answer), "a number" + bounds());
        };
    }

    private static Optional<String> unless(boolean right, String allowed) {
        return right ? Optional.empty() : Optional.of(allowed);
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private boolean isNumber(String answer) {
        if (!answer.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?") || answer.length() > LONGEST_NUMBER) {
            return false;
        }
        BigDecimal number = new BigDecimal(answer);
        return least.filter(l -> number.compareTo(BigDecimal.valueOf(l)) < 0).isEmpty()
                && most.filter(m -> number.compareTo(BigDecimal.valueOf(m)) > 0).isEmpty();
    }

    private String bounds() {
        return least.map(l -> " from " + l).orElse("")
                + most.map(m -> " to " + m).orElse("");
    }
}
