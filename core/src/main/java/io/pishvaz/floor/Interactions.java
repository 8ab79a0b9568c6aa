package io.pishvaz.floor;

import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recorded facts behind the board's numbers. Futures fail when the store cannot be reached. */
public interface Interactions {

    /** Calls that began in the period, oldest first. */
    Future<Page> page(Query query);

    /** {@code from} inclusive, {@code to} exclusive; {@code after} is the {@code next} of the page before. */
    record Query(Instant from, Instant to, Optional<String> queue, Optional<String> after, int limit) {}

    /** One page; {@code next} is empty on the last one. */
    record Page(List<Item> items, Optional<String> next) {}

    /** One call with what the board counts of it; {@code recordings} are the numbers of those that can be heard. */
    record Item(
            String id,
            String pbx,
            String direction,
            Optional<String> number,
            Optional<PartyId> party,
            Instant began,
            Optional<Instant> answered,
            Optional<Instant> ended,
            boolean inferred,
            List<Visit> visits,
            List<Part> parts,
            List<Integer> recordings) {}

    /** One stay in one queue and why it ended; {@code reason} is empty while the caller waits. */
    record Visit(
            String queue, Instant joined, Optional<Instant> left, Optional<String> reason, Optional<String> agent) {}

    /** One agent's part of the call. */
    record Part(
            String agent,
            Instant from,
            Optional<Instant> to,
            long talkMs,
            long holdMs,
            Optional<Long> wrapUpMs,
            Optional<String> disposition) {}
}
