package io.pishvaz.http;

import io.pishvaz.webhook.Delivery;
import io.pishvaz.webhook.Outbox;
import io.pishvaz.webhook.Subscription;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An outbox with one subscription that is behind. */
final class FakeOutbox implements Outbox {
    @Override
    public Future<Void> subscribe(List<Subscription> all) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Optional<Delivery>> next(String subscription) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> told(UUID delivery) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> failed(UUID delivery, Instant next, String why) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> dead(UUID delivery, String why) {
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Status>> status() {
        return Future.succeededFuture(List.of(new Status(
                "crm", List.of("party.created"), 3, Optional.of(Samples.AT), 1, Optional.of("answered 500"))));
    }

    @Override
    public Future<Integer> revive(String subscription, Instant now) {
        return Future.succeededFuture(1);
    }
}
