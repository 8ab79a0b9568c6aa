package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Which agent has logged in to which extension, on file. Futures fail when the store cannot be reached. */
public interface Seats {

    /** The phones at which an agent sits now, the main one first, and the queues they belong to. */
    record Seat(List<Phone> phones, List<String> queues) {}

    /** Makes the phone the agent's main one; empty: it is the phone of somebody else. */
    Future<Optional<Seat>> take(AgentId agent, Phone main);

    /** The agent sits at none of their phones any more; answers the queues they belong to. */
    Future<List<String>> leave(AgentId agent);
}
