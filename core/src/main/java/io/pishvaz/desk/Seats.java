package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Which agent has logged in to which extension, on file. Futures fail when the store cannot be reached. */
public interface Seats {

    /** Gives the agent the phone and answers the queues they belong to; empty: it is the phone of somebody else. */
    Future<Optional<List<String>>> take(AgentId agent, String extension, Device phone);

    /** The agent has no phone any more; answers the queues they belong to. */
    Future<List<String>> leave(AgentId agent);
}
