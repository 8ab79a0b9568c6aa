package io.pishvaz.store;

import io.pishvaz.session.RequestKeys;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of requests in PostgreSQL; claiming one forgets those of yesterday. */
public final class PgRequestKeys implements RequestKeys {
    private static final Duration KEPT = Duration.ofHours(24);
    /** The update changes nothing; without it a key that is there would not be told. */
    private static final String CLAIM = """
            WITH old AS (DELETE FROM request_key WHERE at < $5 AND (login, key) <> ($1, $2))
            INSERT INTO request_key AS k (login, key, fingerprint, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (login, key) DO UPDATE SET login = k.login
            RETURNING xmax = 0 AS fresh, fingerprint, status, type, body, headers
            """;

    private static final String ANSWERED = """
            INSERT INTO request_key (login, key, fingerprint, at, status, type, body, headers)
            VALUES ($1, $2, $3, now(), $4, $5, $6, $7)
            ON CONFLICT (login, key) DO UPDATE SET status = $4, type = $5, body = $6, headers = $7
            """;
    /** Where the same request was carried out meanwhile, nothing is free. */
    private static final String RELEASE =
            "DELETE FROM request_key WHERE login = $1 AND key = $2 AND made IS NULL AND status IS NULL";

    private final Database database;

    public PgRequestKeys(Database database) {
        this.database = database;
    }

    @Override
    public Future<Claim> claim(Wish wish, Instant now) {
        var values = Tuple.of(
                wish.login(),
                wish.key(),
                wish.fingerprint(),
                now.atOffset(ZoneOffset.UTC),
                now.minus(KEPT).atOffset(ZoneOffset.UTC));
        return database.patiently(database.pool().preparedQuery(CLAIM).execute(values))
                .map(rows -> claim(rows.iterator().next(), wish));
    }

    @Override
    public Future<Void> answered(Wish wish, Answer answer) {
        var headers = new JsonObject();
        answer.headers().forEach(headers::put);
        return execute(
                ANSWERED,
                Tuple.of(
                        wish.login(),
                        wish.key(),
                        wish.fingerprint(),
                        answer.status(),
                        answer.type(),
                        answer.body(),
                        headers));
    }

    @Override
    public Future<Void> release(Wish wish) {
        return execute(RELEASE, Tuple.of(wish.login(), wish.key()));
    }

    private Future<Void> execute(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .mapEmpty();
    }

    private static Claim claim(Row row, Wish wish) {
        if (row.getBoolean("fresh")) {
            return new Claim.Fresh();
        }
        if (!row.getString("fingerprint").equals(wish.fingerprint())) {
            return new Claim.Other();
        }
        if (row.getInteger("status") == null) {
            return new Claim.Running();
        }
        Map<String, String> headers = row.getJsonObject("headers").stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
        return new Claim.Same(
                new Answer(row.getInteger("status"), row.getString("type"), row.getString("body"), headers));
    }
}
