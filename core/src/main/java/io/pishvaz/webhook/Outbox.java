package io.pishvaz.webhook;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is still to be told. An event enters with the change that it tells of, in the same transaction, or not at all.
 * Futures fail when the store cannot be reached.
 */
public interface Outbox {

    /** From now on events are kept for these and no others. */
    Future<Void> subscribe(List<Subscription> all);

    /** The oldest that is neither told nor given up. */
    Future<Optional<Delivery>> next(String subscription);

    Future<Void> told(UUID delivery);

    Future<Void> failed(UUID delivery, Instant next, String why);

    /** Given up; it stays visible and can be sent again. */
    Future<Void> dead(UUID delivery, String why);

    Future<List<Status>> status();

    /** Sends what was given up once more; how many. */
    Future<Integer> revive(String subscription, Instant now);

    /** How a subscription stands: what waits since when, what was given up, and why the last attempt failed. */
    record Status(
            String name,
            List<String> events,
            long waiting,
            Optional<Instant> oldest,
            long dead,
            Optional<String> lastFailure) {}
}
