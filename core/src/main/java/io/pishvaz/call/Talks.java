package io.pishvaz.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Devices connected with the other party. */
final class Talks {
    private Talks() {}

    /** A device that rang for the other party, or the other party itself, answered: they talk from now on. */
    static void answered(Draft draft, CallEdit call, Leg leg) {
        var rangFor = draft.ringsFor(leg);
        if (leg.id().equals(call.party)) {
            rangFor.flatMap(draft::openLeg)
                    .filter(ours -> ours.side() == Side.OURS)
                    .ifPresent(ours -> open(draft, call, ours));
        } else if (rangFor.equals(Optional.of(call.party))) {
            speaker(draft, call, leg).ifPresent(ours -> open(draft, call, ours));
        }
    }

    private static Optional<Leg> speaker(Draft draft, CallEdit call, Leg leg) {
        if (leg.side() != Side.RELAY) {
            return leg.behind().isPresent() ? Optional.empty() : Optional.of(leg);
        }
        return call.legs.stream()
                .map(draft::leg)
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.behind().equals(Optional.of(leg.id()))
                        && candidate.bridge().isPresent())
                .findFirst();
    }

    static void open(Draft draft, CallEdit call, Leg leg) {
        if (call.openTalk(leg.id()).isEmpty()) {
            call.talk(leg, queue(call, leg), draft.at);
            Transfers.reaches(call, leg.device());
        }
        var party = draft.leg(call.party).filter(other -> other.side() == Side.OURS && !other.equals(leg));
        if (party.isPresent() && call.openTalk(call.party).isEmpty()) {
            call.talk(party.get(), Optional.empty(), draft.at);
        }
    }

    private static Optional<QueueId> queue(CallEdit call, Leg leg) {
        return call.offer(leg.behind().orElse(leg.id())).flatMap(Offer::queue);
    }

    /** The one who hangs up first ends the talk; what follows from it ends nothing. */
    static void hungUp(Draft draft, Leg who) {
        if (who.side() == Side.RELAY) {
            return;
        }
        for (var talk : draft.call(who).openTalks()) {
            draft.leg(talk.leg())
                    .filter(leg -> leg.ending().isEmpty() && concerns(draft, who, leg))
                    .ifPresent(leg -> draft.put(
                            leg.endingWith(Optional.of(leg.id().equals(who.id()) ? Talk.End.AGENT : Talk.End.CALLER))));
        }
    }

    private static boolean concerns(Draft draft, Leg who, Leg talking) {
        var party = draft.call(who).party;
        var own = talking.id().equals(who.id());
        var other = who.id().equals(party)
                || (talking.id().equals(party) && draft.hearing(talking.id()).contains(who.id()));
        return own || other;
    }

    static void completed(Draft draft, CallEvent.Completed e) {
        var caller = e.caller().flatMap(draft::openLeg).map(draft::call);
        for (var call : caller.map(List::of).orElseGet(() -> e.caller().isEmpty() ? draft.openCalls() : List.of())) {
            var meant = call.talks.stream()
                    .filter(talk ->
                            talk.device().equals(e.device()) && talk.queue().equals(Optional.of(e.queue())))
                    .filter(talk ->
                            talk.ended().filter(ended -> !draft.justNow(ended)).isEmpty())
                    .reduce((one, two) -> two);
            if (meant.isPresent()) {
                ending(draft, call, meant.get(), e.end());
                return;
            }
        }
    }

    private static void ending(Draft draft, CallEdit call, Talk talk, Talk.End end) {
        if (talk.ended().isEmpty()) {
            draft.leg(talk.leg())
                    .filter(leg -> end != Talk.End.CALLER || leg.ending().isEmpty() || otherHungUp(draft, call))
                    .ifPresent(leg -> draft.put(leg.endingWith(Optional.of(end))));
        } else if (talk.end().equals(Optional.of(Talk.End.UNKNOWN))) {
            call.endOfTalk(talk, end);
        }
    }

    /** A queue says so of every talk that it did not hear the agent end, such as one ended from the screen. */
    private static boolean otherHungUp(Draft draft, CallEdit call) {
        return draft.leg(call.party).filter(Leg::hungUp).isPresent();
    }

    static void close(Draft draft, CallEdit call, LegId id, Talk.End otherwise) {
        if (call.openTalk(id).isPresent()) {
            var leg = draft.leg(id);
            Instant when = leg.flatMap(Leg::parted).orElse(draft.at);
            call.endTalk(id, leg.flatMap(Leg::ending).orElse(otherwise), when);
            leg.ifPresent(known -> draft.put(known.partedAt(Optional.empty()).endingWith(Optional.empty())));
        }
    }

    static void legGone(Draft draft, CallEdit call, Leg leg) {
        if (leg.id().equals(call.party)) {
            var end = draft.inferring ? Talk.End.UNKNOWN : Talk.End.CALLER;
            call.openTalks()
                    .forEach(
                            talk -> close(draft, call, talk.leg(), talk.leg().equals(leg.id()) ? Talk.End.AGENT : end));
            call.lastTalk()
                    .filter(talk -> talk.end().equals(Optional.of(Talk.End.UNKNOWN)) && !draft.inferring)
                    .filter(talk -> talk.ended().filter(draft::justNow).isPresent())
                    .ifPresent(talk -> call.endOfTalk(talk, Talk.End.AGENT));
        } else {
            close(draft, call, leg.id(), Talk.End.UNKNOWN);
            draft.leg(call.party)
                    .filter(party -> party.side() == Side.OURS && alone(call, party))
                    .ifPresent(party -> close(draft, call, party.id(), Talk.End.CALLER));
        }
    }

    private static boolean alone(CallEdit call, Leg party) {
        return call.openTalks().stream().allMatch(talk -> talk.leg().equals(party.id()));
    }

    static void end(Draft draft, CallEdit call) {
        var end = draft.inferring ? Talk.End.UNKNOWN : Talk.End.CALLER;
        call.openTalks().forEach(talk -> close(draft, call, talk.leg(), end));
    }
}
