package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;

/**
 * What an agent may say of who calls. Callable from any context. What changed is told on the live stream too; a future
 * fails only when the store cannot be reached.
 */
public interface CallerActions {

    /** Chooses among candidates, or links the call to a party found by search; remembered for the number, if any. */
    Future<Outcome<Void>> choose(AgentId agent, String pop, PartyId party);

    /** The caller is not the party shown; with {@code remember} this party is not matched with the number again. */
    Future<Outcome<Void>> reject(AgentId agent, String pop, boolean remember);

    /** Takes back the last word on who it is, also one of an earlier call. */
    Future<Outcome<Void>> takeBack(AgentId agent, String pop);

    /** Saves an unknown caller as a party; the pop shows the new file. */
    Future<Outcome<PartyId>> save(AgentId agent, String pop, NewCaller caller);
}
