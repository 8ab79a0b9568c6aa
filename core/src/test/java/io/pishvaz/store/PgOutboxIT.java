package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.webhook.Courier;
import io.pishvaz.webhook.Signature;
import io.pishvaz.webhook.Subscription;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgOutboxIT {
    private static final String SECRET = "a secret of both sides";

    private final Vertx vertx = Vertx.vertx();
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final Set<String> signatures = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private Database database;
    private PgOutbox outbox;
    private HttpServer receiver;

    @BeforeEach
    void open() {
        database = await(Postgres.open(vertx));
        outbox = new PgOutbox(database);
        receiver = await(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    if (refusals.getAndDecrement() > 0) {
                        request.response().setStatusCode(500).end();
                        return;
                    }
                    String signature = request.getHeader("Pishvaz-Signature");
                    long second = Long.parseLong(signature.substring(2, signature.indexOf(',')));
                    if (signature.equals(Signature.of(SECRET, Instant.ofEpochSecond(second), body.toString()))) {
                        signatures.add(signature);
                    }
                    heard.add(body.toJsonObject());
                    request.response().end();
                }))
                .listen(0, "127.0.0.1"));
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void eachEventArrivesOnceInOrderAndSignedThoughTheReceiverFailsAtFirst() {
        refusals.set(2);
        await(courier().start(List.of(subscription("party.created", "party.changed", "task.done"))));
        sql("INSERT INTO party (name) VALUES ('Shirin')");
        sql("UPDATE party SET name = 'Shirin K', version = version + 1");
        sql("UPDATE party SET standing = 'LAPSED'");
        Eventually.holds(() -> heard.size() == 2);
        assertThat(heard).extracting(body -> body.getString("event")).containsExactly("party.created", "party.changed");
        assertThat(heard.getLast().getJsonObject("data").getString("name")).isEqualTo("Shirin K");
        assertThat(signatures).isNotEmpty();
        Eventually.holds(() -> await(outbox.status()).getFirst().waiting() == 0);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        await(outbox.subscribe(List.of(subscription("party.created"))));
        sql("BEGIN; INSERT INTO party (name) VALUES ('Nobody'); ROLLBACK");
        sql("BEGIN; SET LOCAL pishvaz.quiet = 'on'; INSERT INTO party (name) VALUES ('Old'); COMMIT");
        assertThat(await(outbox.status()).getFirst().waiting()).isZero();
    }

    @Test
    void aCallEndsOnceHoweverOftenItIsWritten() {
        await(outbox.subscribe(List.of(subscription("interaction.ended"))));
        sql("INSERT INTO interaction (id, kind, direction, began) VALUES ('%s', 'SMS', 'INBOUND', now())"
                .formatted(new UUID(0, 1)));
        sql("UPDATE interaction SET ended = now()");
        sql("UPDATE interaction SET ended = now(), note = 'again'");
        assertThat(await(outbox.status()).getFirst().waiting()).isEqualTo(1);
    }

    @Test
    void whatIsThreeDaysOldIsGivenUpAndCanBeSentAgain() {
        await(outbox.subscribe(List.of(subscription("party.created"))));
        sql("INSERT INTO party (name) VALUES ('Shirin')");
        sql("UPDATE webhook_delivery SET at = now() - interval '4 days'");
        refusals.set(1);
        await(courier().start(List.of(subscription("party.created"))));
        Eventually.holds(() -> await(outbox.status()).getFirst().dead() == 1);
        assertThat(await(outbox.status()).getFirst().lastFailure()).contains("answered 500");
        assertThat(await(outbox.revive("crm", Instant.now()))).isEqualTo(1);
        Eventually.holds(() -> heard.size() == 1);
    }

    private Courier courier() {
        return new Courier(vertx, outbox, InstantSource.system());
    }

    private Subscription subscription(String... events) {
        URI url = URI.create("http://127.0.0.1:" + receiver.actualPort() + "/hook");
        return new Subscription("crm", url, SECRET, List.of(events));
    }

    private void sql(String sql) {
        await(database.pool().query(sql).execute());
    }
}
