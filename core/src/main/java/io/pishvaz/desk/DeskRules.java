package io.pishvaz.desk;

import java.time.Duration;
import java.util.Set;

/** What the administrator decided for the desk. */
public record DeskRules(
        Duration wrapUp,
        Duration wrapUpExtension,
        Duration waitTarget,
        Set<String> dispositions,
        Set<String> pauseReasons) {

    /** Longest note that is taken. */
    public static final int NOTE_LIMIT = 20_000;
}
