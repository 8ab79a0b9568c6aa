package io.pishvaz.live;

import java.util.List;
import java.util.Optional;

/** What one plugin says of one customer. The points of the reasons and 50 add up to the score. */
public record Panel(
        String plugin,
        Text title,
        State state,
        Optional<Integer> score,
        Optional<Text> headline,
        Optional<Text> detail,
        List<Reason> reasons,
        long budgetMs,
        Optional<String> reference) {

    /** How far the plugin's answer is. */
    public enum State {
        LOADING,
        READY,
        LATE,
        EMPTY,
        FAILED
    }

    /** Why the score moved, in signed points. */
    public record Reason(int points, Text text) {}

    /** A plugin's own words in both languages; {0} stands for the first parameter. */
    public record Text(String en, String fa, List<Object> params) {}
}
