package io.pishvaz.desk;

import java.util.List;
import java.util.Optional;

/** What agents may choose from, as the centre configured it. */
public record Catalogue(
        List<Disposition> dispositions,
        List<PauseReason> pauseReasons,
        List<Choice> sources,
        List<Choice> callReasons) {

    /**
     * The result of a call; {@code digit} chooses it on the keyboard, {@code icon} names a symbol of the web client.
     */
    public record Disposition(String code, String icon, int digit, Title title) {
        public Disposition {
            checkDigit(digit);
        }
    }

    /** Why an agent pauses; {@code minutes} is how long it is meant to take. */
    public record PauseReason(String code, int digit, Title title, Optional<Integer> minutes) {
        public PauseReason {
            checkDigit(digit);
        }
    }

    /** A source or a reason for calling. */
    public record Choice(String code, Title title) {}

    /** The words in both languages. */
    public record Title(String en, String fa) {}

    private static void checkDigit(int digit) {
        if (digit < 1 || digit > 9) {
            throw new IllegalArgumentException("digit must be 1..9, was " + digit);
        }
    }
}
