package io.pishvaz.queue;

import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.QueueVisit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts and sums from which {@link QueueFigures} follow; what was added can be taken away again, so that a day's
 * figures cost as much as what changed and not as much as the day.
 */
public final class QueueTally {
    private static final double NANOS_PER_MS = 1e6;

    private final WaitTargets targets;
    private final Map<LeaveReason, Integer> left = new EnumMap<>(LeaveReason.class);
    private int offered;
    private int within;
    private long waitNanos;
    private int handled;
    private long handledNanos;

    public QueueTally(WaitTargets targets) {
        this.targets = targets;
    }

    /** One more visit, or with {@code times} -1 one less. */
    public void visit(QueueVisit visit, int times) {
        offered += times;
        visit.reason().ifPresent(reason -> left.merge(reason, times, Integer::sum));
        answeredAfter(visit).ifPresent(wait -> {
            waitNanos += times * wait.toNanos();
            within += wait.compareTo(targets.of(visit.queue())) <= 0 ? times : 0;
        });
    }

    /** One more talk that took an agent so long, wrap-up included; or with {@code times} -1 one less. */
    public void handled(Duration time, int times) {
        handled += times;
        handledNanos += times * time.toNanos();
    }

    public QueueFigures figures() {
        int known = left.values().stream().mapToInt(n -> n).sum() - count(LeaveReason.UNKNOWN);
        int waiting = count(LeaveReason.HUNG_UP_WAITING);
        int ringing = count(LeaveReason.HUNG_UP_RINGING);
        int answered = count(LeaveReason.ANSWERED);
        return new QueueFigures(
                offered,
                answered,
                within,
                waiting,
                ringing,
                count(LeaveReason.TIMED_OUT),
                count(LeaveReason.QUEUE_EMPTY),
                count(LeaveReason.LEFT_BY_KEY),
                count(LeaveReason.WITHDRAWN),
                count(LeaveReason.OVERFLOWED),
                share(within, known),
                mean(waitNanos, answered),
                mean(handledNanos, handled),
                share(waiting + ringing, known));
    }

    private int count(LeaveReason reason) {
        return left.getOrDefault(reason, 0);
    }

    private static Optional<Duration> answeredAfter(QueueVisit visit) {
        return visit.reason()
                .filter(reason -> reason == LeaveReason.ANSWERED)
                .flatMap(reason -> visit.left())
                .map(left -> Duration.between(visit.joined(), left));
    }

    /** The mean first, then whole milliseconds: rounding each would lose up to one of them. */
    private static Optional<Long> mean(long nanos, int count) {
        return count == 0 ? Optional.empty() : Optional.of(Math.round(nanos / NANOS_PER_MS / count));
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
