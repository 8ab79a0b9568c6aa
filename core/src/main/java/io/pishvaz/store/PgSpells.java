package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Spell;
import io.pishvaz.floor.Care;
import io.pishvaz.floor.PresenceSpells;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The recorded time of agents in PostgreSQL. */
public final class PgSpells implements PresenceSpells {
    private static final String PAGE = """
            SELECT * FROM presence_spell
             WHERE began < $2 AND (ended IS NULL OR ended > $1) AND (began, agent) > ($3, $4)
               AND ($5::text IS NULL OR agent = $5)
             ORDER BY began, agent LIMIT $6
            """;
    private static final String SINCE =
            "SELECT * FROM presence_spell WHERE ended IS NULL OR ended > $1 ORDER BY began, agent";
    private static final String HEARD = """
            SELECT greatest((SELECT max(until) FROM hearing), (SELECT max(began) FROM presence_spell),
                            (SELECT max(ended) FROM presence_spell), 'epoch'::timestamptz) AS heard
            """;
    /** Read once at start, when nobody waits for it. */
    private static final long WHOLE_DAY_SECONDS = 30;

    private final Database database;

    public PgSpells(Database database) {
        this.database = database;
    }

    @Override
    public Future<Page> page(Query query) {
        Cursor after = query.after().flatMap(Cursor::read).orElse(new Cursor(Instant.EPOCH, ""));
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(query.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.to().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(after.at().atOffset(ZoneOffset.UTC))
                .addString(after.id())
                .addString(query.agent().map(AgentId::name).orElse(null))
                .addInteger(query.limit() + 1);
        return database.patiently(database.pool().preparedQuery(PAGE).execute(values))
                .map(rows -> page(spells(rows), query.limit()));
    }

    /** What went on at or after an instant, and until when the last server certainly listened. */
    public Future<Recorded> since(Instant from) {
        return database.pool()
                .preparedQuery(SINCE)
                .execute(Tuple.of(from.atOffset(ZoneOffset.UTC)))
                .compose(rows -> database.pool().query(HEARD).execute().compose(heard -> cares(from)
                        .map(cares -> new Recorded(
                                spells(rows),
                                heard.iterator()
                                        .next()
                                        .getOffsetDateTime("heard")
                                        .toInstant(),
                                cares))))
                .timeout(WHOLE_DAY_SECONDS, TimeUnit.SECONDS);
    }

    private Future<List<Care>> cares(Instant from) {
        return database.pool()
                .preparedQuery("SELECT * FROM alert_care WHERE at >= $1")
                .execute(Tuple.of(from.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SpellRow::care)
                        .toList());
    }

    private static List<Spell> spells(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SpellRow::read)
                .toList();
    }

    private static Page page(List<Spell> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        Spell last = found.get(limit - 1);
        return new Page(
                found.subList(0, limit),
                Optional.of(new Cursor(last.began(), last.agent().name()).written()));
    }
}
