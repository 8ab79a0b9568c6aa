package io.pishvaz.call;

import java.util.Optional;
import java.util.Set;

/**
 * Agents who ask a colleague inside the customer's call: their leg leaves the customer on hold and meets half of a pair
 * that leads to whoever was dialled.
 */
final class Consults {
    private Consults() {}

    /** Somebody came into a bridge; these legs hear one another now. */
    static void met(Draft draft, Set<LegId> hearing) {
        for (var id : hearing) {
            draft.openLeg(id).ifPresent(leg -> {
                var call = draft.call(leg);
                if (hearing.contains(call.party)) {
                    end(draft, call, id);
                } else if (call.openTalk(id).filter(Talk::isHeld).isPresent() && meetsRelay(draft, leg, hearing)) {
                    begin(draft, call, leg);
                }
            });
        }
    }

    private static boolean meetsRelay(Draft draft, Leg leg, Set<LegId> hearing) {
        return hearing.stream()
                .map(draft::leg)
                .flatMap(Optional::stream)
                .anyMatch(other -> other.side() == Side.RELAY && other.bridge().equals(leg.bridge()));
    }

    private static void begin(Draft draft, CallEdit call, Leg leg) {
        if (call.openConsult(leg.id()).isPresent()) {
            return;
        }
        call.consults.add(Consult.of(leg, draft.at));
        call.legs.stream().map(draft::leg).flatMap(Optional::stream).forEach(asked -> call.offer(asked.id())
                .ifPresent(offer -> knownAlready(draft, call, asked, offer)));
    }

    /** What was heard of the other leg before it was known that somebody asks. */
    private static void knownAlready(Draft draft, CallEdit call, Leg asked, Offer offer) {
        if (offer.ended().isEmpty()) {
            rings(draft, call, asked);
        } else if (offer.outcome().equals(Optional.of(Offer.Outcome.ANSWERED))) {
            answered(draft, call, asked);
        }
    }

    /** A leg rings; perhaps for somebody who asks. */
    static void rings(Draft draft, CallEdit call, Leg leg) {
        asking(draft, call, leg).ifPresent(consult -> call.replace(consult, consult.ringing(leg)));
    }

    static void answered(Draft draft, CallEdit call, Leg leg) {
        asking(draft, call, leg)
                .filter(consult -> consult.answered().isEmpty())
                .ifPresent(consult -> call.replace(consult, consult.answered(leg, draft.at)));
    }

    /** The open consult for which this leg rings: through pairs of relays it leads to where the asking leg is. */
    private static Optional<Consult> asking(Draft draft, CallEdit call, Leg leg) {
        return call.consults.stream()
                .filter(consult -> consult.open() && consult.leg().equals(Optional.of(leg.id())))
                .findFirst()
                .or(() -> askingThroughRelays(draft, call, leg));
    }

    private static Optional<Consult> askingThroughRelays(Draft draft, CallEdit call, Leg leg) {
        var by = leg.by();
        for (int steps = call.legs.size(); by.isPresent() && steps > 0; steps--) {
            var near = by.flatMap(draft::leg).flatMap(Leg::mate).flatMap(draft::leg);
            var found = near.flatMap(Leg::bridge).flatMap(bridge -> call.consults.stream()
                    .filter(consult -> consult.open() && isIn(draft, consult.by(), bridge))
                    .findFirst());
            if (found.isPresent()) {
                return found;
            }
            by = near.flatMap(Leg::by);
        }
        return Optional.empty();
    }

    private static boolean isIn(Draft draft, LegId leg, BridgeId bridge) {
        return draft.leg(leg).flatMap(Leg::bridge).equals(Optional.of(bridge));
    }

    /** Whom this leg asked last: it spoke with them, or it rings there and whoever answers gets the other party. */
    static Optional<Consult> handingOver(CallEdit call, LegId by) {
        return call.consults.reversed().stream()
                .filter(consult -> consult.by().equals(by))
                .findFirst()
                .filter(consult -> consult.open() || consult.answered().isPresent());
    }

    static void end(Draft draft, CallEdit call, LegId by) {
        call.openConsult(by).ifPresent(consult -> call.replace(consult, consult.ended(draft.at)));
    }

    static void end(Draft draft, CallEdit call) {
        call.consults.replaceAll(consult -> consult.open() ? consult.ended(draft.at) : consult);
    }
}
