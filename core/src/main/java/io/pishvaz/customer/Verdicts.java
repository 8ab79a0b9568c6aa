package io.pishvaz.customer;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Future;

/**
 * What agents said of whose a number is; the last word about a number and a party holds, the ones before are kept.
 * Futures fail when the store cannot be reached in time.
 */
public interface Verdicts {

    /** The number is this party's ({@code is}) or it is not. */
    Future<Void> say(PhoneNumber number, PartyId party, boolean is, AgentId by);

    /** Takes the last word back: the one before holds again, if there was one. */
    Future<Void> takeBack(PhoneNumber number, PartyId party, AgentId by);
}
