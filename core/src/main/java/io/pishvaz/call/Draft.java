package io.pishvaz.call;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A state while one fact is worked into it; lives for one step only. */
final class Draft {
    /** Facts of one happening may be this far apart. */
    private static final long MOMENT_MS = 250;

    final Instant at;
    final boolean inferring;
    private final CallState before;
    private final Map<CallId, CallEdit> edits = new LinkedHashMap<>();
    private Chart<CallId, OpenCall> calls;
    private Chart<LegId, Leg> legs;
    private Chart<BridgeId, List<LegId>> bridges;
    private Chart<LegId, CallId> aliases;
    private CallState.Dead dead;

    Draft(CallState before, Instant at, boolean inferring) {
        this.before = before;
        this.at = at;
        this.inferring = inferring;
        calls = before.calls;
        legs = before.legs;
        bridges = before.bridges;
        aliases = before.aliases;
        dead = before.dead;
    }

    Optional<Leg> leg(LegId id) {
        return legs.get(id);
    }

    /** The leg, if its call still goes on. */
    Optional<Leg> openLeg(LegId id) {
        return legs.get(id).filter(leg -> !call(leg).over());
    }

    void put(Leg leg) {
        legs = legs.with(leg.id(), leg);
    }

    boolean isDead(LegId leg) {
        return dead.has(leg);
    }

    /** The leg is no more; whoever was its other half has none. */
    void bury(LegId id) {
        dead = dead.with(id, at);
        legs.get(id).ifPresent(leg -> {
            leg.bridge().ifPresent(bridge -> leave(leg, bridge));
            leg.mate().flatMap(legs::get).ifPresent(mate -> put(mate.withMate(Optional.empty())));
            call(leg).legs.remove(id);
            legs = legs.without(id);
        });
    }

    CallEdit call(Leg leg) {
        return edit(leg.call());
    }

    private CallEdit edit(CallId id) {
        return edits.computeIfAbsent(id, key -> new CallEdit(calls.get(key).orElseThrow(), inferring));
    }

    Optional<CallEdit> open(CallId id) {
        return calls.get(id).filter(call -> !call.ended()).map(call -> edit(id));
    }

    /** The open call that the PBX means by this leg. */
    Optional<CallEdit> named(LegId leg) {
        return legs.get(leg)
                .map(Leg::call)
                .or(() -> aliases.get(leg))
                .filter(call -> calls.get(call).isPresent())
                .map(this::edit)
                .filter(call -> !call.over());
    }

    CallEdit mint(Call call, LegId alias) {
        calls = calls.with(call.id(), OpenCall.of(call, alias));
        aliases = aliases.with(call.first(), call.id()).with(alias, call.id());
        return edit(call.id());
    }

    /** The PBX means this call by that leg. */
    void name(CallEdit call, LegId alias) {
        call.alias = alias;
        aliases = aliases.with(alias, call.id());
    }

    void enter(Leg leg, BridgeId bridge) {
        var there = new ArrayList<>(bridges.get(bridge).orElse(List.of()));
        there.add(leg.id());
        bridges = bridges.with(bridge, List.copyOf(there));
        put(leg.in(Optional.of(bridge)));
    }

    void leave(Leg leg, BridgeId bridge) {
        var there = new ArrayList<>(bridges.get(bridge).orElse(List.of()));
        there.remove(leg.id());
        bridges = there.isEmpty() ? bridges.without(bridge) : bridges.with(bridge, List.copyOf(there));
        put(leg.in(Optional.empty()));
    }

    /** Every leg that hears this one: in the same bridge, or in another to which a pair of relays leads. */
    Set<LegId> hearing(LegId from) {
        Set<LegId> found = new LinkedHashSet<>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var id = next.remove();
            if (found.add(id)) {
                legs.get(id).ifPresent(leg -> {
                    leg.bridge().flatMap(bridges::get).ifPresent(next::addAll);
                    leg.mate().ifPresent(next::add);
                });
            }
        }
        return found;
    }

    /** Who makes this leg ring in the end, through however many pairs of relays. */
    Optional<LegId> ringsFor(Leg leg) {
        Set<LegId> seen = new LinkedHashSet<>();
        var by = leg.by();
        while (by.isPresent() && seen.add(by.get())) {
            var found = by.flatMap(legs::get);
            if (found.isEmpty() || found.get().side() != Side.RELAY) {
                return by;
            }
            by = found.flatMap(Leg::mate).flatMap(legs::get).flatMap(Leg::by);
        }
        return Optional.empty();
    }

    /** Whether that was part of what happens now. */
    boolean justNow(Instant then) {
        return Math.abs(then.toEpochMilli() - at.toEpochMilli()) <= MOMENT_MS;
    }

    /** The call from or to outside in which this device talks now, where there is one only. */
    Optional<CallId> talkingAt(Device device) {
        var found = calls.values()
                .filter(call -> !call.ended() && call.call().direction() != Direction.INTERNAL)
                .filter(call -> call.call().talks().stream()
                        .anyMatch(talk -> talk.ended().isEmpty() && isAt(talk, device)))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).call().id()) : Optional.empty();
    }

    /** A queue may name the talking device otherwise than it names itself. */
    private boolean isAt(Talk talk, Device device) {
        return talk.device().equals(device)
                || leg(talk.leg()).map(Leg::phone).filter(device::equals).isPresent();
    }

    /** Open calls, oldest first. */
    List<CallEdit> openCalls() {
        return calls.values()
                .filter(call -> !edit(call.call().id()).over())
                .map(OpenCall::call)
                .sorted(CallState.BY_BEGINNING)
                .map(call -> edit(call.id()))
                .toList();
    }

    Step done() {
        List<CallChange> changes = new ArrayList<>();
        for (var edit : edits.values()) {
            var old = before.calls.get(edit.id()).map(OpenCall::call);
            var now = edit.done();
            calls = now.ended() && now.legs().isEmpty() ? calls.without(edit.id()) : calls.with(edit.id(), now);
            if (now.ended() && now.legs().isEmpty()) {
                forget(now);
            }
            if (!old.equals(Optional.of(now.call()))) {
                changes.add(new CallChange(old, now.call()));
            }
        }
        changes.sort(Comparator.comparing(CallChange::after, CallState.BY_BEGINNING));
        return new Step(new CallState(calls, legs, bridges, aliases, dead), List.copyOf(changes));
    }

    private void forget(OpenCall gone) {
        var names = new ArrayList<>(CallState.namesOf(gone.call()));
        names.add(gone.alias());
        for (var leg : names) {
            if (aliases.get(leg).filter(gone.call().id()::equals).isPresent()) {
                aliases = aliases.without(leg);
            }
        }
    }
}
