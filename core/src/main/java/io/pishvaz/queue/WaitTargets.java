package io.pishvaz.queue;

import io.pishvaz.call.QueueId;
import java.time.Duration;
import java.util.Map;

/** How long a caller should wait at most: in a queue with a target of its own, and in any other. */
public record WaitTargets(Duration usual, Map<QueueId, Duration> own) {

    public Duration of(QueueId queue) {
        return own.getOrDefault(queue, usual);
    }
}
