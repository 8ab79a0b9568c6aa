package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.QueueId;
import io.pishvaz.work.Callback;
import io.pishvaz.work.Callbacks;
import io.pishvaz.work.Page;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The callbacks in PostgreSQL; {@link CallbackKeeper} makes and closes them. */
public final class PgCallbacks implements Callbacks {
    private static final String ALL = """
            SELECT c.*, k.calls, k.latest, l.reason, l.waited_ms, l.note, l.agent, l.interaction_id,
                   w.*, t.attempts
              FROM %1$s c
              CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE reason <> 'AGREED') AS calls, max(at) AS latest
                FROM callback_cause WHERE callback_id = c.id) k
              CROSS JOIN LATERAL (SELECT * FROM callback_cause WHERE callback_id = c.id
                ORDER BY reason = 'AGREED' DESC, at DESC LIMIT 1) l
              LEFT JOIN LATERAL (SELECT %2$s FROM party p WHERE p.id = coalesce(
                (SELECT i.party_id FROM interaction i WHERE i.id = l.interaction_id),
                (SELECT (array_agg(n.party_id))[1] FROM party_phone n WHERE n.e164 = c.number
                 HAVING count(*) = 1))) w ON true
              CROSS JOIN LATERAL (SELECT count(*) AS attempts FROM interaction i
                WHERE i.number = c.number AND i.direction = 'OUTBOUND' AND i.answered IS NULL
                  AND i.began > c.since AND (c.closed_at IS NULL OR i.began < c.closed_at)) t
            """;

    private static final String SEEN =
            " AND ($1::text IS NULL OR c.owner = $1 OR c.pbx || '/' || c.queue = ANY($2::text[]))";
    private static final String OPEN = from("callback") + " WHERE c.closed_at IS NULL" + SEEN
            + " AND (c.due_at, c.id) > ($3, $4) ORDER BY c.due_at, c.id LIMIT $5";
    private static final String CLOSED = from("callback") + " WHERE c.closed_at IS NOT NULL" + SEEN
            + " AND (c.closed_at, c.id) < ($3, $4) ORDER BY c.closed_at DESC, c.id DESC LIMIT $5";
    private static final String FIND = from("callback") + " WHERE c.id = $1";
    private static final String AGREED_IN = from("callback")
            + " WHERE c.id IN (SELECT callback_id FROM callback_cause WHERE interaction_id = $1 AND reason = 'AGREED')";
    private static final String CLOSED_BY = from("callback") + " WHERE c.closed_call = $1 ORDER BY c.since, c.id";
    private static final String TAKE = changing("owner = $2, taken_at = $3", "(owner IS NULL OR owner = $2)");
    private static final String RELEASE = changing("owner = NULL, taken_at = NULL", "owner = $2 AND queue <> ''");
    private static final String POSTPONE = changing("due_at = $3", "owner = $2");
    private static final String CLOSE =
            changing("closed_at = $3, closed_by = $2, result = $4", "(owner IS NULL OR owner = $2)");

    private static final Cursor FIRST = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0).toString());
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1).toString());

    private final Database database;

    public PgCallbacks(Database database) {
        this.database = database;
    }

    private static String from(String table) {
        return ALL.formatted(table, WhoSql.COLUMNS);
    }

    private static String changing(String set, String condition) {
        return "WITH changed AS (UPDATE callback SET " + set + " WHERE id = $1 AND closed_at IS NULL AND " + condition
                + " RETURNING *) " + from("changed");
    }

    @Override
    public Future<Page<Callback>> page(Query query) {
        Cursor after = query.after().flatMap(Cursor::read).orElse(query.open() ? FIRST : NEWEST);
        Tuple values = Tuple.tuple()
                .addString(query.seenBy().map(s -> s.agent().name()).orElse(null))
                .addArrayOfString(query.seenBy().map(s -> keys(s.queues())).orElseGet(() -> new String[0]))
                .addOffsetDateTime(time(after.at()))
                .addUUID(UUID.fromString(after.id()))
                .addInteger(query.limit() + 1);
        return read(query.open() ? OPEN : CLOSED, values).map(found -> page(found, query));
    }

    @Override
    public Future<Optional<Callback>> find(String id) {
        return one(FIND, Tuple.of(UUID.fromString(id)));
    }

    @Override
    public Future<Optional<Callback>> take(String id, AgentId agent, Instant at) {
        return one(TAKE, Tuple.of(UUID.fromString(id), agent.name(), time(at)));
    }

    @Override
    public Future<Optional<Callback>> release(String id, AgentId agent) {
        return one(RELEASE, Tuple.of(UUID.fromString(id), agent.name()));
    }

    @Override
    public Future<Optional<Callback>> postpone(String id, AgentId agent, Instant dueAt) {
        return one(POSTPONE, Tuple.of(UUID.fromString(id), agent.name(), time(dueAt)));
    }

    @Override
    public Future<Optional<Callback>> close(String id, AgentId agent, Callback.Result result, Instant at) {
        return one(CLOSE, Tuple.of(UUID.fromString(id), agent.name(), time(at), result.name()));
    }

    Future<List<Callback>> agreedIn(UUID call) {
        return read(AGREED_IN, Tuple.of(call));
    }

    Future<List<Callback>> closedBy(UUID call) {
        return read(CLOSED_BY, Tuple.of(call));
    }

    private Future<Optional<Callback>> one(String sql, Tuple values) {
        return read(sql, values).map(found -> found.stream().findFirst());
    }

    private Future<List<Callback>> read(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgCallbacks::callback)
                        .toList());
    }

    private static Page<Callback> page(List<Callback> found, Query query) {
        if (found.size() <= query.limit()) {
            return new Page<>(found, Optional.empty());
        }
        Callback last = found.get(query.limit() - 1);
        Instant at = last.closed().map(Callback.Closed::at).orElse(last.dueAt());
        return new Page<>(found.subList(0, query.limit()), Optional.of(new Cursor(at, last.id()).written()));
    }

    private static Callback callback(Row row) {
        return new Callback(
                row.getUUID("id").toString(),
                row.getString("number"),
                WhoSql.maybe(row),
                row.getString("pbx"),
                Optional.of(row.getString("queue")).filter(queue -> !queue.isEmpty()),
                new Callback.Why(
                        row.getString("reason"),
                        Optional.ofNullable(row.getLong("waited_ms")),
                        Optional.ofNullable(row.getString("note")),
                        agent(row.getString("agent")),
                        row.getUUID("interaction_id").toString()),
                row.getInteger("calls"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("latest").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getInteger("attempts"),
                agent(row.getString("owner")),
                Optional.ofNullable(row.getOffsetDateTime("taken_at")).map(OffsetDateTime::toInstant),
                closed(row));
    }

    private static Optional<Callback.Closed> closed(Row row) {
        return Optional.ofNullable(row.getOffsetDateTime("closed_at"))
                .map(at -> new Callback.Closed(
                        at.toInstant(),
                        Callback.Result.valueOf(row.getString("result")),
                        agent(row.getString("closed_by")),
                        Optional.ofNullable(row.getUUID("closed_call")).map(UUID::toString)));
    }

    private static Optional<AgentId> agent(@Nullable String name) {
        return Optional.ofNullable(name).map(AgentId::new);
    }

    private static String[] keys(Collection<QueueId> queues) {
        return queues.stream().map(q -> q.pbx().name() + "/" + q.name()).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
