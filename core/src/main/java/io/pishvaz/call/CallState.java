package io.pishvaz.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every call of one PBX that is going on; immutable. */
public final class CallState {
    static final Comparator<Call> BY_BEGINNING =
            Comparator.comparing(Call::began).thenComparing(call -> call.first().uniqueid());

    /** For how long a leg that ended is remembered at least, so that a late fact does not bring it back to life. */
    private static final long MEMORY_SECONDS = 60;

    /** Legs that ended lately, in two generations. */
    record Dead(Instant since, Chart<LegId, Boolean> young, Chart<LegId, Boolean> old) {
        static final Dead NONE = new Dead(Instant.EPOCH, Chart.empty(), Chart.empty());

        boolean has(LegId leg) {
            return young.get(leg).isPresent() || old.get(leg).isPresent();
        }

        Dead with(LegId leg, Instant at) {
            var turn = at.isAfter(since.plusSeconds(MEMORY_SECONDS));
            var base = turn ? new Dead(at, Chart.empty(), young) : this;
            return new Dead(base.since, base.young.with(leg, true), base.old);
        }
    }

    final Chart<CallId, OpenCall> calls;
    final Chart<LegId, Leg> legs;
    final Chart<BridgeId, List<LegId>> bridges;
    /** Legs that name a call to the PBX, living or not. */
    final Chart<LegId, CallId> aliases;

    final Dead dead;

    CallState(
            Chart<CallId, OpenCall> calls,
            Chart<LegId, Leg> legs,
            Chart<BridgeId, List<LegId>> bridges,
            Chart<LegId, CallId> aliases,
            Dead dead) {
        this.calls = calls;
        this.legs = legs;
        this.bridges = bridges;
        this.aliases = aliases;
        this.dead = dead;
    }

    public static CallState empty() {
        return new CallState(Chart.empty(), Chart.empty(), Chart.empty(), Chart.empty(), Dead.NONE);
    }

    /**
     * Calls that a former run left open. Each goes on as itself when one of its legs is seen again; none has a leg
     * until then.
     */
    public static CallState restore(List<Call> open) {
        Chart<CallId, OpenCall> calls = Chart.empty();
        Chart<LegId, CallId> aliases = Chart.empty();
        for (var call : open) {
            calls = calls.with(call.id(), OpenCall.of(call, call.first()));
            for (var leg : namesOf(call)) {
                aliases = aliases.with(leg, call.id());
            }
        }
        return new CallState(calls, Chart.empty(), Chart.empty(), aliases, Dead.NONE);
    }

    static List<LegId> namesOf(Call call) {
        var offers = call.offers().stream().map(Offer::leg);
        var talks = call.talks().stream().map(Talk::leg);
        return Stream.of(Stream.of(call.first()), offers, talks)
                .flatMap(legs -> legs)
                .toList();
    }

    /** The calls that have not ended, in the order in which they began. */
    public List<Call> open() {
        return calls.values()
                .filter(call -> !call.ended())
                .map(OpenCall::call)
                .sorted(BY_BEGINNING)
                .toList();
    }

    /** The call as known now; empty where it was never seen or ended long ago. */
    public Optional<Call> call(CallId id) {
        return calls.get(id).map(OpenCall::call);
    }

    /** The living legs, in no special order. */
    public List<LegId> legs() {
        return legs.values().map(Leg::id).toList();
    }

    /** Open calls of which no leg is known to live; only restored ones can be so. */
    public List<Call> withoutLegs() {
        return open().stream()
                .filter(call -> calls.get(call.id()).orElseThrow().legs().isEmpty())
                .toList();
    }

    /** Where the leg is now, if it is in a bridge. */
    public Optional<BridgeId> bridgeOf(LegId leg) {
        return legs.get(leg).flatMap(Leg::bridge);
    }

    /** The leg of the other party of an open call, if it lives. */
    public Optional<LegId> partyOf(CallId id) {
        return calls.get(id).map(OpenCall::party).filter(leg -> legs.get(leg).isPresent());
    }

    /** The call the leg belongs to. */
    public Optional<Call> callOf(LegId leg) {
        return legs.get(leg).flatMap(found -> call(found.call()));
    }
}
