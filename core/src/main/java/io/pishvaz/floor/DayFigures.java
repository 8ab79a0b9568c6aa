package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.queue.QueueFigures;
import java.time.Duration;
import java.util.Collection;

/** The day's figures, all queues together and each by itself. */
record DayFigures(Collection<Call> calls, QueueFigures.Period day, Duration target, QueueFigures.WrapUps wrapUps) {

    QueueFigures total() {
        return QueueFigures.of(calls, queue -> true, day, target, wrapUps);
    }

    QueueFigures of(QueueId queue) {
        return QueueFigures.of(calls, queue::equals, day, target, wrapUps);
    }
}
