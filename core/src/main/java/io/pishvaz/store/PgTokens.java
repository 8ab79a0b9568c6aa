package io.pishvaz.store;

import io.pishvaz.session.Role;
import io.pishvaz.session.Scope;
import io.pishvaz.session.Session;
import io.pishvaz.session.Token;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The tokens of programs in PostgreSQL, by the hashes of their secrets. */
public final class PgTokens {
    private static final String MAKE = """
            INSERT INTO api_token (name, key, hint, role, scopes, made_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING
            """;
    private static final String USE = """
            UPDATE api_token SET used_at = $2
             WHERE key = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2) RETURNING *
            """;
    private static final String REVOKE = "UPDATE api_token SET revoked_at = $2 WHERE name = $1 AND revoked_at IS NULL";

    private final Database database;

    public PgTokens(Database database) {
        this.database = database;
    }

    /** A token with what became of it. */
    public record Listed(Token token, Instant made, Optional<Instant> used, Optional<Instant> revoked) {}

    /** False where the name is taken, be it by a token that was revoked. */
    public Future<Boolean> make(Token token, String secret, Instant now) {
        var values = Tuple.tuple()
                .addString(token.name())
                .addString(Token.key(secret))
                .addString(token.hint())
                .addString(token.role().name())
                .addArrayOfString(token.scopes().stream().map(Scope::toString).toArray(String[]::new))
                .addOffsetDateTime(at(now))
                .addOffsetDateTime(token.expires().map(PgTokens::at).orElse(null));
        return database.patiently(database.pool().preparedQuery(MAKE).execute(values))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Who uses the token with this key now. */
    Future<Optional<Session>> use(String key, Instant now) {
        return database.patiently(database.pool().preparedQuery(USE).execute(Tuple.of(key, at(now))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> session(key, row)));
    }

    /** Every token, by name. */
    public Future<List<Listed>> listed() {
        return database.patiently(database.pool()
                        .preparedQuery("SELECT * FROM api_token ORDER BY name")
                        .execute())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Listed(
                                token(row),
                                row.getOffsetDateTime("made_at").toInstant(),
                                instant(row, "used_at"),
                                instant(row, "revoked_at")))
                        .toList());
    }

    /**
     * From now on it opens nothing; a running server hears of it within seconds. False where none of this name holds.
     */
    public Future<Boolean> revoke(String name, Instant now) {
        return database.patiently(database.pool().preparedQuery(REVOKE).execute(Tuple.of(name, at(now))))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Session session(String key, Row row) {
        var token = token(row);
        var made = row.getOffsetDateTime("made_at").toInstant();
        return new Session(
                key, token.user(), "", made, token.expires().orElse(Instant.MAX), Optional.of(token.scopes()));
    }

    private static Token token(Row row) {
        return new Token(
                row.getString("name"),
                row.getString("hint"),
                Role.valueOf(row.getString("role")),
                Arrays.stream(row.getArrayOfStrings("scopes")).map(Scope::of).toList(),
                instant(row, "expires_at"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
