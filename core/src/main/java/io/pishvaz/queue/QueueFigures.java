package io.pishvaz.queue;

import io.pishvaz.call.Call;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures of one queue (or several) over a period; the definitions of {@code docs/glossary.md}. Ratios are 0..1 and
 * empty while their denominator is 0; whoever still waits, or left while nobody listened, counts in none but
 * {@code offered}.
 */
public record QueueFigures(
        int offered,
        int answered,
        int withinTarget,
        int hungUpWaiting,
        int hungUpRinging,
        int timedOut,
        int queueEmpty,
        int leftByKey,
        int withdrawn,
        int overflowed,
        Optional<Double> serviceLevel,
        Optional<Long> asaMs,
        Optional<Long> ahtMs,
        Optional<Double> abandonedShare) {

    /** From {@code from} inclusive to {@code to} exclusive: a visit counts where it began, a talk too. */
    public record Period(Instant from, Instant to) {
        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** How long the agent of this talk was in wrap-up after it; zero where there was none. */
    public interface WrapUps {
        Duration after(Call call, Talk talk);
    }

    public static QueueFigures of(
            Collection<Call> calls, Predicate<QueueId> which, Period period, WaitTargets targets, WrapUps wrapUps) {
        List<QueueVisit> visits = calls.stream()
                .flatMap(call -> call.visits().stream())
                .filter(visit -> which.test(visit.queue()) && period.has(visit.joined()))
                .toList();
        List<Duration> handled = calls.stream()
                .flatMap(call -> handled(call, which, period, wrapUps))
                .toList();
        return of(visits, targets, mean(handled));
    }

    private static QueueFigures of(List<QueueVisit> visits, WaitTargets targets, Optional<Long> aht) {
        Map<LeaveReason, Integer> left = new EnumMap<>(LeaveReason.class);
        visits.forEach(visit -> visit.reason().ifPresent(reason -> left.merge(reason, 1, Integer::sum)));
        List<Duration> waits =
                visits.stream().flatMap(visit -> answeredAfter(visit).stream()).toList();
        int within = (int) visits.stream()
                .filter(visit -> answeredAfter(visit)
                        .filter(wait -> wait.compareTo(targets.of(visit.queue())) <= 0)
                        .isPresent())
                .count();
        int known = left.values().stream().mapToInt(n -> n).sum() - left.getOrDefault(LeaveReason.UNKNOWN, 0);
        int waiting = left.getOrDefault(LeaveReason.HUNG_UP_WAITING, 0);
        int ringing = left.getOrDefault(LeaveReason.HUNG_UP_RINGING, 0);
        return new QueueFigures(
                visits.size(),
                waits.size(),
                within,
                waiting,
                ringing,
                left.getOrDefault(LeaveReason.TIMED_OUT, 0),
                left.getOrDefault(LeaveReason.QUEUE_EMPTY, 0),
                left.getOrDefault(LeaveReason.LEFT_BY_KEY, 0),
                left.getOrDefault(LeaveReason.WITHDRAWN, 0),
                left.getOrDefault(LeaveReason.OVERFLOWED, 0),
                share(within, known),
                mean(waits),
                aht,
                share(waiting + ringing, known));
    }

    private static Optional<Duration> answeredAfter(QueueVisit visit) {
        return visit.reason()
                .filter(reason -> reason == LeaveReason.ANSWERED)
                .flatMap(reason -> visit.left())
                .map(left -> Duration.between(visit.joined(), left));
    }

    private static Stream<Duration> handled(Call call, Predicate<QueueId> which, Period period, WrapUps wrapUps) {
        return call.talks().stream()
                .filter(talk -> talk.queue().filter(which).isPresent() && period.has(talk.began()))
                .flatMap(talk -> talk.ended().stream()
                        .map(ended -> Duration.between(talk.began(), ended).plus(wrapUps.after(call, talk))));
    }

    /** The mean first, then whole milliseconds: rounding each would lose up to one of them. */
    private static Optional<Long> mean(List<Duration> durations) {
        return durations.stream().reduce(Duration::plus).map(sum -> Math.round(sum.toNanos() / 1e6 / durations.size()));
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
