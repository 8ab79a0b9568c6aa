package io.pishvaz.floor;

import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What the administrator decided for the floor. Queues without a title of their own are called by their name. */
public record FloorRules(ZoneId zone, Duration target, List<PbxId> pbxs, Map<QueueId, String> titles) {

    String title(QueueId queue) {
        return titles.getOrDefault(queue, queue.name());
    }
}
