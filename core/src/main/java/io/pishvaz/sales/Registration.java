package io.pishvaz.sales;

import io.pishvaz.sales.Quote.Competitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent asks for when a quote becomes an order.
 *
 * @param version of the quote as the agent saw it
 * @param quantities pieces by the line's position; a line that is not named stays, 0 leaves it out
 * @param opportunity the one that is won by it
 * @param competitors against whom it was won, kept with the opportunity
 * @param discount the code of a treatment given to the party
 * @param acceptExpired register at the quote's prices although their time is over
 */
public record Registration(
        UUID quote,
        int version,
        Map<Integer, Integer> quantities,
        Optional<UUID> opportunity,
        List<Competitor> competitors,
        Optional<String> discount,
        boolean acceptExpired) {

    public Registration {
        quantities = Map.copyOf(quantities);
        competitors = List.copyOf(competitors);
    }
}
