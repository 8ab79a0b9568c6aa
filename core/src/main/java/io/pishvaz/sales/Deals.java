package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything sold and to be sold to one party. Futures fail when the store cannot be reached. */
public interface Deals {

    /** Newest first, at most 100 of each kind; empty when there is no such party. */
    Future<Optional<OfParty>> of(PartyId party);

    /** The selling side of a party's file. */
    record OfParty(
            List<Opportunity> opportunities,
            List<QuoteLine> quotes,
            List<OrderLine> orders,
            List<Referral> referrals,
            List<Quote.Discount> discounts) {}

    /** A quote in a list. */
    record QuoteLine(
            UUID id,
            String number,
            Quote.Status status,
            Instant madeAt,
            Optional<Instant> sentAt,
            Optional<String> channel,
            Optional<LocalDate> validUntil,
            long totalRial,
            Optional<String> agent) {}

    /** An order in a list. */
    record OrderLine(
            UUID id,
            String number,
            Instant at,
            long totalRial,
            String category,
            Optional<String> agent,
            Optional<Instant> cancelledAt,
            Optional<String> cancelReason) {}
}
