package io.pishvaz.plugin.api;

import java.util.Objects;

/**
 * One reason why a score moved.
 *
 * @param points signed, whole; never 0: what moves nothing is no reason and belongs into the detail line
 * @param text the reason in the agent's words, such as "Buys every 7 days"
 */
public record Reason(int points, Text text) {

    public Reason {
        Objects.requireNonNull(text, "text");
        if (points == 0) {
            throw new IllegalArgumentException("points must not be 0: " + text.en());
        }
    }

    /**
     * A reason of that many points.
     *
     * @throws IllegalArgumentException when {@code points} is 0
     */
    public static Reason of(int points, Text text) {
        return new Reason(points, text);
    }
}
