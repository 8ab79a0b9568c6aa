package io.pishvaz.live;

import io.pishvaz.customer.PartyId;
import java.time.Instant;

/**
 * The last word of an agent on who the caller is; it can be taken back. {@code name} is the party's, {@code by} the
 * agent's; {@code remembered} tells whether the next call from this number will know of it.
 */
public record Said(Kind kind, PartyId party, String name, String by, Instant at, boolean remembered) {

    /** What was said. */
    public enum Kind {
        CHOSEN,
        REJECTED
    }
}
