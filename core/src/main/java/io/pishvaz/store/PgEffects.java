package io.pishvaz.store;

import io.pishvaz.call.CallId;
import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.PartyId;
import io.pishvaz.work.CallEffects;
import io.pishvaz.work.Callback;
import io.pishvaz.work.Effects;
import io.pishvaz.work.Task;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What calls have changed, gathered from PostgreSQL. */
public final class PgEffects implements Effects {
    private static final String RECORDED = """
            SELECT to_json(h) AS item FROM party_history h
             WHERE party_id = $1 AND at >= $2 AND kind NOT IN ('CALL', 'TASK') ORDER BY at, id LIMIT 20
            """;

    private final Database database;
    private final PgTasks tasks;
    private final PgCallbacks callbacks;

    public PgEffects(Database database, PgTasks tasks, PgCallbacks callbacks) {
        this.database = database;
        this.tasks = tasks;
        this.callbacks = callbacks;
    }

    @Override
    public Future<CallEffects> of(CallId call, Instant began, Optional<PartyId> party) {
        Future<List<Task>> made = tasks.ofCall(call.value());
        Future<List<Callback>> agreed = callbacks.agreedIn(call.value());
        Future<List<Callback>> closed = callbacks.closedBy(call.value());
        Future<List<HistoryItem>> recorded =
                party.map(id -> recorded(id.value(), began)).orElseGet(() -> Future.succeededFuture(List.of()));
        return Future.all(made, agreed, closed, recorded)
                .map(all -> new CallEffects(made.result(), agreed.result(), closed.result(), recorded.result()));
    }

    private Future<List<HistoryItem>> recorded(UUID party, Instant since) {
        Tuple values = Tuple.of(party, since.atOffset(ZoneOffset.UTC));
        return database.patiently(database.pool().preparedQuery(RECORDED).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> HistoryRow.read(new Json(row.getJsonObject("item"))))
                        .toList());
    }
}
