package io.pishvaz.store;

import io.pishvaz.webhook.Delivery;
import io.pishvaz.webhook.Outbox;
import io.pishvaz.webhook.Subscription;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The outbox in PostgreSQL, filled by triggers. */
public final class PgOutbox implements Outbox {
    private static final String SUBSCRIBE = """
            INSERT INTO webhook_subscription (name, events) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET events = excluded.events
            """;
    private static final String NEXT = """
            SELECT id, event, at, attempts, next_at, body FROM webhook_delivery
             WHERE subscription = $1 AND dead_at IS NULL ORDER BY seq LIMIT 1
            """;
    private static final String STATUS = """
            SELECT s.name, s.events, count(d.seq) FILTER (WHERE d.dead_at IS NULL) AS waiting,
                   min(d.at) FILTER (WHERE d.dead_at IS NULL) AS oldest,
                   count(d.seq) FILTER (WHERE d.dead_at IS NOT NULL) AS dead,
                   (array_agg(d.failure ORDER BY d.seq) FILTER (WHERE d.failure IS NOT NULL))[1] AS failure
              FROM webhook_subscription s LEFT JOIN webhook_delivery d ON d.subscription = s.name
             GROUP BY s.name ORDER BY s.name
            """;
    private static final String REVIVE = """
            UPDATE webhook_delivery SET dead_at = NULL, attempts = 0, at = $2, next_at = $2
             WHERE subscription = $1 AND dead_at IS NOT NULL
            """;

    private final Database database;

    public PgOutbox(Database database) {
        this.database = database;
    }

    @Override
    public Future<Void> subscribe(List<Subscription> all) {
        String[] names = all.stream().map(Subscription::name).toArray(String[]::new);
        List<Tuple> rows = all.stream()
                .map(one -> Tuple.tuple()
                        .addString(one.name())
                        .addArrayOfString(one.events().toArray(String[]::new)))
                .toList();
        return database.pool()
                .withTransaction(tx -> tx.preparedQuery("DELETE FROM webhook_subscription WHERE name <> ALL($1)")
                        .execute(Tuple.tuple().addArrayOfString(names))
                        .compose(gone -> rows.isEmpty()
                                ? Future.succeededFuture()
                                : tx.preparedQuery(SUBSCRIBE).executeBatch(rows).mapEmpty()));
    }

    @Override
    public Future<Optional<Delivery>> next(String subscription) {
        return ask(NEXT, Tuple.of(subscription)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(PgOutbox::delivery));
    }

    @Override
    public Future<Void> told(UUID delivery) {
        return ask("DELETE FROM webhook_delivery WHERE id = $1", Tuple.of(delivery))
                .mapEmpty();
    }

    @Override
    public Future<Void> failed(UUID delivery, Instant next, String why) {
        return ask(
                        "UPDATE webhook_delivery SET attempts = attempts + 1, next_at = $2, failure = $3 WHERE id = $1",
                        Tuple.of(delivery, at(next), why))
                .mapEmpty();
    }

    @Override
    public Future<Void> dead(UUID delivery, String why) {
        return ask(
                        "UPDATE webhook_delivery SET attempts = attempts + 1, dead_at = now(), failure = $2"
                                + " WHERE id = $1",
                        Tuple.of(delivery, why))
                .mapEmpty();
    }

    @Override
    public Future<List<Status>> status() {
        return ask(STATUS, Tuple.tuple()).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Status(
                        row.getString("name"),
                        List.of(row.getArrayOfStrings("events")),
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getOffsetDateTime("oldest")).map(OffsetDateTime::toInstant),
                        row.getLong("dead"),
                        Optional.ofNullable(row.getString("failure"))))
                .toList());
    }

    @Override
    public Future<Integer> revive(String subscription, Instant now) {
        return ask(REVIVE, Tuple.of(subscription, at(now))).map(RowSet::rowCount);
    }

    /** The body is the same at every attempt, and so is its proof. */
    private static Delivery delivery(Row row) {
        UUID id = row.getUUID("id");
        Instant at = row.getOffsetDateTime("at").toInstant();
        JsonObject body = new JsonObject()
                .put("id", id.toString())
                .put("event", row.getString("event"))
                .put("at", at.toString())
                .put("data", row.getJsonObject("body"));
        return new Delivery(
                id,
                row.getString("event"),
                at,
                row.getInteger("attempts"),
                row.getOffsetDateTime("next_at").toInstant(),
                body.encode());
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
