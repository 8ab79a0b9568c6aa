package io.pishvaz.store;

import io.pishvaz.session.Session;
import io.pishvaz.session.Sessions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The open sessions in PostgreSQL; opening one also forgets those that expired before it began. */
public final class PgSessions implements Sessions {
    private static final String OPEN = """
            WITH expired AS (DELETE FROM session WHERE expires < $4)
            INSERT INTO session (key, login, csrf, since, expires) VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String FIND = "SELECT *, " + PhoneRows.FURTHER
            + " FROM session JOIN app_user USING (login) WHERE key = $1 AND expires > $2 AND NOT disabled";

    private final Database database;

    public PgSessions(Database database) {
        this.database = database;
    }

    @Override
    public Future<Void> open(Session session) {
        return execute(
                OPEN,
                Tuple.of(
                        session.key(),
                        session.user().login(),
                        session.csrf(),
                        session.since().atOffset(ZoneOffset.UTC),
                        session.expires().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Future<Optional<Session>> find(String key, Instant now) {
        return database.patiently(
                        database.pool().preparedQuery(FIND).execute(Tuple.of(key, now.atOffset(ZoneOffset.UTC))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(PgSessions::session));
    }

    @Override
    public Future<Optional<Session>> program(String key, Instant now) {
        return new PgTokens(database).use(key, now);
    }

    @Override
    public Future<Void> end(String key) {
        return execute("DELETE FROM session WHERE key = $1", Tuple.of(key));
    }

    @Override
    public Future<Void> endAll(String login) {
        return execute("DELETE FROM session WHERE login = $1", Tuple.of(login));
    }

    private Future<Void> execute(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .mapEmpty();
    }

    private static Session session(Row row) {
        return new Session(
                row.getString("key"),
                PgUsers.user(row),
                row.getString("csrf"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("expires").toInstant());
    }
}
