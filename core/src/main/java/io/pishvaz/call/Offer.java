package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * A device made to ring for a call, by a queue or directly. {@code ended} and {@code outcome} are set together.
 *
 * @param phone the leg of the phone itself; differs from {@code leg} where a queue rings it through a relay
 */
public record Offer(
        LegId leg,
        LegId phone,
        Device device,
        Optional<QueueId> queue,
        Instant began,
        Optional<Instant> ended,
        Optional<Outcome> outcome,
        boolean inferred) {

    /** How the ringing ended. */
    public enum Outcome {
        ANSWERED,
        /** Another device answered, or the caller was taken elsewhere. */
        LOST,
        NO_ANSWER,
        REFUSED,
        CALLER_GAVE_UP,
        FAILED,
        UNKNOWN
    }

    Offer ended(Instant at, Outcome how, boolean byInference) {
        return new Offer(
                leg,
                phone,
                device,
                queue,
                began,
                Optional.of(Moments.later(began, at)),
                Optional.of(how),
                inferred || byInference);
    }

    Offer resultingIn(Outcome how, boolean byInference) {
        return new Offer(leg, phone, device, queue, began, ended, Optional.of(how), inferred || byInference);
    }

    Offer of(QueueId other, Device member) {
        return new Offer(leg, phone, member, Optional.of(other), began, ended, outcome, inferred);
    }

    Offer ringingAt(LegId behind) {
        return new Offer(leg, behind, device, queue, began, ended, outcome, inferred);
    }
}
