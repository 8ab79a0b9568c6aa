package io.pishvaz.customer;

import java.time.Instant;

/**
 * A lapse of respect: what was done to a party, when, and the sentence that says so. The same lapse is told once,
 * however often it is found.
 */
public record Lapse(Kind kind, Instant at, Phrase phrase) {

    /** What disrespect is ({@code domain.md} §1.3). */
    public enum Kind {
        COMPLAINT,
        UNHAPPY,
        BROKEN_PROMISE,
        ABANDONED,
        LONG_WAIT,
        TRANSFERS,
        OVER_CONTACT
    }

    /** For who has earned special respect: the others are told apart by their standing alone. */
    public static boolean alarms(LifecycleStage stage) {
        return stage.compareTo(LifecycleStage.LOYAL) >= 0;
    }

    Evidence evidence() {
        return new Evidence(Evidence.State.BROKEN, phrase);
    }
}
