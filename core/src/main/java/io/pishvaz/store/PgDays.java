package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.work.DayOfAgent;
import io.pishvaz.work.Days;
import io.pishvaz.work.News;
import io.pishvaz.work.Reminder;
import io.pishvaz.work.Span;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Agents' days, read from the recorded facts in PostgreSQL. */
public final class PgDays implements Days {
    private static final int LIMIT = 100;

    /** Late ones from long ago are nobody's reminder any more. */
    private static final String REMINDERS = """
            SELECT r.*, %s FROM (
              SELECT id, 'PROMISE' AS kind, party_id, text, due_at FROM promise
               WHERE agent = $1 AND kept_at IS NULL AND due_at >= $2::timestamptz - interval '14 days'
              UNION ALL
              SELECT * FROM (SELECT id, 'QUOTE_ENDS', party_id, number,
                    (valid_until + time '23:59') AT TIME ZONE $4 AS due_at FROM quote
                 WHERE agent = $1 AND status IN ('SENT', 'OPENED')) q WHERE due_at >= $2) r
              JOIN party p ON p.id = r.party_id WHERE r.due_at < $3 ORDER BY r.due_at, r.id LIMIT %d
            """.formatted(WhoSql.COLUMNS, LIMIT);

    private static final String DONE = """
            SELECT (SELECT count(*) FROM task WHERE done_by = $1 AND done_at >= $2 AND done_at < $3)
                 + (SELECT count(*) FROM callback WHERE closed_by = $1 AND closed_at >= $2 AND closed_at < $3) AS n
            """;
    private static final String FIGURES = """
            SELECT count(DISTINCT i.id) FILTER (WHERE i.direction = 'INBOUND') AS answered,
                   count(DISTINCT i.id) FILTER (WHERE i.direction = 'OUTBOUND') AS reached,
                   round(sum(extract(epoch FROM t.ended - t.began) * 1000)
                         / count(DISTINCT i.id) FILTER (WHERE t.ended IS NOT NULL)) AS talk_ms,
                   (SELECT round(avg(extract(epoch FROM ended - began) * 1000)) FROM wrap_up
                     WHERE agent = $1 AND began >= $2 AND began < $3) AS wrap_up_ms
              FROM call_talk t JOIN interaction i ON i.id = t.interaction_id
             WHERE t.agent = $1 AND t.began >= $2 AND t.began < $3 AND i.direction <> 'INTERNAL'
            """;

    /** Party by party ({@code OFFSET 0} keeps it so): the news of everybody are far more than those of an agent. */
    private static final String NEWS = """
            SELECT to_json(h) AS item, %s
              FROM (SELECT DISTINCT party_id FROM interaction
                     WHERE agent = $1 AND began >= $2::timestamptz - interval '30 days') known
              JOIN party p ON p.id = known.party_id
             CROSS JOIN LATERAL (SELECT * FROM party_history one WHERE one.party_id = known.party_id AND one.at >= $2
                 AND one.kind IN ('ORDER', 'STAGE', 'SURVEY', 'COMPLAINT', 'REFERRAL') OFFSET 0) h
             ORDER BY h.at DESC, h.id LIMIT $3
            """.formatted(WhoSql.COLUMNS);

    private final Database database;
    private final ZoneId zone;

    /** {@code zone} is where a quote's last day ends. */
    public PgDays(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    @Override
    public Future<List<Reminder>> reminders(AgentId agent, Span span) {
        return read(REMINDERS, values(agent, span).addString(zone.getId()), PgDays::reminder);
    }

    @Override
    public Future<Integer> done(AgentId agent, Span span) {
        return read(DONE, values(agent, span), row -> row.getInteger("n")).map(List::getFirst);
    }

    @Override
    public Future<DayOfAgent> figures(AgentId agent, Span span) {
        return read(
                        FIGURES,
                        values(agent, span),
                        row -> new DayOfAgent(
                                span.from(),
                                row.getInteger("answered"),
                                row.getInteger("reached"),
                                Optional.ofNullable(row.getLong("talk_ms")),
                                Optional.ofNullable(row.getLong("wrap_up_ms"))))
                .map(List::getFirst);
    }

    @Override
    public Future<List<News>> news(AgentId agent, Instant since, int limit) {
        Tuple values = Tuple.of(agent.name(), time(since), limit);
        return read(
                NEWS, values, row -> new News(WhoSql.who(row), HistoryRow.read(new Json(row.getJsonObject("item")))));
    }

    private <T> Future<List<T>> read(String sql, Tuple values, Function<Row, T> each) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(each)
                        .toList());
    }

    private static Reminder reminder(Row row) {
        return new Reminder(
                row.getUUID("id").toString(),
                Reminder.Kind.valueOf(row.getString("kind")),
                WhoSql.who(row),
                row.getString("text"),
                row.getOffsetDateTime("due_at").toInstant());
    }

    private static Tuple values(AgentId agent, Span span) {
        return Tuple.of(agent.name(), time(span.from()), time(span.to()));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
