package io.pishvaz.store;

import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.pishvaz.customer.Stages.Raised;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Goes through all parties, a few hundred at a time: each night for what time alone changes, and after the gates were
 * changed to see, or to let happen, who moves.
 */
public final class PgStagePass {
    private static final int PAGE = 200;
    /** A pass that was slept through is made up for while people work. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final UUID FIRST = new UUID(0, 0);
    private static final String BEGIN = """
            INSERT INTO nightly_pass (day, began) VALUES ($1, $2)
            ON CONFLICT (day) DO UPDATE SET began = excluded.began
             WHERE nightly_pass.ended IS NULL AND nightly_pass.began < $2::timestamptz - interval '6 hours'
            """;
    private static final String END = "UPDATE nightly_pass SET ended = $2, judged = $3, moved = $4 WHERE day = $1";
    private static final StageKeeper.Why REPLAY =
            new StageKeeper.Why(StageChange.Cause.REPLAY, Optional.empty(), Optional.empty());

    private final Database database;
    private final LifecycleEngine engine;
    private final StageKeeper keeper;

    public PgStagePass(Database database, LifecycleEngine engine) {
        this.database = database;
        this.engine = engine;
        this.keeper = new StageKeeper(database, engine);
    }

    /** How many were judged, and how many of them stand elsewhere now. */
    public record Count(int judged, int moved) {
        Count plus(int more, int elsewhere) {
            return new Count(judged + more, moved + elsewhere);
        }
    }

    /** Somebody whose stage the gates now see elsewhere, and what they rest it on. */
    public record Mover(PartyId party, String name, LifecycleStage from, Lifecycle to) {}

    /** Judges everybody once a day; answers empty when another has begun this day's pass. */
    public Future<Optional<Count>> nightly(LocalDate day, Instant now, Consumer<Raised> raised) {
        return database.patiently(
                        database.pool().preparedQuery(BEGIN).execute(Tuple.of(day, now.atOffset(ZoneOffset.UTC))))
                .compose(begun -> begun.rowCount() == 0
                        ? Future.succeededFuture(Optional.<Count>empty())
                        : all(new Pass(now, REST, (tx, rows) -> judged(tx, rows, now, raised)))
                                .compose(count -> ended(day, now, count))
                                .map(Optional::of));
    }

    /** Tells each whom the gates see elsewhere than on file; with {@code apply} they move, and what stood is kept. */
    public Future<Count> replay(Instant now, boolean apply, Consumer<Mover> mover) {
        return all(new Pass(now, Duration.ZERO, (tx, rows) -> {
            Future<Integer> moved = Future.succeededFuture(0);
            for (FileRow row : rows) {
                moved = moved.compose(so -> replayed(tx, row, now, apply).map(found -> {
                    found.ifPresent(mover);
                    return found.isPresent() ? so + 1 : so;
                }));
            }
            return moved;
        }));
    }

    /** Takes a page of parties; answers how many of them moved. */
    private interface Step {
        Future<Integer> take(SqlConnection tx, List<FileRow> rows);
    }

    /** What is done with everybody, and how long others have the database to themselves after each page. */
    private record Pass(Instant now, Duration rest, Step step) {}

    private Future<Count> all(Pass pass) {
        return from(FIRST, new Count(0, 0), pass);
    }

    private Future<Count> from(UUID after, Count so, Pass pass) {
        return database.pool()
                .withTransaction(tx -> tx.preparedQuery(FileSql.PAGE)
                        .execute(Tuple.of(after, pass.now().atOffset(ZoneOffset.UTC), PAGE))
                        .map(PgStagePass::rows)
                        .compose(rows ->
                                pass.step().take(tx, rows).map(moved -> new Page(rows, so.plus(rows.size(), moved)))))
                .compose(page -> page.rows().size() < PAGE
                        ? Future.succeededFuture(page.count())
                        : database.rest(pass.rest())
                                .compose(v -> from(page.rows().getLast().id().value(), page.count(), pass)));
    }

    private record Page(List<FileRow> rows, Count count) {}

    private Future<Integer> judged(SqlConnection tx, List<FileRow> rows, Instant now, Consumer<Raised> raised) {
        return keeper.settle(tx, rows, now).map(all -> {
            all.forEach(settled -> settled.raised().forEach(raised));
            return (int) all.stream().filter(StageKeeper.Settled::moved).count();
        });
    }

    private Future<Optional<Mover>> replayed(SqlConnection tx, FileRow row, Instant now, boolean apply) {
        Lifecycle lifecycle = engine.judge(row.facts(), now);
        if (lifecycle.stage() == row.stage()) {
            return Future.succeededFuture(Optional.empty());
        }
        Mover mover = new Mover(row.id(), row.name(), row.stage(), lifecycle);
        return apply
                ? StageKeeper.replace(tx, row, lifecycle, new StageKeeper.Decided(now, REPLAY))
                        .compose(v -> keeper.settle(tx, List.of(row), now))
                        .map(Optional.of(mover))
                : Future.succeededFuture(Optional.of(mover));
    }

    private Future<Count> ended(LocalDate day, Instant now, Count count) {
        Tuple values = Tuple.of(day, now.atOffset(ZoneOffset.UTC), count.judged(), count.moved());
        return database.patiently(database.pool().preparedQuery(END).execute(values))
                .map(count);
    }

    private static List<FileRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new FileRow(row.getJsonObject("file")))
                .toList();
    }
}
