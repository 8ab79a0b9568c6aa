package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.queue.QueueFigures;
import io.pishvaz.queue.WaitTargets;
import java.util.Collection;

/** The day's figures, all queues together and each by itself. */
record DayFigures(Collection<Call> calls, QueueFigures.Period day, WaitTargets targets, QueueFigures.WrapUps wrapUps) {

    QueueFigures total() {
        return QueueFigures.of(calls, queue -> true, day, targets, wrapUps);
    }

    QueueFigures of(QueueId queue) {
        return QueueFigures.of(calls, queue::equals, day, targets, wrapUps);
    }
}
