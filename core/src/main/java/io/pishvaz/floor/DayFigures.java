package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.queue.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The day's figures, all queues together and each by itself. */
final class DayFigures {
    DayFigures(Collection<Call> calls, Duration target, Instant midnight, Instant now) {}

    QueueFigures total() {
        return none();
    }

    QueueFigures of(QueueId queue) {
        return none();
    }

    private static QueueFigures none() {
        return new QueueFigures(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
