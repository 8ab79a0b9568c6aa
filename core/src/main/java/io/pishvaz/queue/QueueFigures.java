package io.pishvaz.queue;

import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

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
        QueueTally tally = new QueueTally(targets);
        for (Call call : calls) {
            CallShare share = CallShare.of(call, period, wrapUps);
            share.visits().stream().filter(visit -> which.test(visit.queue())).forEach(visit -> tally.visit(visit, 1));
            share.handled().stream()
                    .filter(part -> which.test(part.queue()))
                    .forEach(part -> tally.handled(part.time(), 1));
        }
        return tally.figures();
    }
}
