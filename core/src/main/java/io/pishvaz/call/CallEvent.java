package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact about a leg of one PBX in the words of the call centre; knows nothing of AMI. Facts may come late, twice or
 * not at all.
 */
public sealed interface CallEvent {
    Instant at();

    /**
     * A channel came into being.
     *
     * @param linked the leg that the PBX counts as the first of the same call; a hint that may change in mid-call
     * @param rung whether the PBX made the leg itself, to ring somebody
     * @param target what was dialled, empty where nothing was
     */
    record LegBegan(
            Instant at, LegId leg, LegId linked, Side side, boolean rung, Device device, CallerId caller, String target)
            implements CallEvent {}

    /** Two relay legs are the halves of one pair. */
    record Paired(Instant at, LegId one, LegId two) implements CallEvent {}

    /** More is known of who is at the other end of a leg. */
    record CallerNamed(Instant at, LegId leg, CallerId caller) implements CallEvent {}

    record Queued(Instant at, LegId leg, QueueId queue, int position, String target) implements CallEvent {}

    /** The wait came to nothing: the caller hung up or the queue gave up; what follows tells which. */
    record WaitFailed(Instant at, LegId leg, QueueId queue, boolean nobodyThere) implements CallEvent {}

    record QueueLeft(Instant at, LegId leg, QueueId queue) implements CallEvent {}

    /** The PBX said itself why the caller went on without an answer. */
    record LeaveExplained(Instant at, LegId leg, LeaveReason reason) implements CallEvent {}

    /**
     * A device is made to ring.
     *
     * @param by the leg it rings for; empty where nobody dialled, as at a click-to-call
     * @param device a queue member's interface where a queue rings it
     * @param target the number dialled outside, or where the dialling leg had been sent
     */
    record Offered(Instant at, LegId leg, Optional<LegId> by, Device device, Optional<QueueId> queue, String target)
            implements CallEvent {}

    record OfferEnded(Instant at, LegId leg, Offer.Outcome outcome) implements CallEvent {}

    /** Another phone took a ringing leg over: from now on the leg reaches that device. */
    record PickedUp(Instant at, LegId leg, Device device) implements CallEvent {}

    /** A queue handed the caller to the member that answered. */
    record Connected(Instant at, LegId caller, LegId leg, QueueId queue) implements CallEvent {}

    /** A queue's account of how a talk ended; may come late and without the caller's leg. */
    record Completed(Instant at, QueueId queue, Device device, Optional<LegId> caller, Talk.End end)
            implements CallEvent {}

    record BridgeJoined(Instant at, LegId leg, BridgeId bridge) implements CallEvent {}

    record BridgeLeft(Instant at, LegId leg, BridgeId bridge) implements CallEvent {}

    record Held(Instant at, LegId leg) implements CallEvent {}

    record Unheld(Instant at, LegId leg) implements CallEvent {}

    /**
     * {@code by} hands {@code transferee} over; {@code to} is the leg that takes part already at an attended transfer.
     */
    record Transferred(
            Instant at, Transfer.Kind kind, LegId by, Optional<LegId> transferee, String target, Optional<LegId> to)
            implements CallEvent {}

    record Parked(Instant at, LegId leg, String slot) implements CallEvent {}

    record Recorded(Instant at, LegId leg, Recording.Turn turn) implements CallEvent {}

    /** The recording that began last on the leg goes into this file, as the PBX names it. */
    record RecordedTo(Instant at, LegId leg, String file) implements CallEvent {}

    /** The party at the end of the leg hung up; the leg ends soon. */
    record HungUp(Instant at, LegId leg) implements CallEvent {}

    /** {@code said}: what came of the ringing, where the device or the network said more than nothing. */
    record LegEnded(Instant at, LegId leg, Optional<Offer.Outcome> said) implements CallEvent {}

    /** Nothing is left of a call that a former run left open. */
    record Vanished(Instant at, CallId call) implements CallEvent {}

    /** A fact that was not heard but concluded after a blind spell. */
    record Inferred(CallEvent fact) implements CallEvent {
        @Override
        public Instant at() {
            return fact.at();
        }
    }
}
