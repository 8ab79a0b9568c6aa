package io.pishvaz.simulator;

import java.time.Duration;
import java.util.List;

/**
 * A queue of a simulated floor.
 *
 * @param dialled the number that callers dial to reach it
 * @param members extensions, in order
 * @param ring how long one attempt rings
 * @param retry pause after an attempt that nobody answered
 * @param wrapUp how long a member rests after a call
 * @param weight how many of the callers come here, relative to the other queues
 */
public record QueuePlan(
        String name,
        Strategy strategy,
        String dialled,
        List<String> members,
        Duration ring,
        Duration retry,
        Duration wrapUp,
        int weight) {

    /** Whom a queue rings. */
    public enum Strategy {
        RINGALL,
        LEASTRECENT,
        FEWESTCALLS,
        RRMEMORY,
        LINEAR
    }

    /** A queue with usual times. */
    public static QueuePlan of(String name, Strategy strategy, String dialled, List<String> members) {
        return new QueuePlan(
                name,
                strategy,
                dialled,
                members,
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                1);
    }

    public QueuePlan withTimes(Duration ringing, Duration retrying, Duration wrappingUp) {
        return new QueuePlan(name, strategy, dialled, members, ringing, retrying, wrappingUp, weight);
    }

    public QueuePlan withWeight(int relative) {
        return new QueuePlan(name, strategy, dialled, members, ring, retry, wrapUp, relative);
    }
}
