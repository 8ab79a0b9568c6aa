package io.pishvaz.call;

import java.util.Optional;

/** Legs come, go and hang up; with them calls begin and end. */
final class Legs {
    private Legs() {}

    static void began(Draft draft, CallEvent.LegBegan e) {
        if (draft.isDead(e.leg()) || draft.leg(e.leg()).isPresent()) {
            return;
        }
        var known = known(draft, e);
        var call = known.orElseGet(() -> begin(draft, e));
        var leg = Leg.of(e.leg(), call.id(), e.side(), e.caller(), e.device());
        var first = e.leg().equals(call.first());
        call.legs.add(leg.id());
        draft.put(leg);
        if (known.isPresent() && !first) {
            joins(draft, call, e);
        }
    }

    /** A restored call may be known by this leg only, and meant by the name of another that is over. */
    private static Optional<CallEdit> known(Draft draft, CallEvent.LegBegan e) {
        var own = draft.named(e.leg());
        own.filter(call -> draft.named(e.linked()).isEmpty()).ifPresent(call -> draft.name(call, e.linked()));
        return own.or(() -> draft.named(e.linked())).or(() -> Transfers.comingBack(draft, e));
    }

    private static CallEdit begin(Draft draft, CallEvent.LegBegan e) {
        var fromOutside = e.side() == Side.OUTSIDE;
        var came = e.rung() ? Direction.OUTBOUND : Direction.INBOUND;
        var direction = fromOutside ? came : Direction.INTERNAL;
        var origin = e.side() == Side.OURS ? Optional.of(e.device()) : Optional.<Device>empty();
        var about = e.rung() ? Optional.<CallId>empty() : origin.flatMap(draft::talkingAt);
        var call = draft.mint(Call.beginning(e.at(), e.leg(), direction, e.caller(), draft.inferring), e.linked());
        call.dialled = e.target();
        call.origin = origin;
        call.about = about;
        return call;
    }

    /**
     * A further leg of a call: the outside party that one of ours dials, or the first device of ours behind a relay.
     */
    private static void joins(Draft draft, CallEdit call, CallEvent.LegBegan e) {
        var party = draft.leg(call.party).map(Leg::side);
        var outsideIsNew = e.side() == Side.OUTSIDE && !party.equals(Optional.of(Side.OUTSIDE));
        if (outsideIsNew && call.direction != Direction.INBOUND) {
            call.caller = call.direction == Direction.OUTBOUND ? call.caller : e.caller();
            call.direction = Direction.OUTBOUND;
            call.about = Optional.empty();
            call.party = e.leg();
        } else if (e.side() == Side.OURS && party.equals(Optional.of(Side.RELAY)) && isOrigin(call, e.device())) {
            call.origin = Optional.of(e.device());
            call.party = e.leg();
        }
    }

    private static boolean isOrigin(CallEdit call, Device device) {
        return call.origin.isEmpty() || call.origin.get().equals(device);
    }

    static void paired(Draft draft, CallEvent.Paired e) {
        var one = draft.leg(e.one());
        var two = draft.leg(e.two());
        if (one.isPresent() && two.isPresent()) {
            draft.put(one.get().withMate(Optional.of(e.two())));
            draft.put(two.get().withMate(Optional.of(e.one())));
        }
    }

    /** Only what is not known yet: later values are what phones display, not who called. */
    static void named(Draft draft, CallEvent.CallerNamed e) {
        draft.openLeg(e.leg())
                .map(draft::call)
                .filter(call -> call.party.equals(e.leg()))
                .ifPresent(call -> {
                    if (call.direction == Direction.INBOUND
                            && call.caller.number().isEmpty()) {
                        var name = call.caller.name().or(() -> e.caller().name());
                        call.caller = new CallerId(e.caller().number(), name);
                    }
                });
    }

    static void hungUp(Draft draft, CallEvent.HungUp e) {
        draft.leg(e.leg()).ifPresent(leg -> {
            draft.put(leg.withHungUp());
            Talks.hungUp(draft, leg);
        });
    }

    static void ended(Draft draft, CallEvent.LegEnded e) {
        var found = draft.leg(e.leg());
        if (found.isEmpty()) {
            draft.bury(e.leg());
            return;
        }
        var leg = found.get();
        leg.bridge().ifPresent(bridge -> Bridges.left(draft, new CallEvent.BridgeLeft(e.at(), e.leg(), bridge)));
        var call = draft.call(leg);
        Consults.end(draft, call, leg.id());
        Recordings.legGone(draft, call, leg.id());
        if (!call.over()) {
            Visits.callerGone(draft, call, leg);
            Offers.legGone(draft, call, leg, e.said());
            Talks.legGone(draft, call, leg);
        }
        draft.bury(e.leg());
        closeIfOver(draft, call);
    }

    /** Ends the call if nobody is left to talk with. */
    static void closeIfOver(Draft draft, CallEdit call) {
        if (call.over() || call.legs.contains(call.party)) {
            return;
        }
        var heirs = call.legs.stream()
                .map(draft::leg)
                .flatMap(Optional::stream)
                .filter(leg ->
                        leg.side() != Side.RELAY && call.openOffer(leg.id()).isEmpty())
                .toList();
        var answered = call.answered.isPresent();
        var untilParty = call.direction == Direction.INBOUND || (call.direction == Direction.OUTBOUND && answered);
        if (heirs.isEmpty() || untilParty || (answered && heirs.size() == 1)) {
            var goingOn = GoingOn.without(draft, call);
            end(draft, call);
            goingOn.forEach(pair -> pair.begin(draft, call));
        } else {
            call.party = heirs.get(0).id();
        }
    }

    static void end(Draft draft, CallEdit call) {
        Visits.end(draft, call);
        Offers.end(draft, call);
        Talks.end(draft, call);
        Consults.end(draft, call);
        Recordings.end(draft, call);
        call.ended = Optional.of(Moments.later(call.began(), draft.at));
    }
}
