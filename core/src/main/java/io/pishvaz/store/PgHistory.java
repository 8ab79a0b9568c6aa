package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.pishvaz.desk.History;
import io.pishvaz.store.Backlog.Line;
import io.pishvaz.work.CallbackRules;
import io.pishvaz.work.WorkChange;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what happened: first in a {@link Journal} on disk, then in PostgreSQL, in order and one row per call however
 * often it was written. While the database is away entries wait in the journal; while nothing waits the journal is
 * empty.
 */
public final class PgHistory implements History {
    private static final Logger LOG = LoggerFactory.getLogger(PgHistory.class);

    private final Context home;
    private final Journal journal;
    private final Backlog backlog;
    private final Drain drain;
    private final EntryRows rows;
    private final long maxBytes;
    private RecordedCalls.Recorded open = RecordedCalls.Recorded.NOTHING;
    private boolean saving;
    private boolean closed;
    private final Promise<Void> saved = Promise.promise();
    private final AtomicInteger arriving = new AtomicInteger();
    private volatile State state = new State(0, 0, 0);
    private long refused;

    /**
     * Where the journal is and how much it may hold.
     *
     * @param folder where the journal lives
     * @param maxBytes what it may hold; beyond that entries are refused and counted, see {@link State#refused()}
     * @param callbacks which calls make a callback
     */
    public record Settings(Path folder, long maxBytes, CallbackRules callbacks) {}

    /** How far history is behind. */
    public record State(int waiting, long journalBytes, long refused) {}

    private PgHistory(Context home, Opened opened, Database database, EntryRows rows, Settings settings) {
        this.home = home;
        this.journal = opened.journal();
        this.backlog = opened.backlog();
        this.rows = rows;
        this.maxBytes = settings.maxBytes();
        HistoryWriter writer = new HistoryWriter(database, new CallbackKeeper(settings.callbacks()));
        this.drain = new Drain(home, backlog, writer, this::tidy);
    }

    private record Opened(Journal journal, Backlog backlog) {}

    /**
     * Replays the journal into the database and reads what was going on. Fails when the folder cannot be written or the
     * database does not answer.
     */
    public static Future<PgHistory> start(
            Vertx vertx, Database database, Function<Device, Optional<AgentId>> agents, Settings settings) {
        Context home = vertx.getOrCreateContext();
        return home.<Opened>executeBlocking(() -> replay(settings.folder()))
                .map(opened -> new PgHistory(home, opened, database, new EntryRows(agents), settings))
                .compose(history -> history.drain
                        .empty()
                        .compose(v -> new RecordedCalls(database).open())
                        .map(history::opened));
    }

    /** Told, on the history's context, which callbacks and tasks the database has learnt of. */
    public void listen(Consumer<List<WorkChange>> listener) {
        drain.listen(listener);
    }

    @Override
    public void write(Entry entry) {
        String key = EntryRows.key(entry);
        String line = rows.rows(entry).encode();
        arriving.incrementAndGet();
        home.runOnContext(v -> {
            add(key, line);
            report();
            arriving.decrementAndGet();
        });
    }

    @Override
    public List<Entry.OfCall> open() {
        return open.calls();
    }

    @Override
    public List<Entry.OfWrapUp> openWrapUps() {
        return open.wrapUps();
    }

    public State state() {
        int more = arriving.get();
        State known = state;
        return new State(known.waiting() + more, known.journalBytes(), known.refused());
    }

    /**
     * Saves what was written and gives the database a last chance to take it; the journal keeps the rest. Nothing may
     * be written any more.
     */
    public Future<Void> close() {
        Promise<Void> done = Promise.promise();
        home.runOnContext(v -> {
            closed = true;
            if (!saving) {
                saved.tryComplete();
            }
            saved.future()
                    .compose(all -> drain.close())
                    .eventually(() -> home.<Void>executeBlocking(() -> {
                        journal.close();
                        return null;
                    }))
                    .onComplete(done);
        });
        return done.future();
    }

    private PgHistory opened(RecordedCalls.Recorded recorded) {
        open = recorded;
        return this;
    }

    private static Opened replay(Path folder) throws IOException {
        Backlog backlog = new Backlog();
        Journal journal = new Journal(folder, line -> {
            JsonObject kept = new JsonObject(line);
            backlog.replayed(kept.getString("key"), kept.getJsonObject("rows").encode());
        });
        if (backlog.size() > 0) {
            LOG.info("journal: {} entries were not in the database yet", backlog.size());
        }
        return new Opened(journal, backlog);
    }

    private void add(String key, String line) {
        if (closed) {
            LOG.error("history is closed, an entry comes too late: {}", key);
            return;
        }
        if (backlog.bytes() + line.length() > maxBytes && !backlog.knows(key)) {
            refused++;
            if (Long.bitCount(refused) == 1) {
                LOG.error("history: journal is full ({} bytes), {} entries refused", maxBytes, refused);
            }
            return;
        }
        backlog.add(key, line);
        save();
    }

    private void save() {
        if (saving) {
            return;
        }
        boolean renewed = journal.bytes() > maxBytes && backlog.bytes() < maxBytes / 2;
        if (renewed) {
            backlog.renew();
        }
        List<Line> lines = backlog.takeUnsaved();
        if (lines.isEmpty()) {
            return;
        }
        saving = true;
        long last = lines.getLast().count();
        home.<Void>executeBlocking(() -> {
                    if (renewed) {
                        journal.rotate();
                    }
                    journal.append(lines.stream().map(PgHistory::kept).toList(), last);
                    return null;
                })
                .onComplete(done -> saved(last, done));
    }

    private void saved(long last, AsyncResult<Void> done) {
        saving = false;
        if (done.failed()) {
            LOG.error(
                    "journal cannot be written, entries wait in memory only: {}",
                    done.cause().toString());
        }
        drain.go(last);
        tidy(List.of());
        save();
        if (closed && !saving) {
            saved.tryComplete();
        }
    }

    private static String kept(Line line) {
        return "{\"key\":" + Json.encode(line.key()) + ",\"rows\":" + line.rows() + "}";
    }

    /** Shortens the journal by what the database has, and puts aside what it will never take. */
    private void tidy(List<Line> rejected) {
        long needless = backlog.needless();
        report();
        home.<Void>executeBlocking(() -> {
                    for (Line line : rejected) {
                        journal.reject(kept(line));
                    }
                    journal.release(needless);
                    return null;
                })
                .onComplete(done -> {
                    if (done.failed()) {
                        LOG.warn("journal cannot be shortened: {}", done.cause().toString());
                    }
                    report();
                });
    }

    private void report() {
        state = new State(backlog.size(), journal.bytes(), refused);
    }
}
