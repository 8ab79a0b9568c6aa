package io.pishvaz.desk;

import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.util.Set;

/** What the administrator decided for the desk. */
public record DeskRules(
        Duration wrapUp,
        Duration wrapUpExtension,
        WaitTargets targets,
        Set<String> dispositions,
        Set<String> pauseReasons,
        Set<String> sources,
        Set<String> callReasons) {

    /** Longest note that is taken. */
    public static final int NOTE_LIMIT = 20_000;
}
