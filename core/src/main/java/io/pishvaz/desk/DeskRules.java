package io.pishvaz.desk;

import io.pishvaz.call.PbxId;
import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the administrator decided for the desk. */
public record DeskRules(
        Duration wrapUp,
        Duration wrapUpExtension,
        WaitTargets targets,
        Dispositions dispositions,
        Set<String> pauseReasons,
        Set<String> sources,
        Set<String> callReasons,
        List<Script> scripts,
        Map<PbxId, DialPlan> plans) {

    /** Longest note that is taken. */
    public static final int NOTE_LIMIT = 20_000;
}
