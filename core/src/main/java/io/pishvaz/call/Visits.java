package io.pishvaz.call;

import java.util.Optional;

/** A caller's stays in queues and why they ended. */
final class Visits {
    private Visits() {}

    static void queued(Draft draft, CallEvent.Queued e) {
        draft.openLeg(e.leg()).ifPresent(leg -> {
            var call = draft.call(leg);
            if (call.visits.stream().anyMatch(v -> v.queue().equals(e.queue()) && again(v, e))) {
                return;
            }
            Transfers.movedOn(draft, call, e.target());
            overflowed(draft, call);
            call.join(e.queue(), e.position(), e.at());
            call.expected = Optional.empty();
            call.explained = false;
        });
    }

    private static boolean again(QueueVisit visit, CallEvent.Queued e) {
        return visit.left().isEmpty() || visit.joined().equals(e.at());
    }

    /** The next queue shows that the last one passed the caller on. */
    private static void overflowed(Draft draft, CallEdit call) {
        if (call.openVisit().isPresent()) {
            call.leave(LeaveReason.OVERFLOWED, draft.at);
        } else if (call.lastVisit().filter(visit -> gaveUp(visit)).isPresent() && !talkedSince(call)) {
            call.explainLast(LeaveReason.OVERFLOWED);
        }
    }

    private static boolean gaveUp(QueueVisit visit) {
        return visit.reason()
                .filter(reason -> reason == LeaveReason.TIMED_OUT || reason == LeaveReason.QUEUE_EMPTY)
                .isPresent();
    }

    private static boolean talkedSince(CallEdit call) {
        var left = call.lastVisit().flatMap(QueueVisit::left);
        return left.isPresent()
                && call.lastTalk()
                        .filter(talk -> !talk.began().isBefore(left.get()))
                        .isPresent();
    }

    static void failed(Draft draft, CallEvent.WaitFailed e) {
        var expected = e.nobodyThere() ? LeaveReason.QUEUE_EMPTY : LeaveReason.TIMED_OUT;
        draft.openLeg(e.leg()).map(draft::call).ifPresent(call -> call.lastVisit()
                .filter(visit -> visit.queue().equals(e.queue()))
                .ifPresent(visit -> {
                    call.expected = Optional.of(expected);
                    if (visit.reason().equals(Optional.of(LeaveReason.LEFT_BY_KEY))) {
                        call.explainLast(expected);
                    }
                }));
    }

    static void left(Draft draft, CallEvent.QueueLeft e) {
        draft.openLeg(e.leg()).ifPresent(leg -> {
            var call = draft.call(leg);
            call.openVisit().filter(visit -> visit.queue().equals(e.queue())).ifPresent(visit -> {
                if (answered(call, visit)) {
                    call.leave(LeaveReason.ANSWERED, e.at());
                } else if (draft.inferring) {
                    call.leave(LeaveReason.UNKNOWN, e.at());
                } else if (hungUp(draft, call, leg)) {
                    call.leave(hangUp(draft, call, visit), e.at());
                } else {
                    call.leave(call.expected.orElse(LeaveReason.LEFT_BY_KEY), e.at());
                }
            });
        });
    }

    static void explained(Draft draft, CallEvent.LeaveExplained e) {
        draft.openLeg(e.leg()).map(draft::call).ifPresent(call -> {
            call.explained = true;
            call.expected = Optional.of(e.reason());
            if (call.lastVisit().filter(visit -> gaveUp(visit)).isPresent() && !talkedSince(call)) {
                call.explainLast(e.reason());
            }
        });
    }

    static void connected(Draft draft, CallEvent.Connected e) {
        draft.openLeg(e.caller()).ifPresent(caller -> {
            var call = draft.call(caller);
            call.lastVisit().filter(visit -> visit.queue().equals(e.queue())).ifPresent(visit -> {
                if (visit.left().isEmpty()) {
                    call.leave(LeaveReason.ANSWERED, e.at());
                } else {
                    call.explainLast(LeaveReason.ANSWERED);
                }
            });
            call.endOffer(e.leg(), Offer.Outcome.ANSWERED, e.at());
            draft.openLeg(e.leg()).ifPresent(leg -> Talks.answered(draft, draft.call(leg), leg));
        });
    }

    /** The caller is gone: at once after leaving means that the caller hung up, whatever the queue made of it. */
    static void callerGone(Draft draft, CallEdit call, Leg leg) {
        if (!leg.id().equals(call.party)) {
            return;
        }
        end(draft, call);
        call.lastVisit()
                .filter(visit -> visit.left().filter(draft::justNow).isPresent())
                .filter(visit -> gaveUp(visit) || visit.reason().equals(Optional.of(LeaveReason.LEFT_BY_KEY)))
                .filter(visit -> !call.explained && !talkedSince(call))
                .ifPresent(visit -> call.explainLast(gone(draft, call, visit)));
    }

    static void end(Draft draft, CallEdit call) {
        call.openVisit().ifPresent(visit -> call.leave(gone(draft, call, visit), draft.at));
    }

    private static LeaveReason gone(Draft draft, CallEdit call, QueueVisit visit) {
        return draft.inferring ? LeaveReason.UNKNOWN : hangUp(draft, call, visit);
    }

    private static boolean answered(CallEdit call, QueueVisit visit) {
        return call.offers.stream()
                .anyMatch(offer -> of(visit, offer) && offer.outcome().equals(Optional.of(Offer.Outcome.ANSWERED)));
    }

    private static boolean hungUp(Draft draft, CallEdit call, Leg waiting) {
        return waiting.hungUp() || draft.leg(call.party).filter(Leg::hungUp).isPresent();
    }

    /** Those who rang to the end rang in vain because the caller gave up. */
    private static LeaveReason hangUp(Draft draft, CallEdit call, QueueVisit visit) {
        var ringing = call.offers.stream().anyMatch(offer -> of(visit, offer) && toTheEnd(draft, offer));
        call.outcome(offer -> of(visit, offer) && lostJustNow(draft, offer), Offer.Outcome.CALLER_GAVE_UP);
        return ringing ? LeaveReason.HUNG_UP_RINGING : LeaveReason.HUNG_UP_WAITING;
    }

    private static boolean toTheEnd(Draft draft, Offer offer) {
        return offer.ended().isEmpty()
                || lostJustNow(draft, offer)
                || offer.outcome().equals(Optional.of(Offer.Outcome.CALLER_GAVE_UP));
    }

    private static boolean lostJustNow(Draft draft, Offer offer) {
        return offer.outcome().equals(Optional.of(Offer.Outcome.LOST))
                && offer.ended().filter(draft::justNow).isPresent();
    }

    private static boolean of(QueueVisit visit, Offer offer) {
        return offer.queue().equals(Optional.of(visit.queue()))
                && !offer.began().isBefore(visit.joined());
    }
}
