package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.QueueId;
import io.pishvaz.queue.CallShare;
import io.pishvaz.queue.QueueFigures;
import io.pishvaz.queue.QueueTally;
import io.pishvaz.queue.WaitTargets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The day's figures, all queues together and each by itself. A call that is told anew replaces what it added before:
 * the board of a long day costs no more than that of a short one.
 */
final class DayFigures {
    private final WaitTargets targets;
    private final QueueFigures.WrapUps wrapUps;
    private final Map<CallId, CallShare> counted = new HashMap<>();
    private final Map<QueueId, QueueTally> queues = new HashMap<>();
    private QueueFigures.Period period;
    private QueueTally all;

    DayFigures(QueueFigures.Period period, WaitTargets targets, QueueFigures.WrapUps wrapUps) {
        this.period = period;
        this.targets = targets;
        this.wrapUps = wrapUps;
        this.all = new QueueTally(targets);
    }

    /** Counts these calls anew, and nothing else, over this period. */
    void begin(QueueFigures.Period day, Collection<Call> calls) {
        period = day;
        counted.clear();
        queues.clear();
        all = new QueueTally(targets);
        calls.forEach(this::put);
    }

    void put(Call call) {
        CallShare now = CallShare.of(call, period, wrapUps);
        CallShare before = counted.put(call.id(), now);
        if (!now.equals(before)) {
            Optional.ofNullable(before).ifPresent(share -> add(share, -1));
            add(now, 1);
        }
    }

    QueueFigures total() {
        return all.figures();
    }

    QueueFigures of(QueueId queue) {
        return queue(queue).figures();
    }

    private void add(CallShare share, int times) {
        share.visits().forEach(visit -> {
            all.visit(visit, times);
            queue(visit.queue()).visit(visit, times);
        });
        share.handled().forEach(part -> {
            all.handled(part.time(), times);
            queue(part.queue()).handled(part.time(), times);
        });
    }

    private QueueTally queue(QueueId queue) {
        return queues.computeIfAbsent(queue, one -> new QueueTally(targets));
    }
}
