package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quotes and the orders made of them or without any. Futures fail when the store cannot be reached. */
public interface Orders {

    Future<Optional<Quote>> quote(UUID quote);

    Future<Optional<Order>> read(UUID order);

    /**
     * Makes an order of a quote, all or nothing: the quote is accepted, the opportunity won, the department gets a
     * service job and a task, the party climbs where the rung is mature.
     */
    Future<Registered> register(Registration asked, By by);

    /** Makes an order without a quote; the same follows from it. */
    Future<Written<Order>> place(PartyId party, Purchase purchase, By by);

    /** Puts other lines and another discount in place of those on file; the party is judged anew. */
    Future<Written<Order>> edit(UUID order, int version, Cart cart, String by);

    /**
     * Takes an order back that was not delivered: its quote and its opportunity are open again, the department's job
     * and task end, the party is judged as if it had never been.
     */
    Future<Written<Order>> cancel(UUID order, int version, String reason, String by);

    /** What is bought, the opportunity won by it, and against whom. */
    record Purchase(Cart cart, Optional<UUID> opportunity, List<Competitor> competitors) {}
}
