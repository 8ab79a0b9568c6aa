package io.pishvaz.call;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Legs meet in bridges and leave them; that decides who talks with whom and which call a leg belongs to. */
final class Bridges {
    private Bridges() {}

    static void joined(Draft draft, CallEvent.BridgeJoined e) {
        var found = draft.leg(e.leg());
        if (found.isEmpty() || found.get().bridge().equals(Optional.of(e.bridge()))) {
            return;
        }
        found.get().bridge().ifPresent(old -> left(draft, new CallEvent.BridgeLeft(e.at(), e.leg(), old)));
        draft.enter(goingOn(draft.leg(e.leg()).orElseThrow()), e.bridge());
        var hearing = draft.hearing(e.leg());
        gather(draft, hearing);
        hearing.forEach(id -> draft.openLeg(id).ifPresent(leg -> connect(draft, leg, hearing)));
        Consults.met(draft, hearing);
    }

    /** Everybody who hears the one outside party, or else the oldest call's, belongs to that call from now on. */
    private static void gather(Draft draft, Set<LegId> hearing) {
        var all = hearing.stream().map(draft::leg).flatMap(Optional::stream).toList();
        var here = all.stream().filter(leg -> !draft.call(leg).over()).toList();
        var outside = callsOf(
                draft,
                here.stream()
                        .filter(leg -> leg.side() == Side.OUTSIDE
                                && draft.call(leg).party.equals(leg.id()))
                        .toList());
        var calls = outside.isEmpty() ? callsOf(draft, here) : outside;
        if (outside.size() > 1 || calls.isEmpty()) {
            return;
        }
        var home = calls.get(0);
        all.stream()
                .filter(leg -> leg.side() != Side.OUTSIDE && !leg.call().equals(home.id()))
                .forEach(leg -> move(draft, leg, home));
    }

    private static List<CallEdit> callsOf(Draft draft, List<Leg> legs) {
        return legs.stream()
                .map(draft::call)
                .distinct()
                .sorted(Comparator.comparing(CallEdit::began)
                        .thenComparing(call -> call.first().uniqueid()))
                .toList();
    }

    private static void move(Draft draft, Leg leg, CallEdit home) {
        var former = draft.call(leg);
        former.endOffer(leg.id(), Offer.Outcome.ANSWERED, draft.at);
        Talks.close(draft, former, leg.id(), Talk.End.TRANSFERRED);
        if (former.openTalks().stream().allMatch(talk -> talk.leg().equals(former.party))) {
            Talks.close(draft, former, former.party, Talk.End.TRANSFERRED);
        }
        former.legs.remove(leg.id());
        home.legs.add(leg.id());
        draft.put(draft.leg(leg.id()).orElseThrow().inCall(home.id()));
        Legs.closeIfOver(draft, former);
    }

    private static void connect(Draft draft, Leg leg, Set<LegId> hearing) {
        var call = draft.call(leg);
        var others =
                hearing.stream().map(draft::openLeg).flatMap(Optional::stream).toList();
        var isParty = leg.id().equals(call.party);
        if (leg.side() == Side.RELAY || isParty || !hearing.contains(call.party)) {
            return;
        }
        draft.put(leg.partedAt(Optional.empty()));
        others.stream()
                .filter(other -> other.id().equals(call.party))
                .forEach(party -> draft.put(party.partedAt(Optional.empty())));
        Talks.open(draft, call, draft.leg(leg.id()).orElseThrow());
    }

    static void left(Draft draft, CallEvent.BridgeLeft e) {
        var found = draft.leg(e.leg()).filter(leg -> leg.bridge().equals(Optional.of(e.bridge())));
        if (found.isEmpty()) {
            return;
        }
        draft.openLeg(e.leg()).map(draft::call).ifPresent(call -> call.inferred |= draft.inferring);
        var before = draft.hearing(e.leg());
        draft.leave(found.get(), e.bridge());
        for (var id : before) {
            draft.openLeg(id).ifPresent(leg -> part(draft, leg, before, e.leg()));
        }
    }

    /**
     * Whether a talk is over shows only later: relays may just be optimised away, or an agent on hold asks a colleague.
     */
    private static void part(Draft draft, Leg leg, Set<LegId> before, LegId leaving) {
        var call = draft.call(leg);
        var talk = call.openTalk(leg.id());
        if (talk.isEmpty() || leg.parted().isPresent() || !before.contains(call.party)) {
            return;
        }
        var consults = leg.id().equals(leaving) && talk.get().isHeld();
        var hearing = draft.hearing(leg.id());
        var together = leg.id().equals(call.party) ? hearing.size() > 1 : hearing.contains(call.party);
        if (!together && !consults) {
            var parted = leg.partedAt(Optional.of(draft.at));
            draft.put(goesFirst(draft, call, leg, leaving) ? parted.endingWith(Optional.of(Talk.End.AGENT)) : parted);
            call.inferred |= draft.inferring;
        }
    }

    /** It went from one bridge to another, and not away. */
    private static Leg goingOn(Leg leg) {
        var wentFirst = leg.ending().equals(Optional.of(Talk.End.AGENT)) && !leg.hungUp();
        return wentFirst ? leg.endingWith(Optional.empty()) : leg;
    }

    /** A device that the PBX was told to hang up goes before the other party, and nobody is said to have hung up. */
    private static boolean goesFirst(Draft draft, CallEdit call, Leg leg, LegId leaving) {
        return leg.id().equals(leaving)
                && !leg.id().equals(call.party)
                && leg.ending().isEmpty()
                && !draft.inferring;
    }
}
