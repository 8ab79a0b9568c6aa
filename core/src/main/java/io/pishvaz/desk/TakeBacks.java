package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Transfer;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Parked callers whom agents take back by dialling the slot from the screen. To the PBX that is a call of its own, from
 * the agent to a number of the house; to the agent their phone rings for the caller, as it did the first time.
 */
final class TakeBacks {
    /** The oldest are forgotten in the end. */
    private static final int KEPT = 1_000;

    private final Dials dials;
    private final Supplier<Collection<Call>> open;
    private final Map<CallId, CallId> callers = new LinkedHashMap<>();
    private final Map<CallId, Map<LegId, Offer>> rings = new LinkedHashMap<>();

    TakeBacks(Dials dials, Supplier<Collection<Call>> open) {
        this.dials = dials;
        this.open = open;
    }

    /** Where a call is parked: until somebody takes the caller back, or nobody does and it rings again. */
    static Optional<Transfer> parked(Call call) {
        boolean alone = call.ended().isEmpty()
                && call.talks().stream().allMatch(talk -> talk.ended().isPresent())
                && call.offers().stream().allMatch(offer -> offer.ended().isPresent());
        return Optional.of(call.transfers())
                .filter(transfers -> alone && !transfers.isEmpty())
                .map(List::getLast)
                .filter(last -> last.kind() == Transfer.Kind.PARK && last.to().isEmpty());
    }

    /** The call with the phones that ring or rang to take it back. */
    Call attach(Call call) {
        Map<LegId, Offer> its = rings.getOrDefault(call.id(), Map.of());
        return its.isEmpty()
                ? call
                : call.offered(Stream.concat(
                                call.offers().stream().filter(offer -> !its.containsKey(offer.leg())),
                                its.values().stream())
                        .toList());
    }

    /** The caller for whom this call is made, if that is what it is for; what rings in it rings for them. */
    Optional<CallId> caller(Call call) {
        Optional<CallId> caller = Optional.ofNullable(callers.get(call.id()))
                .or(() -> dials.find(call.first()).flatMap(dial -> begun(call, dial)));
        caller.ifPresent(known -> ring(known, call));
        return caller;
    }

    private Optional<CallId> begun(Call call, Dials.Dial dial) {
        if (call.direction() != Direction.INTERNAL || call.ended().isPresent()) {
            return Optional.empty();
        }
        Optional<CallId> caller = open.get().stream()
                .filter(one -> one.first().pbx().equals(call.first().pbx()))
                .filter(one -> parked(one)
                        .filter(at -> at.target().equals(dial.number()))
                        .isPresent())
                .map(Call::id)
                .findFirst();
        caller.ifPresent(known -> callers.put(call.id(), known));
        return caller;
    }

    /** The phone was picked up before the PBX connects it with the caller: until then it rings, to the agent. */
    private void ring(CallId caller, Call call) {
        call.offers().stream()
                .filter(offer -> offer.leg().equals(call.first()))
                .findFirst()
                .ifPresent(own -> rings.computeIfAbsent(caller, id -> new LinkedHashMap<>())
                        .put(own.leg(), lasting(own, call.ended())));
        if (rings.size() > KEPT) {
            rings.remove(rings.keySet().iterator().next());
            callers.remove(callers.keySet().iterator().next());
        }
    }

    private static Offer lasting(Offer own, Optional<Instant> until) {
        return new Offer(
                own.leg(),
                own.phone(),
                own.device(),
                own.queue(),
                own.began(),
                until,
                until.map(end -> own.outcome().orElse(Offer.Outcome.UNKNOWN)),
                own.inferred());
    }
}
