package io.pishvaz.store;

import io.pishvaz.store.Backlog.Line;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the backlog into the database batch by batch; while the database is away it tries again, ever more patiently.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int BATCH = 500;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Context home;
    private final Backlog backlog;
    private final HistoryWriter writer;
    private final Consumer<List<Line>> drained;
    private Consumer<List<WorkChange>> changed = changes -> {};
    private long saved;
    private boolean busy;
    private boolean closed;
    private Future<Void> writing = Future.succeededFuture();
    private long pause = FIRST_PAUSE_MS;

    /** Told after each batch: {@code drained}, with the lines that the database will never take. */
    Drain(Context home, Backlog backlog, HistoryWriter writer, Consumer<List<Line>> drained) {
        this.home = home;
        this.backlog = backlog;
        this.writer = writer;
        this.drained = drained;
        this.saved = backlog.count();
    }

    /** Told what the database has learnt of callbacks and tasks. */
    void listen(Consumer<List<WorkChange>> listener) {
        changed = listener;
    }

    /** There is something to move: everything up to this line is on disk. */
    void go(long saved) {
        this.saved = saved;
        if (!busy) {
            next();
        }
    }

    /** Moves everything that is on disk; fails at the first outage. */
    Future<Void> empty() {
        List<Line> batch = backlog.oldest(BATCH, saved);
        return batch.isEmpty() ? Future.succeededFuture() : write(batch).compose(v -> empty());
    }

    /** Moves what is on disk, as far as the database takes it now, and nothing after that. */
    Future<Void> close() {
        closed = true;
        return writing.transform(last -> empty());
    }

    private void next() {
        List<Line> batch = closed ? List.of() : backlog.oldest(BATCH, saved);
        if (batch.isEmpty()) {
            return;
        }
        busy = true;
        writing = write(batch);
        writing.onComplete(done -> {
            if (done.succeeded()) {
                back();
                next();
            } else {
                later(done.cause());
            }
        });
    }

    private void back() {
        busy = false;
        if (pause > FIRST_PAUSE_MS) {
            LOG.info("history: the database is back, {} entries waited", backlog.size());
        }
        pause = FIRST_PAUSE_MS;
    }

    private void later(Throwable cause) {
        LOG.warn("history: {} entries wait for the database: {}", backlog.size(), cause.toString());
        long jitter = ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        home.owner()
                .setTimer(
                        pause + jitter,
                        timer -> home.runOnContext(v -> {
                            busy = false;
                            next();
                        }));
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }

    private Future<Void> write(List<Line> batch) {
        List<Line> rejected = new ArrayList<>();
        return written(batch)
                .recover(failed -> isRefusal(failed) ? oneByOne(batch, rejected) : Future.failedFuture(failed))
                .onSuccess(v -> {
                    backlog.done(batch);
                    drained.accept(rejected);
                });
    }

    private Future<Void> written(List<Line> lines) {
        return writer.write(lines)
                .onSuccess(changes -> {
                    if (!changes.isEmpty()) {
                        changed.accept(changes);
                    }
                })
                .mapEmpty();
    }

    /** One bad entry must not hold up all the others. */
    private Future<Void> oneByOne(List<Line> batch, List<Line> rejected) {
        Future<Void> done = Future.succeededFuture();
        for (Line line : batch) {
            done = done.compose(v -> written(List.of(line))).recover(failed -> {
                if (!isRefusal(failed)) {
                    return Future.failedFuture(failed);
                }
                LOG.error("history: {} is refused by the database: {}", line.key(), failed.getMessage());
                rejected.add(line);
                return Future.succeededFuture();
            });
        }
        return done;
    }

    /** The database answered that the data cannot be; anything else is an outage. */
    private static boolean isRefusal(Throwable failed) {
        return failed instanceof PgException answer
                && (answer.getSqlState().startsWith("22")
                        || answer.getSqlState().startsWith("23"));
    }
}
