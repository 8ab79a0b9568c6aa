package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A number to be phoned back, and why. {@code calls} is how often it was not answered, {@code attempts} how often
 * nobody was reached since; {@code why} is the latest reason, an agreement before all.
 */
public record Callback(
        String id,
        String number,
        Optional<Who> who,
        String pbx,
        Optional<String> queue,
        Why why,
        int calls,
        Instant since,
        Instant latest,
        Instant dueAt,
        int attempts,
        Optional<AgentId> owner,
        Optional<Instant> takenAt,
        Optional<Closed> closed) {

    /**
     * Why it is there; {@code note} and {@code agent} belong to an agreement, {@code waitedMs} to a stay in a queue.
     */
    public record Why(
            String reason, Optional<Long> waitedMs, Optional<String> note, Optional<AgentId> agent, String call) {}

    /** How it ended; {@code call} is the answered call that did it, empty where an agent closed it by hand. */
    public record Closed(Instant at, Result result, Optional<AgentId> by, Optional<String> call) {}

    /** What came of it. */
    public enum Result {
        REACHED,
        NOT_REACHED,
        NOT_NEEDED
    }
}
