package io.pishvaz.store;

import io.pishvaz.store.Backlog.Line;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch of entries in one transaction, one statement per table; writing the same batch again changes nothing.
 */
final class HistoryWriter {
    private static final String INTERACTIONS = """
            INSERT INTO interaction (id, kind, party_id, reason, direction, began, answered, ended, agent, caller,
                number, number_kind, caller_name, dialled, origin, pbx, uniqueid, queue, leave_reason,
                whole_ms, wait_ms, ring_ms, talk_ms, hold_ms, other_ms, queue_ms, transfers, inferred,
                probably_about)
            SELECT id, kind, (SELECT p.id FROM party p WHERE p.id = r.party_id), reason, direction, began, answered,
                ended, agent, caller, number, number_kind, caller_name, dialled, origin, pbx, uniqueid, queue,
                leave_reason, whole_ms, wait_ms, ring_ms, talk_ms, hold_ms, other_ms, queue_ms, transfers, inferred,
                probably_about
              FROM jsonb_populate_recordset(NULL::interaction, $1) r
            ON CONFLICT (id) DO UPDATE SET
                party_id = excluded.party_id, reason = coalesce(excluded.reason, interaction.reason),
                direction = excluded.direction, began = excluded.began,
                answered = excluded.answered, ended = excluded.ended, agent = excluded.agent,
                caller = excluded.caller, number = excluded.number, number_kind = excluded.number_kind,
                caller_name = excluded.caller_name, dialled = excluded.dialled, origin = excluded.origin,
                queue = excluded.queue,
                leave_reason = excluded.leave_reason, whole_ms = excluded.whole_ms, wait_ms = excluded.wait_ms,
                ring_ms = excluded.ring_ms, talk_ms = excluded.talk_ms, hold_ms = excluded.hold_ms,
                other_ms = excluded.other_ms, queue_ms = excluded.queue_ms, transfers = excluded.transfers,
                inferred = excluded.inferred, probably_about = excluded.probably_about
            """;
    private static final String WRAP_UPS = """
            INSERT INTO wrap_up SELECT * FROM jsonb_populate_recordset(NULL::wrap_up, $1)
            ON CONFLICT (interaction_id, agent) DO UPDATE SET
                began = excluded.began, ended = excluded.ended, disposition = excluded.disposition,
                note = excluded.note, note_version = excluded.note_version, script = excluded.script,
                answers = excluded.answers
            """;
    private static final String BLIND_SPELLS = """
            INSERT INTO blind_spell SELECT * FROM jsonb_populate_recordset(NULL::blind_spell, $1)
            ON CONFLICT (pbx, from_at) DO UPDATE SET to_at = excluded.to_at
            """;
    private static final String PRESENCE_SPELLS = """
            INSERT INTO presence_spell SELECT * FROM jsonb_populate_recordset(NULL::presence_spell, $1)
            ON CONFLICT (agent, began) DO UPDATE SET
                ended = excluded.ended, state = excluded.state, reason = excluded.reason, inferred = excluded.inferred
            """;
    private static final String HEARING = """
            INSERT INTO hearing SELECT * FROM jsonb_populate_recordset(NULL::hearing, $1)
            ON CONFLICT (only_one) DO UPDATE SET until = excluded.until
            """;
    private static final String CARES = """
            INSERT INTO alert_care SELECT * FROM jsonb_populate_recordset(NULL::alert_care, $1)
            ON CONFLICT (alert) DO UPDATE SET login = excluded.login, at = excluded.at, state = excluded.state
            """;
    private static final String TASKS = """
            INSERT INTO task (id, party_id, title, note, department, owner, created_at, due_at, interaction_id, made_by)
            SELECT id, (SELECT p.id FROM party p WHERE p.id = r.party_id), title, note, department, owner, created_at,
                   due_at, interaction_id, made_by
              FROM jsonb_populate_recordset(NULL::task, $1) r
            ON CONFLICT (id) DO NOTHING
            """;
    private static final List<String> PARTS =
            List.of("call_visit", "call_offer", "call_talk", "call_transfer", "call_recording");

    private final Database database;
    private final CallbackKeeper callbacks;

    HistoryWriter(Database database, CallbackKeeper callbacks) {
        this.database = database;
        this.callbacks = callbacks;
    }

    /** Answers which callbacks and tasks are new or different. */
    Future<List<WorkChange>> write(List<Line> lines) {
        Map<String, JsonArray> tables = new LinkedHashMap<>();
        for (Line line : lines) {
            new JsonObject(line.rows()).forEach(table -> tables.computeIfAbsent(table.getKey(), k -> new JsonArray())
                    .addAll((JsonArray) table.getValue()));
        }
        return database.patiently(database.pool().withTransaction(tx -> write(tx, tables)));
    }

    private Future<List<WorkChange>> write(SqlConnection tx, Map<String, JsonArray> tables) {
        Future<Void> done = insert(tx, INTERACTIONS, tables.get("interaction"));
        UUID[] calls = ids(tables.getOrDefault("interaction", new JsonArray()));
        for (String part : PARTS) {
            done = done.compose(v -> replace(tx, part, calls, tables.getOrDefault(part, new JsonArray())));
        }
        return done.compose(v -> insert(tx, WRAP_UPS, tables.get("wrap_up")))
                .compose(v -> insert(tx, BLIND_SPELLS, tables.get("blind_spell")))
                .compose(v -> insert(tx, PRESENCE_SPELLS, tables.get("presence_spell")))
                .compose(v -> insert(tx, HEARING, tables.get("hearing")))
                .compose(v -> insert(tx, CARES, tables.get("alert_care")))
                .compose(v -> insert(tx, TASKS, tables.get("task")))
                .compose(v -> callbacks.keep(tx, calls, tables.get("callback_cause")))
                .map(changed -> Stream.concat(changed.stream(), tasks(tables.get("task")))
                        .toList());
    }

    private static Future<Void> replace(SqlConnection tx, String part, UUID[] calls, JsonArray rows) {
        if (calls.length == 0) {
            return Future.succeededFuture();
        }
        return tx.preparedQuery("DELETE FROM " + part + " WHERE interaction_id = ANY($1)")
                .execute(Tuple.of(calls))
                .compose(v -> insert(
                        tx,
                        "INSERT INTO %1$s SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1)".formatted(part),
                        rows));
    }

    private static Future<Void> insert(SqlConnection tx, String sql, @Nullable JsonArray rows) {
        return rows == null || rows.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(sql).execute(Tuple.of(rows)).mapEmpty();
    }

    private static Stream<WorkChange> tasks(@Nullable JsonArray rows) {
        return rows == null
                ? Stream.empty()
                : rows.stream()
                        .map(JsonObject.class::cast)
                        .map(row -> WorkChange.task(
                                Optional.ofNullable(row.getString("owner")),
                                Optional.ofNullable(row.getString("department"))));
    }

    private static UUID[] ids(JsonArray interactions) {
        return interactions.stream()
                .map(row -> UUID.fromString(((JsonObject) row).getString("id")))
                .toArray(UUID[]::new);
    }
}
