package io.pishvaz.store;

import io.pishvaz.call.PbxId;
import io.pishvaz.recording.Recordings;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The recordings in PostgreSQL, and who heard them. */
public final class PgRecordings implements Recordings {
    private static final String FIND =
            "SELECT pbx, file FROM call_recording WHERE interaction_id = $1 AND position = $2 AND file IS NOT NULL";
    private static final String HEARD =
            "INSERT INTO data_audit (at, login, action, subject) VALUES ($1, $2, 'HEAR', $3)";

    private final Database database;
    private final InstantSource clock;

    public PgRecordings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Optional<Kept>> find(UUID call, int number) {
        return database.patiently(database.pool().preparedQuery(FIND).execute(Tuple.of(call, number)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Kept(new PbxId(row.getString("pbx")), row.getString("file")))
                        .findFirst());
    }

    @Override
    public Future<Void> heard(UUID call, int number, String login) {
        Tuple values = Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), login, call + "/" + number);
        return database.patiently(database.pool().preparedQuery(HEARD).execute(values))
                .mapEmpty();
    }
}
