package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who sent whom, and what came of it. */
public record Referral(
        UUID id,
        int version,
        Side referrer,
        Side referred,
        Instant at,
        Terms terms,
        Outcome outcome,
        Optional<Bought> bought) {

    /** A party of a referral. */
    public record Side(PartyId party, String name) {}

    /**
     * What people write down of it.
     *
     * @param ownAccord whether nobody asked for it
     * @param treatment what it was given for, as far as anybody said
     */
    public record Terms(Kind kind, Optional<String> product, boolean ownAccord, Optional<String> treatment) {}

    /** How somebody sent somebody. */
    public enum Kind {
        WORD_OF_MOUTH,
        BROUGHT_ALONG,
        ONLINE,
        CODE
    }

    /** How far it came; it follows from contacts and orders. */
    public enum Outcome {
        NAMED,
        CONTACTED,
        BOUGHT
    }

    /** The first purchase since. */
    public record Bought(Instant at, long amountRial) {}
}
