package io.pishvaz.sales;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** Quotes and the orders made of them. Futures fail when the store cannot be reached. */
public interface Orders {

    Future<Optional<Quote>> quote(UUID quote);

    /**
     * Makes an order of a quote, all or nothing: the quote is accepted, the opportunity won, the department gets a
     * service job and a task, the party climbs where the rung is mature.
     */
    Future<Registered> register(Registration asked, Registration.By by);
}
