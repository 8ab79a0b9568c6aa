package io.pishvaz.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each subscription its events one after the other: the next only when the one before has arrived or is given up.
 * Redirections are not followed.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long LOOK_MS = 1_000;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Outbox outbox;
    private final InstantSource clock;
    private final HttpClient client;
    private boolean stopped;

    public Courier(Vertx vertx, Outbox outbox, InstantSource clock) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000), new PoolOptions().setHttp1MaxSize(1));
    }

    /** Success: events are kept for these from now on; the telling goes on by itself. */
    public Future<Void> start(List<Subscription> all) {
        return outbox.subscribe(all).onSuccess(v -> all.forEach(this::look));
    }

    public Future<Void> stop() {
        stopped = true;
        return client.close();
    }

    private void look(Subscription subscription) {
        if (stopped) {
            return;
        }
        outbox.next(subscription.name())
                .compose(found -> found.filter(this::isDue)
                        .map(delivery -> tell(subscription, delivery).map(true))
                        .orElse(Future.succeededFuture(false)))
                .onSuccess(more -> again(subscription, more))
                .onFailure(outage -> again(subscription, false));
    }

    private void again(Subscription subscription, boolean atOnce) {
        vertx.setTimer(atOnce ? 1 : LOOK_MS, timer -> look(subscription));
    }

    private boolean isDue(Delivery delivery) {
        return !delivery.next().isAfter(clock.instant());
    }

    private Future<Void> tell(Subscription subscription, Delivery delivery) {
        return send(subscription, delivery)
                .map(response -> response.statusCode() / 100 == 2
                        ? Optional.<String>empty()
                        : Optional.of("answered " + response.statusCode()))
                .otherwise(failed -> Optional.of(String.valueOf(failed.getMessage())))
                .compose(failure -> failure.map(why -> failed(subscription, delivery, why))
                        .orElseGet(() -> outbox.told(delivery.id())));
    }

    private Future<Void> failed(Subscription subscription, Delivery delivery, String why) {
        Optional<Instant> next = Patience.next(delivery, clock.instant());
        LOG.warn("webhook {}: {} not told, attempt {}: {}", subscription, delivery.id(), delivery.attempts() + 1, why);
        return next.map(at -> outbox.failed(delivery.id(), at, why)).orElseGet(() -> outbox.dead(delivery.id(), why));
    }

    private Future<HttpClientResponse> send(Subscription subscription, Delivery delivery) {
        RequestOptions to = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(subscription.url().toString())
                .setFollowRedirects(false)
                .setTimeout(LONGEST_ANSWER.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Pishvaz-Event", delivery.event())
                .putHeader("Pishvaz-Delivery", delivery.id().toString())
                .putHeader("Pishvaz-Signature", Signature.of(subscription.secret(), clock.instant(), delivery.body()));
        return client.request(to)
                .compose(request -> request.send(delivery.body()))
                .compose(response -> response.end().map(response));
    }
}
