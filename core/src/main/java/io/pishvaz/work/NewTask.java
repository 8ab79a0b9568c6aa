package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A task to be kept; {@code id} is given by who makes it, so that keeping it twice makes one. */
public record NewTask(
        UUID id,
        String title,
        Optional<String> note,
        Optional<PartyId> party,
        Optional<UUID> call,
        AgentId madeBy,
        Instant madeAt,
        Assignee assignee,
        Optional<Instant> dueAt) {

    /** Who is to do it: an agent, a department, or an agent of a department. */
    public record Assignee(Optional<AgentId> owner, Optional<String> department) {}
}
