package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.pbx.PbxControl;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Logs agents in to extensions and out of them; their further phones take calls with the main one and rest with it.
 * Members that the PBX keeps for good are paused while nobody sits there; an agent with queues of their own is put into
 * these and taken out.
 */
final class ExtensionLogIns implements LogIns {
    /** The pause reason that the PBX shows for a phone at which nobody sits. */
    static final String LOGGED_OUT = "LOGGED_OUT";

    private static final Set<Presence.State> BUSY =
            Set.of(Presence.State.RINGING, Presence.State.TALKING, Presence.State.HOLD);

    private final AtPops at;
    private final Memberships memberships;
    private final Seats seats;
    private final Map<PbxId, Phones> phones;

    /** Who belongs to queues, and how that is changed. */
    record Memberships(Presences presences, Pauses pauses, PbxControl pbx) {}

    ExtensionLogIns(AtPops at, Memberships memberships, Seats seats, Map<PbxId, Phones> phones) {
        this.at = at;
        this.memberships = memberships;
        this.seats = seats;
        this.phones = phones;
    }

    @Override
    public Future<Outcome<Void>> logIn(AgentId id, String extension, Optional<String> named) {
        return idle(id, agent -> {
            Optional<PbxId> where = named.map(PbxId::new).or(this::only);
            Phones its = where.map(phones::get).orElse(null);
            if (where.isEmpty() || its == null) {
                return AtPops.done(new Outcome.Invalid<>("pbx", named.orElse(""), "one of " + phones.keySet()));
            }
            if (!its.extensions().matcher(extension).matches()) {
                return AtPops.done(new Outcome.Invalid<>(
                        "extension", extension, "an extension of " + where.get() + ": " + its.extensions()));
            }
            Phone wanted = new Phone(extension, its.phone(where.get(), extension));
            return agent.phone(wanted.device()).isPresent() ? AtPops.done(AtPops.nothing()) : take(agent, wanted);
        });
    }

    @Override
    public Future<Outcome<Void>> logOut(AgentId id) {
        return idle(id, agent -> {
            Collection<Member> before = memberships.presences().memberships(id);
            return seats.leave(id)
                    .compose(own -> at.onFloor(() -> all(before, member -> leave(member, own))))
                    .map(left -> AtPops.nothing());
        });
    }

    private Optional<PbxId> only() {
        return phones.size() == 1 ? phones.keySet().stream().findFirst() : Optional.empty();
    }

    private Future<Outcome<Void>> take(Agent agent, Phone main) {
        Collection<Member> before = memberships.presences().memberships(agent.id());
        return seats.take(agent.id(), main).compose(taken -> {
            if (taken.isEmpty()) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.EXTENSION_TAKEN, main.extension()));
            }
            Seats.Seat seat = taken.get();
            List<Member> gone = before.stream()
                    .filter(member -> seat.phones().stream().noneMatch(phone -> phone.is(member)))
                    .toList();
            return at.onFloor(() -> all(gone, member -> leave(member, seat.queues()))
                            .compose(left -> all(seat.phones(), phone -> ready(agent, phone, seat))))
                    .map(ready -> AtPops.nothing());
        });
    }

    /** The phone rings for its queues from now on; the agent's own are those of the PBX of the main phone. */
    private Future<Void> ready(Agent agent, Phone phone, Seats.Seat seat) {
        PbxId there = phone.device().pbx();
        boolean joins = seat.phones().getFirst().device().pbx().equals(there);
        Future<Void> unpaused = all(memberships.presences().paused(phone), memberships.pauses()::unpause);
        return unpaused.compose(v -> all(joins ? seat.queues() : List.of(), queue -> memberships
                .pbx()
                .join(
                        new QueueId(there, queue),
                        Optional.ofNullable(phones.get(there)).orElseThrow().member(phone),
                        phone.device(),
                        agent.name())));
    }

    /** The phone rings for this queue no more. */
    private Future<Void> leave(Member member, List<String> own) {
        return own.contains(member.queue().name())
                ? memberships.pbx().leave(member.queue(), member.device())
                : memberships.pauses().pause(member.device(), LOGGED_OUT);
    }

    private Future<Outcome<Void>> idle(AgentId id, Function<Agent, Future<Outcome<Void>>> action) {
        return at.onFloor(() -> {
            Optional<Agent> agent = memberships.presences().staff().agent(id);
            if (agent.isEmpty()) {
                return AtPops.done(new Outcome.Invalid<>("agent", id.name(), "who takes calls"));
            }
            boolean busy = BUSY.contains(memberships.presences().of(agent.get()).state());
            return busy
                    ? AtPops.done(new Outcome.NotNow<>(Outcome.Why.CALL_ON_EXTENSION))
                    : action.apply(agent.get()).recover(ExtensionLogIns::refused);
        });
    }

    private static Future<Outcome<Void>> refused(Throwable failure) {
        return failure instanceof PbxRefusal refusal
                ? AtPops.done(new Outcome.NotNow<>(Outcome.Why.PBX_REFUSED, String.valueOf(refusal.getMessage())))
                : Future.failedFuture(failure);
    }

    private static <T> Future<Void> all(Collection<T> those, Function<T, Future<Void>> action) {
        return Future.join(those.stream().map(action).toList()).mapEmpty();
    }
}
