package io.pishvaz.outreach;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agents at work on telemarketing lists. Nobody is ever with two agents at once. */
public interface ListWork {

    /** What this agent may work on now, and the person taken; asking keeps that person with the agent. */
    Future<At> at(AgentId agent);

    /** Gives the agent the next person, or the one that is with them already; empty: nobody may be called now. */
    Future<Optional<Card>> next(AgentId agent, Optional<UUID> list);

    /** Whether the person who is with this agent may be called now: judged again before each call. */
    Future<Judged> judge(AgentId agent, UUID entry);

    /** Puts the person back; false where they are not with this agent. */
    Future<Boolean> release(AgentId agent, UUID entry);

    /** What came of it; empty where the person is not with this agent. */
    Future<Optional<ListEntry>> result(AgentId agent, UUID entry, Said said);

    /** What an agent says came of a call; {@code at} is when to call as agreed. */
    record Said(ListEntry.Result result, Optional<Instant> at, Optional<String> note) {}

    /** A person to call and what for. */
    record Card(ListEntry entry, Brief list) {}

    /** A list as agents see it. */
    record Brief(UUID id, String name, Purpose purpose, String why, Optional<String> say, int attempts) {}

    /** A list with how many of it wait. */
    record Open(Brief list, long waiting) {}

    /** What an agent may work on now; {@code quietUntil} is when the quiet hours end, while they last. */
    record At(List<Open> lists, Optional<Card> taken, Optional<LocalTime> quietUntil) {}

    /** Whether a call may be made. */
    sealed interface Judged {

        record Call(PartyId party, String number) implements Judged {}

        /** The person is not with this agent (any more). */
        record NotYours() implements Judged {}

        record Quiet(LocalTime until) implements Judged {}

        record Forbidden(Block by) implements Judged {}
    }
}
