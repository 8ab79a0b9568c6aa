package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Quote.Competitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a party may buy, as it stands; {@code stage} is a step before the order, WON or LOST. */
public record Opportunity(
        UUID id,
        PartyId party,
        int version,
        String stage,
        Terms terms,
        Optional<String> ownerName,
        Instant openedAt,
        Instant movedAt,
        Optional<Instant> closedAt,
        Optional<String> lostReason) {

    /**
     * What people write down of it.
     *
     * @param product a code of the product list
     * @param expectedOn when the order is expected
     * @param owner login of who works on it
     * @param source what brought it, a code of the catalogue
     */
    public record Terms(
            String title,
            Optional<String> product,
            long valueRial,
            int probability,
            Optional<LocalDate> expectedOn,
            Optional<String> owner,
            Optional<String> source,
            List<Competitor> competitors) {
        public Terms {
            competitors = List.copyOf(competitors);
        }
    }
}
