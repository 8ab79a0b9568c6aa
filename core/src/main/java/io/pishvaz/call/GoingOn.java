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

    /** The PBX goes on to call them by the name of the call that is over. */
    void begin(Draft draft, CallEdit over) {
        var call = draft.mint(beginning(draft, over), over.alias);
        call.party = isInternal() ? asking.id() : asked.id();
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

    private Call beginning(Draft draft, CallEdit over) {
        return new Call(
                CallId.of(draft.at, asked.id()),
                asked.id(),
                isInternal() ? Direction.INTERNAL : Direction.OUTBOUND,
                isInternal() ? asking.own() : new CallerId(Optional.of(consult.target()), Optional.empty()),
                consult.target(),
                Optional.of(asking.device()),
                draft.at,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(over.id()).filter(about -> isInternal()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                draft.inferring);
    }
}
