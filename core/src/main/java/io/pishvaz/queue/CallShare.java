package io.pishvaz.queue;

import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import java.time.Duration;
import java.util.List;

/** What one call adds to the figures of a period: its visits, and its talks through a queue that have ended. */
public record CallShare(List<QueueVisit> visits, List<Handled> handled) {

    /** How long a talk took an agent, wrap-up included. */
    public record Handled(QueueId queue, Duration time) {}

    public static CallShare of(Call call, QueueFigures.Period period, QueueFigures.WrapUps wrapUps) {
        return new CallShare(
                call.visits().stream()
                        .filter(visit -> period.has(visit.joined()))
                        .toList(),
                call.talks().stream()
                        .filter(talk -> period.has(talk.began()))
                        .flatMap(talk -> talk.queue().stream().flatMap(queue -> talk.ended().stream()
                                .map(ended -> new Handled(
                                        queue,
                                        Duration.between(talk.began(), ended).plus(wrapUps.after(call, talk))))))
                        .toList());
    }
}
