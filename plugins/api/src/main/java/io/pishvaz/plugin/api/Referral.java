package io.pishvaz.plugin.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody a customer sent.
 *
 * @param at when that person first got in touch
 * @param kind how they were sent
 * @param bought whether that person has bought since
 * @param treatment what the referral is attributed to, if anything
 */
public record Referral(Instant at, Kind kind, boolean bought, Optional<Attribution> treatment) {

    public Referral {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(treatment, "treatment");
    }

    /** How somebody was sent. */
    public enum Kind {
        WORD_OF_MOUTH,
        BROUGHT_ALONG,
        ONLINE,
        CODE,
        OTHER
    }
}
