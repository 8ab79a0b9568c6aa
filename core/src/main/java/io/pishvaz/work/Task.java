package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something handed to a person or a department. {@code owner} is who does it, once somebody has accepted it;
 * {@code call} and {@code quote} are what it came from.
 */
public record Task(
        String id,
        String title,
        Optional<String> note,
        Optional<Who> who,
        Optional<String> call,
        Optional<String> quote,
        Optional<AgentId> madeBy,
        Instant madeAt,
        Optional<AgentId> owner,
        Optional<String> department,
        Optional<Instant> dueAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> doneAt,
        Optional<AgentId> doneBy,
        Optional<Escalated> escalated) {

    /** To whom it went because it was late, and when. */
    public record Escalated(AgentId to, Instant at) {}
}
