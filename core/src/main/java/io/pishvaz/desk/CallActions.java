package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.live.Verb;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * What an agent may do with their own calls. Callable from any context. Done means that the PBX took the request: what
 * came of it is told on the live stream.
 */
public interface CallActions {

    Future<Outcome<Void>> control(AgentId agent, String pop, Request request);

    /** Rings the agent's phone, then dials the number; {@code party} is whom they mean where several have it. */
    Future<Outcome<Void>> dial(AgentId agent, String number, Optional<PartyId> party);

    Future<TransferTargets> targets(AgentId agent);

    /** One verb and what it needs: {@code target} to transfer, {@code keys} to press. */
    record Request(Verb verb, Optional<Target> target, Optional<String> why, Optional<String> keys) {}

    /** To whom a call is handed: an agent's id, a queue's name or a number as typed. */
    record Target(TargetKind kind, String id) {}
}
