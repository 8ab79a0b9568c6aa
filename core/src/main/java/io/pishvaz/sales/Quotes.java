package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Pro-formas, from the first line to the day they are sent. Futures fail when the store cannot be reached. */
public interface Quotes {

    Future<Written<Quote>> draft(PartyId party, Draft draft, By by);

    /** Puts another draft in place of the one on file; what was sent stays as it was sent. */
    Future<Written<Quote>> edit(UUID quote, int version, Draft draft, String by);

    /** Records that a draft was sent; the version it revises is replaced, its opportunity goes on to QUOTE_SENT. */
    Future<Written<Quote>> sent(UUID quote, int version, Sending sending, String by);

    /** Makes a draft of the same lines out of a quote that was sent. */
    Future<Written<Quote>> revise(UUID quote, By by);

    /** Records that the customer does not want it. */
    Future<Written<Quote>> refuse(UUID quote, int version, String by);

    /** What a quote says before it is sent; {@code note} is printed below the lines. */
    record Draft(Cart cart, Optional<LocalDate> validUntil, Optional<UUID> opportunity, Optional<String> note) {}

    /** By which channel it was sent, and when. */
    record Sending(String channel, Instant at) {}
}
