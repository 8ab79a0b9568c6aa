package io.pishvaz.store;

import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Reading;
import io.pishvaz.sheet.BadFile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries imports on, one after the other, on one thread. */
final class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int JUDGED_AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Set<State> WORKED_ON = EnumSet.of(State.CHECKING, State.IMPORTING, State.JUDGING);
    private static final String END = """
            UPDATE import_job SET state = $2, reason = $3, detail = $4,
                to_judge = CASE WHEN $2 = 'DONE' THEN 0 ELSE to_judge END
             WHERE id = $1 AND state = $5
            """;
    private static final String TAKE = """
            WITH taken AS (
              DELETE FROM import_touched WHERE import_id = $1 AND party_id IN (
                  SELECT party_id FROM import_touched WHERE import_id = $1
                     AND EXISTS (SELECT FROM import_job WHERE id = $1 AND state = 'JUDGING') LIMIT %d)
              RETURNING party_id),
            fewer AS (
              UPDATE import_job SET to_judge = to_judge - (SELECT count(*) FROM taken) WHERE id = $1)
            SELECT party_id FROM taken
            """.formatted(JUDGED_AT_ONCE);

    private final Vertx vertx;
    private final Database database;
    private final PgImports.House house;
    private final StageKeeper stages;
    private final WorkerExecutor worker;
    /** What is being worked on: two who found that it has to go on must not both go on with it. */
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    ImportWork(Vertx vertx, Database database, PgImports.House house) {
        this.vertx = vertx;
        this.database = database;
        this.house = house;
        this.stages = new StageKeeper(database, house.engine());
        this.worker = vertx.createSharedWorkerExecutor("import", 1, 1, TimeUnit.DAYS);
    }

    Reading reading(Import job) {
        return new Reading(
                job.kind(),
                job.columns().stream().map(Import.Column::heading).toList(),
                job.columns().stream().map(Import.Column::field).toList(),
                job.rialPerUnit(),
                house.zone(),
                house.numbers());
    }

    /** Does what the import's state asks for, then what follows from that. */
    void go(UUID id) {
        find(id).onSuccess(found -> found.ifPresent(this::go)).onFailure(failed -> goLater(id, failed));
    }

    private void go(Import job) {
        if (!WORKED_ON.contains(job.state()) || !underWay.add(job.id())) {
            return;
        }
        switch (job.state()) {
            case CHECKING -> work(job, State.CHECKED, this::check);
            case IMPORTING -> work(job, State.JUDGING, this::store);
            default -> judge(job);
        }
    }

    /** The database is away: what is stored is noted there, so it goes on from there when it is back. */
    private void goLater(UUID id, Throwable failed) {
        LOG.warn("import {} is interrupted: {}", id, failed.toString());
        vertx.setTimer(PAUSE.toMillis(), timer -> go(id));
    }

    void forget(Import job) {
        worker.executeBlocking(() -> {
                    drop(job);
                    return Files.deleteIfExists(file(job));
                })
                .onFailure(failed -> LOG.warn("import {} leaves something behind: {}", job.id(), failed.toString()));
    }

    private interface Part {
        /** Whether it came to the end. */
        boolean run(Import job, Connection connection) throws SQLException, IOException;
    }

    private void work(Import job, State then, Part part) {
        worker.executeBlocking(() -> {
                    try (Connection connection = database.connect()) {
                        return part.run(job, connection);
                    }
                })
                .compose(
                        toTheEnd -> toTheEnd ? end(job, then, Optional.empty()) : Future.succeededFuture(),
                        failed -> isOutage(failed)
                                ? Future.failedFuture(failed)
                                : end(job, State.FAILED, Optional.of(failure(job, failed))))
                .onSuccess(done -> {
                    underWay.remove(job.id());
                    go(job.id());
                })
                .onFailure(failed -> interrupted(job, failed));
    }

    private void interrupted(Import job, Throwable failed) {
        underWay.remove(job.id());
        goLater(job.id(), failed);
    }

    /** Whether the connection was lost or the server goes down; other failures would only come again. */
    private static boolean isOutage(Throwable failed) {
        return failed instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
    }

    private boolean check(Import job, Connection connection) throws SQLException, IOException {
        return new ImportCheck(connection, job.id(), reading(job))
                .run(file(job), job.layout().orElseThrow(), job.progress().bytes());
    }

    private boolean store(Import job, Connection connection) throws SQLException {
        return new ImportStore(connection, job.id(), job.kind())
                .run(job.progress().unitsDone(), job.progress().units());
    }

    private static Import.Failure failure(Import job, Throwable failed) {
        if (failed instanceof BadFile bad) {
            return new Import.Failure(bad.reason().name(), String.valueOf(bad.getMessage()));
        }
        LOG.warn("import {} failed", job.id(), failed);
        return new Import.Failure("OUTAGE", String.valueOf(failed.getMessage()));
    }

    /** A few parties to a transaction; whatever stops it, the others are still listed. */
    private void judge(Import job) {
        database.pool()
                .withTransaction(tx -> tx.preparedQuery(TAKE)
                        .execute(Tuple.of(job.id()))
                        .map(ImportWork::parties)
                        .compose(taken -> taken.length == 0
                                ? Future.succeededFuture(false)
                                : stages.settle(tx, taken, house.clock().instant())
                                        .map(true)))
                .compose(more -> more ? Future.succeededFuture(true) : done(job))
                .onSuccess(more -> {
                    if (more) {
                        judge(job);
                    } else {
                        underWay.remove(job.id());
                    }
                })
                .onFailure(failed -> interrupted(job, failed));
    }

    private Future<Boolean> done(Import job) {
        return end(job, State.DONE, Optional.empty())
                .onSuccess(ended -> forget(job))
                .map(false);
    }

    private static UUID[] parties(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("party_id"))
                .toArray(UUID[]::new);
    }

    private Future<Void> end(Import job, State state, Optional<Import.Failure> failure) {
        Tuple values = Tuple.of(
                job.id(),
                state.name(),
                failure.map(Import.Failure::reason).orElse(null),
                failure.map(Import.Failure::detail).orElse(null),
                job.state().name());
        return database.pool().preparedQuery(END).execute(values).mapEmpty();
    }

    private Future<Optional<Import>> find(UUID id) {
        return database.pool()
                .preparedQuery("SELECT * FROM import_job WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.size() == 0
                        ? Optional.<Import>empty()
                        : Optional.of(ImportJobs.read(rows.iterator().next())));
    }

    private void drop(Import job) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (String one : new ImportSql(job.kind(), job.id()).drop()) {
                statement.execute(one);
            }
            connection.commit();
        }
    }

    private Path file(Import job) {
        return house.folder().resolve(job.id().toString());
    }
}
