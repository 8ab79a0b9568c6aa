package io.pishvaz.call;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent and whom they asked, who talk on when the other party leaves: from then on that is a call of its own.
 *
 * @param hearing all legs between the two
 * @param recordings what the PBX goes on recording of them
 */
record GoingOn(Consult consult, Leg asking, Leg asked, Set<LegId> hearing, List<Recording> recordings) {

    /** Who in this call would talk on without its other party. */
    static List<GoingOn> without(Draft draft, CallEdit call) {
        return call.consults.stream()
                .filter(Consult::open)
                .flatMap(consult -> of(draft, call, consult).stream())
                .toList();
    }

    private static Optional<GoingOn> of(Draft draft, CallEdit call, Consult consult) {
        var hearing = draft.hearing(consult.by());
        var recordings = call.recordings.stream()
                .filter(one -> one.open() && hearing.contains(one.leg()))
                .toList();
        return draft.leg(consult.by()).flatMap(asking -> hearing.stream()
                .map(draft::leg)
                .flatMap(Optional::stream)
                .filter(leg -> leg.side() != Side.RELAY && !leg.equals(asking))
                .findFirst()
                .map(asked -> new GoingOn(consult, asking, asked, hearing, recordings)));
    }

    void begin(Draft draft, CallEdit over) {
        var call = isInternal() ? internal(draft, over) : outbound(draft, over);
        call.dialled = consult.target();
        call.origin = Optional.of(asking.device());
        call.recordings.addAll(
                recordings.stream().map(one -> one.from(draft.at)).toList());
        hearing.forEach(id -> draft.leg(id).ifPresent(leg -> {
            over.legs.remove(id);
            call.legs.add(id);
            draft.put(leg.inCall(call.id()).partedAt(Optional.empty()).endingWith(Optional.empty()));
        }));
        Talks.open(draft, call, isInternal() ? asked : asking);
    }

    private boolean isInternal() {
        return asked.side() == Side.OURS;
    }

    private CallEdit internal(Draft draft, CallEdit over) {
        var call = mint(draft, over, Direction.INTERNAL, asking.own());
        call.party = asking.id();
        call.about = Optional.of(over.id());
        return call;
    }

    private CallEdit outbound(Draft draft, CallEdit over) {
        return mint(draft, over, Direction.OUTBOUND, new CallerId(Optional.of(consult.target()), Optional.empty()));
    }

    /** The PBX goes on to call them by the name of the call that is over. */
    private CallEdit mint(Draft draft, CallEdit over, Direction direction, CallerId caller) {
        return draft.mint(Call.beginning(draft.at, asked.id(), direction, caller, draft.inferring), over.alias);
    }
}
