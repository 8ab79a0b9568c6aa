package io.pishvaz.store;

import io.pishvaz.call.LeaveReason;
import io.pishvaz.work.CallbackRules;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Concludes callbacks from the calls just written, in their transaction. The order in which calls arrive does not
 * matter and a call written again changes nothing: after an outage or a restart the callbacks are the same as without.
 */
final class CallbackKeeper {
    /** The last stay of a call that nobody answered in it or after it. */
    private static final String MISSED = """
            INSERT INTO callback_cause (interaction_id, position, number, pbx, queue, at, reason, waited_ms, due_at)
            SELECT i.id, v.position, i.number, v.pbx, v.queue, v.left_at, v.reason,
                   extract(epoch FROM v.left_at - v.joined) * 1000, v.left_at + $4::bigint * interval '1 millisecond'
              FROM interaction i JOIN LATERAL
                   (SELECT * FROM call_visit WHERE interaction_id = i.id ORDER BY position DESC LIMIT 1) v ON true
             WHERE i.id = ANY($1) AND i.ended IS NOT NULL AND i.direction = 'INBOUND' AND i.number_kind = 'EXTERNAL'
               AND v.reason = ANY($2) AND v.left_at - v.joined >= $3::bigint * interval '1 millisecond'
               AND NOT EXISTS (SELECT FROM call_talk t WHERE t.interaction_id = i.id AND t.began >= v.joined)
            ON CONFLICT (interaction_id, position) DO NOTHING
            """;

    private static final String AGREED = """
            INSERT INTO callback_cause (interaction_id, position, number, pbx, queue, at, reason, due_at, agent, owner,
                note)
            SELECT interaction_id, position, number, pbx, queue, at, reason, due_at, agent, owner, note
              FROM jsonb_populate_recordset(NULL::callback_cause, $1)
            ON CONFLICT (interaction_id, position) DO UPDATE SET
                at = excluded.at, due_at = excluded.due_at, owner = excluded.owner, note = excluded.note,
                callback_id = NULL
             WHERE callback_cause.at < excluded.at
            """;
    /**
     * The first answered call after a reason, and other than the reason's own, closes; they may be told in any order.
     */
    private static final String ANSWERED = """
            WITH hit AS (
              SELECT DISTINCT ON (c.id) c.id, t.began, t.agent, t.interaction_id
                FROM interaction i JOIN call_talk t ON t.interaction_id = i.id
                JOIN callback c ON c.number = i.number
                 AND (c.closed_at IS NULL OR (c.closed_call IS NOT NULL AND t.began < c.closed_at))
                 AND EXISTS (SELECT FROM callback_cause k
                              WHERE k.callback_id = c.id AND k.at < t.began AND k.interaction_id <> i.id)
               WHERE i.id = ANY($1) AND i.direction <> 'INTERNAL' AND i.number_kind = 'EXTERNAL'
               ORDER BY c.id, t.began)
            UPDATE callback c SET closed_at = h.began, result = 'REACHED', closed_by = h.agent,
                   closed_call = h.interaction_id
              FROM hit h WHERE h.id = c.id RETURNING c.pbx, c.queue, c.owner
            """;
    /** What came after the end of a callback is a reason for the next one. */
    private static final String LOOSEN = """
            UPDATE callback_cause k SET callback_id = NULL FROM callback c
             WHERE c.id = k.callback_id AND c.closed_call = ANY($1) AND k.at >= c.closed_at
            """;

    private static final String LOOSE = """
            WITH loose AS (
              SELECT k.*, t.began AS answered, t.agent AS by_agent, t.interaction_id AS in_call
                FROM callback_cause k LEFT JOIN LATERAL
                     (SELECT t.began, t.agent, t.interaction_id
                        FROM interaction i JOIN call_talk t ON t.interaction_id = i.id
                       WHERE i.number = k.number AND i.id <> k.interaction_id AND i.direction <> 'INTERNAL'
                         AND t.began > k.at AND (i.ended IS NULL OR i.ended > k.at)
                       ORDER BY t.began LIMIT 1) t ON true
               WHERE k.callback_id IS NULL)
            """;
    private static final String SAME = """
            c.number = l.number AND c.pbx = l.pbx AND c.queue = l.queue
             AND CASE WHEN l.in_call IS NULL THEN c.closed_at IS NULL ELSE c.closed_call = l.in_call END
            """;
    private static final String OPEN = LOOSE + """
            INSERT INTO callback (number, pbx, queue, since, due_at, agreed, owner, taken_at,
                closed_at, result, closed_by, closed_call)
            SELECT number, pbx, queue, min(at),
                   coalesce((array_agg(due_at ORDER BY at DESC) FILTER (WHERE reason = 'AGREED'))[1], min(due_at)),
                   bool_or(reason = 'AGREED'),
                   (array_agg(owner ORDER BY at DESC) FILTER (WHERE owner IS NOT NULL))[1],
                   max(at) FILTER (WHERE owner IS NOT NULL),
                   answered, CASE WHEN in_call IS NULL THEN NULL ELSE 'REACHED' END, by_agent, in_call
              FROM loose l
             WHERE in_call IS NULL OR NOT EXISTS (SELECT FROM callback c WHERE %s)
             GROUP BY number, pbx, queue, answered, by_agent, in_call
            ON CONFLICT (number, pbx, queue) WHERE closed_at IS NULL DO UPDATE SET
                since = least(callback.since, excluded.since),
                due_at = CASE WHEN excluded.agreed THEN excluded.due_at
                              ELSE least(callback.due_at, excluded.due_at) END,
                agreed = callback.agreed OR excluded.agreed,
                owner = coalesce(excluded.owner, callback.owner),
                taken_at = coalesce(excluded.taken_at, callback.taken_at)
            """.formatted(SAME);
    private static final String ATTACH = LOOSE + """
            , done AS (
              UPDATE callback_cause k SET callback_id = c.id FROM loose l JOIN callback c ON %s
               WHERE k.interaction_id = l.interaction_id AND k.position = l.position RETURNING c.*, l.at)
            UPDATE callback c SET since = least(c.since, d.first)
              FROM (SELECT id, min(at) AS first FROM done GROUP BY id) d WHERE c.id = d.id
            RETURNING c.pbx, c.queue, c.owner
            """.formatted(SAME);

    private final CallbackRules rules;

    CallbackKeeper(CallbackRules rules) {
        this.rules = rules;
    }

    /** Answers which callbacks are new or different. */
    Future<List<WorkChange>> keep(SqlConnection tx, UUID[] calls, @Nullable JsonArray agreed) {
        if (calls.length == 0 && agreed == null) {
            return Future.succeededFuture(List.of());
        }
        Future<List<WorkChange>> closed = missed(tx, calls)
                .compose(v -> agreed(tx, agreed))
                .compose(v -> execute(tx, ANSWERED, Tuple.of(calls)))
                .map(CallbackKeeper::changes);
        return closed.compose(some -> execute(tx, LOOSEN, Tuple.of(calls))
                .compose(v -> execute(tx, OPEN, Tuple.tuple()))
                .compose(v -> execute(tx, ATTACH, Tuple.tuple()))
                .map(rows -> Stream.concat(some.stream(), changes(rows).stream())
                        .distinct()
                        .toList()));
    }

    private Future<?> missed(SqlConnection tx, UUID[] calls) {
        String[] reasons =
                rules.reasons().stream().map(LeaveReason::name).sorted().toArray(String[]::new);
        return execute(
                tx,
                MISSED,
                Tuple.of(
                        calls,
                        reasons,
                        rules.shortestWait().toMillis(),
                        rules.due().toMillis()));
    }

    private static Future<?> agreed(SqlConnection tx, @Nullable JsonArray rows) {
        return rows == null ? Future.succeededFuture() : execute(tx, AGREED, Tuple.of(rows));
    }

    private static Future<RowSet<Row>> execute(SqlConnection tx, String sql, Tuple values) {
        return tx.preparedQuery(sql).execute(values);
    }

    private static List<WorkChange> changes(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> WorkChange.callback(
                        row.getString("pbx"), row.getString("queue"), Optional.ofNullable(row.getString("owner"))))
                .toList();
    }
}
