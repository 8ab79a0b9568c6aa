package io.pishvaz.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch in which an agent did one thing. {@code ended} is empty while it lasts; {@code inferred} says that nobody
 * heard the agent go on to something else: whoever listened stopped listening.
 */
public record Spell(
        AgentId agent,
        Presence.State state,
        Optional<String> reason,
        Instant began,
        Optional<Instant> ended,
        boolean inferred) {

    Spell until(Instant at, boolean unheard) {
        return new Spell(agent, state, reason, began, Optional.of(at.isBefore(began) ? began : at), unheard);
    }

    boolean is(Presence presence) {
        return state == presence.state() && reason.equals(presence.reason());
    }

    /** How much of it lies between two instants; while it lasts, up to the second. */
    Duration within(Instant from, Instant to) {
        Instant first = began.isBefore(from) ? from : began;
        Instant last = ended.filter(to::isAfter).orElse(to);
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
