package io.pishvaz.floor;

import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the administrator decided for the floor. Queues without a title of their own are called by their name. */
public record FloorRules(
        ZoneId zone, WaitTargets targets, List<PbxId> pbxs, Map<QueueId, String> titles, Optional<Duration> longCall) {

    String title(QueueId queue) {
        return titles.getOrDefault(queue, queue.name());
    }
}
