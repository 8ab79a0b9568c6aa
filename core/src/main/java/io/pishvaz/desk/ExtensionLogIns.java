package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.Presence;
import io.pishvaz.call.Device;
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
 * Logs agents in to extensions and out of them. Members that the PBX keeps for good are paused while nobody sits there;
 * an agent with queues of their own is put into these and taken out.
 */
final class ExtensionLogIns implements LogIns {
    /** The pause reason that the PBX shows for a phone at which nobody sits. */
    static final String LOGGED_OUT = "LOGGED_OUT";

    private static final Set<Presence.State> BUSY =
            Set.of(Presence.State.RINGING, Presence.State.TALKING, Presence.State.HOLD);

    private final AtPops at;
    private final Presences presences;
    private final Seats seats;
    private final PbxControl pbx;
    private final Map<PbxId, Phones> phones;

    ExtensionLogIns(AtPops at, Presences presences, Seats seats, PbxControl pbx, Map<PbxId, Phones> phones) {
        this.at = at;
        this.presences = presences;
        this.seats = seats;
        this.pbx = pbx;
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
            Seat wanted = new Seat(its.phone(where.get(), extension), its.member(where.get(), extension));
            return agent.device().filter(wanted.phone()::equals).isPresent()
                    ? AtPops.done(AtPops.nothing())
                    : take(agent, extension, wanted);
        });
    }

    @Override
    public Future<Outcome<Void>> logOut(AgentId id) {
        return idle(id, agent -> {
            Collection<Member> before = presences.memberships(id);
            return seats.leave(id)
                    .compose(own -> at.onFloor(() -> all(before, member -> leave(member, own))))
                    .map(left -> AtPops.nothing());
        });
    }

    private Optional<PbxId> only() {
        return phones.size() == 1 ? phones.keySet().stream().findFirst() : Optional.empty();
    }

    private Future<Outcome<Void>> take(Agent agent, String extension, Seat seat) {
        Collection<Member> before = presences.memberships(agent.id());
        return seats.take(agent.id(), extension, seat.phone()).compose(queues -> {
            if (queues.isEmpty()) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.EXTENSION_TAKEN, extension));
            }
            List<String> own = queues.get();
            return at.onFloor(() -> all(before, member -> leave(member, own)).compose(left -> ready(agent, seat, own)))
                    .map(ready -> AtPops.nothing());
        });
    }

    /** The phone rings for its queues from now on. */
    private Future<Void> ready(Agent agent, Seat seat, List<String> queues) {
        Future<Void> unpaused = all(presences.paused(seat.phone()), pbx::unpause);
        return unpaused.compose(v -> all(
                queues,
                queue -> pbx.join(new QueueId(seat.phone().pbx(), queue), seat.member(), seat.phone(), agent.name())));
    }

    /** The phone rings for this queue no more. */
    private Future<Void> leave(Member member, List<String> own) {
        return own.contains(member.queue().name())
                ? pbx.leave(member.queue(), member.device())
                : pbx.pause(member.device(), LOGGED_OUT);
    }

    private Future<Outcome<Void>> idle(AgentId id, Function<Agent, Future<Outcome<Void>>> action) {
        return at.onFloor(() -> {
            Optional<Agent> agent = presences.staff().agent(id);
            if (agent.isEmpty()) {
                return AtPops.done(new Outcome.Invalid<>("agent", id.name(), "who takes calls"));
            }
            boolean busy = BUSY.contains(presences.of(agent.get()).state());
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

    private record Seat(Device phone, Device member) {}
}
