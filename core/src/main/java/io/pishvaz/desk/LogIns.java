package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Agents logging in to an extension and out of it. Callable from any context; the truth follows on the live stream. A
 * future fails only for an outage: {@link io.pishvaz.pbx.PbxRefusal} from a PBX, anything else from the store.
 */
public interface LogIns {

    /** {@code pbx} is needed only where there are several. */
    Future<Outcome<Void>> logIn(AgentId agent, String extension, Optional<String> pbx);

    Future<Outcome<Void>> logOut(AgentId agent);
}
