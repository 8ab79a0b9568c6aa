package io.pishvaz.customer;

import java.time.Instant;
import java.util.List;

/** One rung climbed: when, through what, and what was true then. */
public record StageChange(LifecycleStage from, LifecycleStage to, Instant at, Cause cause, List<Evidence> evidence) {

    /** What made the rung mature. */
    public enum Cause {
        PURCHASE,
        SURVEY,
        COMPLAINT_SETTLED,
        REFERRAL,
        TIME,
        OVERRIDE,
        OVERRIDE_REMOVED,
        REPLAY,
        /** What it rested on was taken back, such as an order. */
        CORRECTION
    }
}
