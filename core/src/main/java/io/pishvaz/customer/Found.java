package io.pishvaz.customer;

import java.util.Optional;

/** A party that a search found, and by what. */
public record Found(Candidate candidate, Matched matched) {

    /** What was like the words typed; {@code text} is the number as it is on file, empty for a name. */
    public record Matched(By by, Optional<String> text) {}

    /** What a party is found by. */
    public enum By {
        NAME,
        NUMBER,
        ORDER,
        QUOTE
    }
}
