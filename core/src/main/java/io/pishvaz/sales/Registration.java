package io.pishvaz.sales;

import io.pishvaz.sales.Quote.Competitor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Sorted, so that the same request always reads the same. */
    public Registration {
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
        competitors = List.copyOf(competitors);
    }

    /** Who asks, and under which key the same request may be repeated without a second order. */
    public record By(String login, String key) {}
}
