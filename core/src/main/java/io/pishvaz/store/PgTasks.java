package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.work.Page;
import io.pishvaz.work.Task;
import io.pishvaz.work.Tasks;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The tasks in PostgreSQL; {@link HistoryWriter} brings new ones. */
public final class PgTasks implements Tasks {
    private static final String ALL = "SELECT t.*, o.quote_id, " + WhoSql.COLUMNS
            + " FROM %s t LEFT JOIN party p ON p.id = t.party_id" + " LEFT JOIN orders o ON o.id = t.order_id";
    private static final String SEEN = """
             AND ($1::text IS NULL OR t.owner = $1 OR t.made_by = $1 OR t.escalated_to = $1
               OR (t.owner IS NULL AND t.department = ANY($2::text[])))
            """;
    /** What has no due time comes last. */
    private static final String DUE = "coalesce(t.due_at, '9999-01-01 00:00:00Z'::timestamptz)";

    private static final String OPEN = ALL.formatted("task") + " WHERE t.done_at IS NULL" + SEEN + " AND (" + DUE
            + ", t.id) > ($3, $4) ORDER BY " + DUE + ", t.id LIMIT $5";
    private static final String DONE = ALL.formatted("task") + " WHERE t.done_at IS NOT NULL" + SEEN
            + " AND (t.done_at, t.id) < ($3, $4) ORDER BY t.done_at DESC, t.id DESC LIMIT $5";
    private static final String FIND = ALL.formatted("task") + " WHERE t.id = $1";
    private static final String OF_CALL =
            ALL.formatted("task") + " WHERE t.interaction_id = $1 ORDER BY t.created_at, t.id";
    private static final String ACCEPT = changing(
            "UPDATE task SET owner = $2, accepted_at = coalesce(accepted_at, $3)",
            "done_at IS NULL AND (owner IS NULL OR owner = $2)");
    private static final String FINISH = changing(
            "UPDATE task SET owner = coalesce(owner, $2), done_at = $3, done_by = $2",
            "done_at IS NULL AND (owner IS NULL OR owner = $2)");
    private static final String REOPEN = changing("UPDATE task SET done_at = NULL, done_by = NULL", "done_by = $2");
    private static final String WITHDRAW =
            changing("DELETE FROM task", "made_by = $2 AND accepted_at IS NULL AND done_at IS NULL");

    private static final String ESCALATE = """
            WITH changed AS (
              UPDATE task t SET escalated_at = $1, escalated_to = r.who
                FROM unnest($2::text[], $3::integer[], $4::text[]) AS r (code, minutes, who)
               WHERE t.department = r.code AND t.done_at IS NULL AND t.escalated_at IS NULL
                 AND t.due_at < $1::timestamptz - make_interval(mins => r.minutes) RETURNING t.*)
            """ + ALL.formatted("changed") + " ORDER BY t.due_at, t.id";
    private static final String STEPS = """
            SELECT s.what, s.at, coalesce(b.name, s.by_login) AS by, coalesce(w.name, s.to_login) AS to_whom
              FROM task_step s LEFT JOIN app_user b ON b.login = s.by_login LEFT JOIN app_user w ON w.login = s.to_login
             WHERE s.task_id = $1 ORDER BY s.id
            """;

    private static final Cursor FIRST = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0).toString());
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1).toString());

    private final Database database;

    public PgTasks(Database database) {
        this.database = database;
    }

    private static String changing(String what, String condition) {
        return "WITH changed AS (" + what + " WHERE id = $1 AND " + condition + " RETURNING *) "
                + ALL.formatted("changed");
    }

    @Override
    public Future<Page<Task>> page(Query query) {
        Cursor after = query.after().flatMap(Cursor::read).orElse(query.open() ? FIRST : NEWEST);
        Tuple values = Tuple.tuple()
                .addString(query.seenBy().map(s -> s.agent().name()).orElse(null))
                .addArrayOfString(query.seenBy()
                        .map(s -> s.departments().toArray(String[]::new))
                        .orElseGet(() -> new String[0]))
                .addOffsetDateTime(time(after.at()))
                .addUUID(UUID.fromString(after.id()))
                .addInteger(query.limit() + 1);
        return read(query.open() ? OPEN : DONE, values).map(found -> page(found, query));
    }

    @Override
    public Future<Optional<Task>> find(String id) {
        return one(FIND, Tuple.of(UUID.fromString(id)));
    }

    @Override
    public Future<Optional<Task>> accept(String id, AgentId agent, Instant at) {
        return one(ACCEPT, Tuple.of(UUID.fromString(id), agent.name(), time(at)));
    }

    @Override
    public Future<Optional<Task>> done(String id, AgentId agent, Instant at) {
        return one(FINISH, Tuple.of(UUID.fromString(id), agent.name(), time(at)));
    }

    @Override
    public Future<Optional<Task>> reopen(String id, AgentId agent) {
        return one(REOPEN, Tuple.of(UUID.fromString(id), agent.name()));
    }

    @Override
    public Future<Optional<Task>> withdraw(String id, AgentId agent) {
        return one(WITHDRAW, Tuple.of(UUID.fromString(id), agent.name()));
    }

    @Override
    public Future<List<Task>> escalate(Map<String, Escalation> rules, Instant now) {
        List<Map.Entry<String, Escalation>> each = List.copyOf(rules.entrySet());
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(time(now))
                .addArrayOfString(each.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addArrayOfInteger(each.stream()
                        .map(rule -> (int) rule.getValue().after().toMinutes())
                        .toArray(Integer[]::new))
                .addArrayOfString(
                        each.stream().map(rule -> rule.getValue().to().name()).toArray(String[]::new));
        return each.isEmpty() ? Future.succeededFuture(List.of()) : read(ESCALATE, values);
    }

    @Override
    public Future<List<Step>> steps(String id) {
        return database.patiently(database.pool().preparedQuery(STEPS).execute(Tuple.of(UUID.fromString(id))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Step(
                                What.valueOf(row.getString("what")),
                                row.getOffsetDateTime("at").toInstant(),
                                Optional.ofNullable(row.getString("by")),
                                Optional.ofNullable(row.getString("to_whom"))))
                        .toList());
    }

    Future<List<Task>> ofCall(UUID call) {
        return read(OF_CALL, Tuple.of(call));
    }

    private Future<Optional<Task>> one(String sql, Tuple values) {
        return read(sql, values).map(found -> found.stream().findFirst());
    }

    private Future<List<Task>> read(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgTasks::task)
                        .toList());
    }

    private static Page<Task> page(List<Task> found, Query query) {
        if (found.size() <= query.limit()) {
            return new Page<>(found, Optional.empty());
        }
        Task last = found.get(query.limit() - 1);
        Instant at = last.doneAt().or(last::dueAt).orElse(NEWEST.at());
        return new Page<>(found.subList(0, query.limit()), Optional.of(new Cursor(at, last.id()).written()));
    }

    private static Task task(Row row) {
        return new Task(
                row.getUUID("id").toString(),
                row.getString("title"),
                Optional.ofNullable(row.getString("note")),
                WhoSql.maybe(row),
                Optional.ofNullable(row.getUUID("interaction_id")).map(UUID::toString),
                Optional.ofNullable(row.getUUID("quote_id")).map(UUID::toString),
                agent(row, "made_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                agent(row, "owner"),
                Optional.ofNullable(row.getString("department")),
                instant(row, "due_at"),
                instant(row, "accepted_at"),
                instant(row, "done_at"),
                agent(row, "done_by"),
                agent(row, "escalated_to")
                        .map(to -> new Task.Escalated(
                                to, row.getOffsetDateTime("escalated_at").toInstant())));
    }

    private static Optional<AgentId> agent(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(AgentId::new);
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
