package io.pishvaz.store;

import io.pishvaz.desk.History.Entry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** Reads recorded calls back as they were written: what goes on now, and what happened since midnight. */
public final class RecordedCalls {
    static final String CALL = """
            json_build_object('call', to_json(i),
              'visits', (SELECT json_agg(to_json(x) ORDER BY position) FROM call_visit x WHERE interaction_id = i.id),
              'offers', (SELECT json_agg(to_json(x) ORDER BY position) FROM call_offer x WHERE interaction_id = i.id),
              'talks', (SELECT json_agg(to_json(x) ORDER BY position) FROM call_talk x WHERE interaction_id = i.id),
              'transfers', (SELECT json_agg(to_json(x) ORDER BY position) FROM call_transfer x
                WHERE interaction_id = i.id),
              'recordings', (SELECT json_agg(to_json(x) ORDER BY position) FROM call_recording x
                WHERE interaction_id = i.id),
              'wrap_ups', (SELECT json_agg(to_json(x) ORDER BY began) FROM wrap_up x WHERE interaction_id = i.id))
            """;
    /** A busy day is read at start, when nobody waits on the phone for it. */
    private static final long WHOLE_DAY_SECONDS = 30;

    private static final String OPEN = """
            SELECT %s AS doc FROM interaction i WHERE kind = 'CALL' AND id IN (
              SELECT id FROM interaction WHERE ended IS NULL
              UNION SELECT interaction_id FROM wrap_up WHERE ended IS NULL) ORDER BY began, id
            """.formatted(CALL);
    private static final String SINCE = """
            SELECT %s AS doc FROM interaction i WHERE kind = 'CALL' AND began >= $1::timestamptz - interval '12 hours'
               AND (ended IS NULL OR ended >= $1) ORDER BY began, id
            """.formatted(CALL);

    private final Database database;

    public RecordedCalls(Database database) {
        this.database = database;
    }

    /** Calls as last written, oldest first, and the notes and wrap-ups of exactly these calls. */
    public record Recorded(List<Entry.OfCall> calls, List<Entry.OfWrapUp> wrapUps) {
        static final Recorded NOTHING = new Recorded(List.of(), List.of());
    }

    /** Calls that have not ended, or whose wrap-up has not. */
    public Future<Recorded> open() {
        return read(OPEN, Tuple.tuple());
    }

    /** Calls that went on at or after an instant. */
    public Future<Recorded> since(Instant from) {
        return read(SINCE, Tuple.of(from.atOffset(ZoneOffset.UTC)));
    }

    private Future<Recorded> read(String sql, Tuple values) {
        return database.pool()
                .preparedQuery(sql)
                .execute(values)
                .timeout(WHOLE_DAY_SECONDS, TimeUnit.SECONDS)
                .map(rows -> {
                    List<CallRow> calls = StreamSupport.stream(rows.spliterator(), false)
                            .map(RecordedCalls::row)
                            .toList();
                    return new Recorded(
                            calls.stream().map(CallRow::entry).toList(),
                            calls.stream().flatMap(c -> c.wrapUps().stream()).toList());
                });
    }

    private static CallRow row(Row row) {
        JsonObject doc = row.getJsonObject("doc");
        return new CallRow(new Json(doc));
    }
}
