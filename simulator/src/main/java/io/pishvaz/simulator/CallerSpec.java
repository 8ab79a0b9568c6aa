package io.pishvaz.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * A caller from outside. What is empty is drawn by the habits of the floor.
 *
 * @param number empty: withheld
 * @param queue empty: by the weights of the queues
 * @param agent extension that is rung before all others while it is free, and waited for while it wraps up
 * @param ring how long the phone rings before it is answered
 * @param talk with whomever
 * @param staying how long the caller talks at most with an agent played by a human, where {@code talk} is empty
 */
public record CallerSpec(
        Optional<String> number,
        Optional<String> name,
        Optional<String> queue,
        Optional<String> agent,
        Optional<Duration> ring,
        Optional<Duration> talk,
        Optional<Duration> staying,
        Optional<Duration> patience) {

    public static CallerSpec withheld() {
        return new CallerSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static CallerSpec from(String number) {
        CallerSpec some = withheld();
        return new CallerSpec(
                Optional.of(number),
                some.name,
                some.queue,
                some.agent,
                some.ring,
                some.talk,
                some.staying,
                some.patience);
    }

    public CallerSpec named(String display) {
        return new CallerSpec(number, Optional.of(display), queue, agent, ring, talk, staying, patience);
    }

    public CallerSpec into(String queueName) {
        return new CallerSpec(number, name, Optional.of(queueName), agent, ring, talk, staying, patience);
    }

    public CallerSpec preferring(String extension) {
        return new CallerSpec(number, name, queue, Optional.of(extension), ring, talk, staying, patience);
    }

    public CallerSpec ringing(Duration time) {
        return new CallerSpec(number, name, queue, agent, Optional.of(time), talk, staying, patience);
    }

    public CallerSpec talking(Duration time) {
        return new CallerSpec(number, name, queue, agent, ring, Optional.of(time), staying, patience);
    }

    public CallerSpec staying(Duration time) {
        return new CallerSpec(number, name, queue, agent, ring, talk, Optional.of(time), patience);
    }

    public CallerSpec waitingAtMost(Duration time) {
        return new CallerSpec(number, name, queue, agent, ring, talk, staying, Optional.of(time));
    }
}
