package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/** One stay of a call in one queue. {@code left} and {@code reason} are set together. */
public record QueueVisit(
        QueueId queue,
        Instant joined,
        int position,
        Optional<Instant> left,
        Optional<LeaveReason> reason,
        boolean inferred) {

    /** The visit ended like this; {@code at} is no earlier than it began. */
    QueueVisit ended(Instant at, LeaveReason why, boolean byInference) {
        return new QueueVisit(
                queue,
                joined,
                position,
                Optional.of(Moments.later(joined, at)),
                Optional.of(why),
                inferred || byInference);
    }

    QueueVisit because(LeaveReason why, boolean byInference) {
        return new QueueVisit(queue, joined, position, left, Optional.of(why), inferred || byInference);
    }
}
