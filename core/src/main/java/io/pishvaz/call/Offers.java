package io.pishvaz.call;

import java.util.Optional;

/** Devices made to ring and how the ringing ended. */
final class Offers {
    private Offers() {}

    static void offered(Draft draft, CallEvent.Offered e) {
        var found = draft.openLeg(e.leg());
        if (found.isEmpty()) {
            return;
        }
        var leg = found.get().rungBy(e.by().or(found.get()::by)).dialledAs(e.target());
        draft.put(leg);
        var call = draft.call(leg);
        if (leg.id().equals(call.party) && leg.side() == Side.OUTSIDE) {
            dialling(call, e);
        } else if (call.offer(leg.id()).isPresent()) {
            refine(draft, call, leg, e);
        } else if (leg.behind().isEmpty()
                && (leg.side() != Side.RELAY || e.queue().isPresent())) {
            ring(draft, call, leg, e);
        }
    }

    private static void dialling(CallEdit call, CallEvent.Offered e) {
        if (!e.target().isEmpty()) {
            call.caller = new CallerId(Optional.of(e.target()), call.caller.name());
            call.dialled = call.dialled.isEmpty() ? e.target() : call.dialled;
        }
    }

    private static void refine(Draft draft, CallEdit call, Leg leg, CallEvent.Offered e) {
        var offer = call.offer(leg.id()).orElseThrow();
        if (e.queue().isPresent() && offer.queue().isEmpty()) {
            draft.put(leg.reaching(e.device()));
            call.ringFor(leg.id(), e.device(), e.queue().get());
        }
    }

    private static void ring(Draft draft, CallEdit call, Leg leg, CallEvent.Offered e) {
        var relay = leg.by().flatMap(draft::leg).flatMap(Leg::mate).flatMap(call::openOffer);
        if (relay.isPresent()) {
            draft.put(leg.standingBehind(relay.map(Offer::leg))
                    .reaching(relay.get().device()));
            call.ringBehind(relay.get().leg(), leg.id());
            return;
        }
        var reaching = leg.reaching(e.device());
        draft.put(reaching);
        var queue = e.queue().or(() -> call.openVisit().map(QueueVisit::queue));
        if (queue.isEmpty()) {
            Transfers.movedOn(draft, call, e.target());
            Transfers.reaches(call, e.device());
        }
        call.ring(leg.id(), e.device(), queue, e.at());
        Consults.rings(draft, call, reaching);
    }

    static void ended(Draft draft, CallEvent.OfferEnded e) {
        draft.openLeg(e.leg()).ifPresent(leg -> {
            var call = draft.call(leg);
            var dialled = leg.id().equals(call.party) && call.answered.isEmpty();
            if (call.openOffer(leg.id()).isPresent() || dialled) {
                var lost = e.outcome() == Offer.Outcome.LOST;
                call.endOffer(leg.id(), lost ? lost(draft, call, leg) : e.outcome(), e.at());
                unreached(call, leg, e.outcome());
                if (e.outcome() == Offer.Outcome.ANSWERED) {
                    Talks.answered(draft, call, leg);
                    Consults.answered(draft, call, leg);
                }
            }
        });
    }

    private static void unreached(CallEdit call, Leg leg, Offer.Outcome outcome) {
        var tried = leg.id().equals(call.party) && leg.side() == Side.OUTSIDE && call.direction == Direction.OUTBOUND;
        if (tried && outcome != Offer.Outcome.ANSWERED && call.unreached.isEmpty()) {
            call.unreached = Optional.of(outcome);
        }
    }

    private static Offer.Outcome lost(Draft draft, CallEdit call, Leg leg) {
        var callerGone = draft.leg(call.party).filter(Leg::hungUp).isPresent()
                || leg.by().flatMap(draft::leg).filter(Leg::hungUp).isPresent();
        return callerGone ? Offer.Outcome.CALLER_GAVE_UP : Offer.Outcome.LOST;
    }

    static void pickedUp(Draft draft, CallEvent.PickedUp e) {
        draft.openLeg(e.leg()).ifPresent(leg -> {
            draft.call(leg).endOffer(leg.id(), Offer.Outcome.LOST, e.at());
            draft.put(leg.reaching(e.device()));
        });
    }

    static void legGone(Draft draft, CallEdit call, Leg leg, Optional<Offer.Outcome> said) {
        said.ifPresent(why -> correct(draft, call, leg, why));
        var nobodyCalls = leg.by().isEmpty() && leg.id().equals(call.party);
        var heard = nobodyCalls ? Offer.Outcome.NO_ANSWER : lost(draft, call, leg);
        var silent = draft.inferring ? Offer.Outcome.UNKNOWN : heard;
        call.endOffer(leg.id(), said.orElse(silent), draft.at);
        if (leg.id().equals(call.party)) {
            gaveUp(draft, call);
        }
    }

    /** Whoever dials is first told of no more than that nobody answered. */
    private static void correct(Draft draft, CallEdit call, Leg leg, Offer.Outcome why) {
        var nobody = Optional.of(Offer.Outcome.NO_ANSWER);
        call.outcome(
                offer -> offer.leg().equals(leg.id())
                        && offer.outcome().equals(nobody)
                        && offer.ended().filter(draft::justNow).isPresent(),
                why);
        if (leg.id().equals(call.party) && call.unreached.equals(nobody)) {
            call.unreached = Optional.of(why);
        }
    }

    static void end(Draft draft, CallEdit call) {
        var outcome = draft.inferring ? Offer.Outcome.UNKNOWN : Offer.Outcome.CALLER_GAVE_UP;
        for (var offer : call.offers.stream().filter(o -> o.ended().isEmpty()).toList()) {
            call.endOffer(offer.leg(), outcome, draft.at);
        }
    }

    /** Whoever stopped ringing just now and lost to nobody rang for a caller who gave up. */
    private static void gaveUp(Draft draft, CallEdit call) {
        if (call.openTalks().isEmpty() && !draft.inferring) {
            call.outcome(
                    offer -> offer.outcome().equals(Optional.of(Offer.Outcome.LOST))
                            && offer.ended().filter(draft::justNow).isPresent()
                            && call.answered.filter(offer.began()::isBefore).isEmpty(),
                    Offer.Outcome.CALLER_GAVE_UP);
        }
    }
}
