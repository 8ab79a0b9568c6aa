package io.pishvaz.exchange;

import java.util.Optional;

/**
 * Why a row is not imported: where, what stood there, the rule it broke and, where a rule has them, the allowed words.
 */
public record BadCell(long row, String column, String value, Rule rule, Optional<String> words) {
    private static final int SHOWN = 100;

    public BadCell {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    public String allowed() {
        return words.map(named -> rule == Rule.TOO_LONG ? "at most " + named + " characters" : "one of " + named)
                .orElse(rule.allowed());
    }
}
