package io.pishvaz.call;

import java.util.Optional;

/** The PBX begins to record, pauses and stops. */
final class Recordings {
    private Recordings() {}

    /** What is paused, goes on or stops had begun, even where nobody was there to hear it. */
    static void turned(Draft draft, CallEvent.Recorded e) {
        draft.openLeg(e.leg()).map(draft::call).ifPresent(call -> {
            var open = call.recordings.stream()
                    .anyMatch(one -> one.open() && one.leg().equals(e.leg()));
            var known = call.recordings.stream().anyMatch(one -> one.leg().equals(e.leg()));
            if (e.turn() == Recording.Turn.STARTED ? !open : !known) {
                call.recordings.add(
                        turned(new Recording(e.leg(), e.at(), false, Optional.empty(), Optional.empty()), e));
            } else {
                call.recordings.replaceAll(one -> one.open() && one.leg().equals(e.leg()) ? turned(one, e) : one);
            }
        });
    }

    /** The name comes after the beginning, and perhaps after the end. */
    static void filed(Draft draft, CallEvent.RecordedTo e) {
        draft.leg(e.leg()).map(draft::call).ifPresent(call -> {
            for (int i = call.recordings.size() - 1; i >= 0; i--) {
                var one = call.recordings.get(i);
                if (one.leg().equals(e.leg()) && one.file().isEmpty()) {
                    call.recordings.set(i, one.in(e.file()));
                    return;
                }
            }
        });
    }

    private static Recording turned(Recording one, CallEvent.Recorded e) {
        return switch (e.turn()) {
            case STARTED -> one;
            case PAUSED -> one.paused(true);
            case RESUMED -> one.paused(false);
            case STOPPED -> one.ended(e.at());
        };
    }

    static void legGone(Draft draft, CallEdit call, LegId leg) {
        call.recordings.replaceAll(one -> one.open() && one.leg().equals(leg) ? one.ended(draft.at) : one);
    }

    static void end(Draft draft, CallEdit call) {
        call.recordings.replaceAll(one -> one.open() ? one.ended(draft.at) : one);
    }
}
