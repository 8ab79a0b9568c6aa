package io.pishvaz.store;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.exchange.BadCell;
import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Headings;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Imports;
import io.pishvaz.exchange.Kind;
import io.pishvaz.sheet.BadFile;
import io.pishvaz.sheet.Guess;
import io.pishvaz.sheet.Layout;
import io.pishvaz.sheet.Table;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Imports in PostgreSQL. One works at a time, on a thread and a connection of its own, so that calls never wait for it;
 * after a restart it goes on where it was.
 */
public final class PgImports implements Imports {
    private static final int SAMPLES = 3;
    private static final String NEW = """
            INSERT INTO import_job (id, kind, file_name, login, at, state)
            VALUES ($1, $2, $3, $4, $5, 'EXPECTED') RETURNING *, 0::bigint AS to_judge
            """;
    private static final String LAID_OUT = """
            UPDATE import_job SET state = 'READY', layout = $2, columns = $3, rial_per_unit = $4, bytes = $5,
                reason = NULL, detail = NULL, version = version + 1 WHERE id = $1 AND version = $6
            """;
    private static final String MOVE = """
            UPDATE import_job SET state = $2, reason = NULL, detail = NULL,
                units_done = CASE $2 WHEN 'CHECKING' THEN 0 ELSE units_done END,
                created = CASE $2 WHEN 'CHECKING' THEN 0 ELSE created END,
                changed = CASE $2 WHEN 'CHECKING' THEN 0 ELSE changed END
             WHERE id = $1 AND state = ANY($3)
            """;
    /** A row and a column in one number. */
    private static final long COLUMNS = 100_000;

    private static final String FAULTS = """
            SELECT *, row * %1$d + place AS cell FROM import_fault
             WHERE import_id = $1 AND row >= $2 / %1$d AND row * %1$d + place > $2 ORDER BY row, place LIMIT $3
            """.formatted(COLUMNS);
    private static final String PAGE =
            "SELECT * FROM import_job WHERE (at, id) < ($1, $2) ORDER BY at DESC, id DESC LIMIT $3";
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1).toString());

    private final Vertx vertx;
    private final Database database;
    private final House house;
    private final ImportWork work;

    /** Where files are kept and how they are read here. */
    public record House(Path folder, ZoneId zone, PhoneNumbers numbers, LifecycleEngine engine, InstantSource clock) {}

    public PgImports(Vertx vertx, Database database, House house) {
        this.vertx = vertx;
        this.database = database;
        this.house = house;
        this.work = new ImportWork(vertx, database, house);
    }

    /** Goes on with what the last stop interrupted. */
    public Future<Void> resume() {
        return ask(
                        "SELECT id FROM import_job WHERE state IN ('CHECKING', 'IMPORTING', 'JUDGING') ORDER BY at",
                        Tuple.tuple())
                .onSuccess(rows -> rows.forEach(row -> work.go(row.getUUID("id"))))
                .mapEmpty();
    }

    @Override
    public Future<Import> expect(Kind kind, String fileName, String by) {
        UUID id = UUID.randomUUID();
        Tuple values =
                Tuple.of(id, kind.name(), fileName, by, house.clock().instant().atOffset(ZoneOffset.UTC));
        return ask(NEW, values).map(rows -> ImportJobs.read(rows.iterator().next()));
    }

    @Override
    public Path file(UUID id) {
        return house.folder().resolve(id.toString());
    }

    @Override
    public Future<Outcome> arrived(UUID id) {
        return in(id, State.EXPECTED, State.READY).of(job -> blocking(() -> Guess.of(file(id)))
                .compose(layout -> layOut(job, layout, Optional.empty(), job.rialPerUnit())));
    }

    @Override
    public Future<Page<Import>> page(Optional<String> after, int limit) {
        Cursor from = after.flatMap(Cursor::read).orElse(NEWEST);
        Tuple values = Tuple.of(from.at().atOffset(ZoneOffset.UTC), UUID.fromString(from.id()), limit + 1);
        return ask(PAGE, values)
                .map(rows -> page(rows, limit, ImportJobs::read, row -> new Cursor(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getUUID("id").toString())
                        .written()));
    }

    private static <T> Page<T> page(RowSet<Row> rows, int limit, Function<Row, T> read, Function<Row, String> cursor) {
        List<Row> found = StreamSupport.stream(rows.spliterator(), false).toList();
        List<T> items = found.stream().limit(limit).map(read).toList();
        return new Page<>(
                items,
                Optional.of(found).filter(all -> all.size() > limit).map(all -> cursor.apply(all.get(limit - 1))));
    }

    @Override
    public Future<Optional<Import>> find(UUID id) {
        return ask("SELECT * FROM import_job WHERE id = $1", Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(ImportJobs::read));
    }

    @Override
    public Future<Outcome> choose(UUID id, int version, Choice choice) {
        return in(id, State.READY, State.CHECKED, State.FAILED, State.CANCELLED)
                .of(job -> job.version() == version ? choose(job, choice) : changed(job));
    }

    private static Future<Outcome> changed(Import now) {
        return Future.succeededFuture(new Outcome.Changed(now));
    }

    private Future<Outcome> choose(Import job, Choice choice) {
        return layOut(
                job,
                choice.layout().or(job::layout).orElseThrow(),
                choice.layout().isEmpty() || choice.layout().equals(job.layout())
                        ? choice.fields()
                                .or(() -> Optional.of(job.columns().stream()
                                        .map(Import.Column::field)
                                        .toList()))
                        : choice.fields(),
                choice.rialPerUnit().orElse(job.rialPerUnit()));
    }

    @Override
    public Future<Outcome> check(UUID id) {
        return in(id, State.READY, State.CHECKED, State.FAILED, State.CANCELLED).of(job -> {
            var reading = work.reading(job);
            if (!reading.missing().isEmpty()) {
                return refused("fields", "", "a column for " + reading.missing());
            }
            if (!reading.doubled().isEmpty()) {
                return refused("fields", reading.doubled().toString(), "each field at most once");
            }
            return move(job, State.CHECKING);
        });
    }

    @Override
    public Future<Page<BadCell>> faults(UUID id, Optional<Long> after, int limit) {
        return ask(FAULTS, Tuple.of(id, after.orElse(0L), limit + 1))
                .map(rows -> page(rows, limit, ImportJobs::fault, row -> row.getLong("cell")
                        .toString()));
    }

    @Override
    public Future<Outcome> start(UUID id, boolean skipBad) {
        return in(id, State.CHECKED)
                .of(job -> job.progress().badRows() > 0 && !skipBad
                        ? Future.succeededFuture(new Outcome.NotNow(
                                job, job.progress().badRows() + " rows are bad; import the others only if asked to"))
                        : move(job, State.IMPORTING));
    }

    @Override
    public Future<Outcome> cancel(UUID id) {
        return in(id, State.values()).of(job -> move(job, State.CANCELLED).onSuccess(done -> work.forget(job)));
    }

    private interface Step {
        Future<Outcome> of(Function<Import, Future<Outcome>> next);
    }

    /** Only for an import in one of these states. */
    private Step in(UUID id, State... states) {
        return next -> find(id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.NoSuchImport());
            }
            Import job = found.get();
            return List.of(states).contains(job.state())
                    ? next.apply(job).recover(PgImports::unreadable)
                    : Future.succeededFuture(new Outcome.NotNow(job, "it is " + job.state()));
        });
    }

    private static Future<Outcome> unreadable(Throwable failed) {
        return failed instanceof BadFile bad
                ? Future.succeededFuture(
                        new Outcome.Refused("file", bad.reason().name(), String.valueOf(bad.getMessage())))
                : Future.failedFuture(failed);
    }

    private static Future<Outcome> refused(String field, String value, String allowed) {
        return Future.succeededFuture(new Outcome.Refused(field, value, allowed));
    }

    private Future<Outcome> move(Import job, State to) {
        return ask(MOVE, Tuple.of(job.id(), to.name(), new String[] {job.state().name()}))
                .compose(moved -> find(job.id()))
                .map(now -> {
                    Import after = now.orElseThrow();
                    if (after.state() == to && to.isBusy()) {
                        work.go(job.id());
                    }
                    return after.state() == to ? new Outcome.Done(after) : new Outcome.NotNow(after, "it has moved on");
                });
    }

    private Future<Outcome> layOut(Import job, Layout layout, Optional<List<Optional<Field>>> fields, int rialPerUnit) {
        return blocking(() -> columns(job, layout, fields)).compose(columns -> {
            if (columns.size() != fields.map(List::size).orElse(columns.size())) {
                return refused(
                        "fields",
                        String.valueOf(fields.map(List::size).orElse(0)),
                        "one for each of the " + columns.size() + " columns");
            }
            Tuple values = Tuple.of(
                    job.id(),
                    ImportJobs.json(layout),
                    ImportJobs.json(columns),
                    rialPerUnit,
                    file(job.id()).toFile().length(),
                    job.version());
            return ask(LAID_OUT, values).compose(done -> find(job.id())
                    .map(now -> done.rowCount() == 1
                            ? new Outcome.Done(now.orElseThrow())
                            : new Outcome.Changed(now.orElseThrow())));
        });
    }

    private List<Import.Column> columns(Import job, Layout layout, Optional<List<Optional<Field>>> fields)
            throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (Table table = Table.open(file(job.id()), layout)) {
            while (table.hasNext() && first.size() <= SAMPLES) {
                first.add(table.next().cells());
            }
        }
        int width = first.stream().mapToInt(List::size).max().orElse(0);
        List<String> headings = IntStream.range(0, width)
                .mapToObj(i -> layout.header() && i < first.getFirst().size()
                        ? first.getFirst().get(i).strip()
                        : "")
                .toList();
        List<Optional<Field>> guessed =
                fields.filter(chosen -> chosen.size() == width).orElseGet(() -> Headings.guess(job.kind(), headings));
        return IntStream.range(0, width)
                .mapToObj(i -> new Import.Column(
                        cut(headings.get(i).isEmpty() ? "#" + (i + 1) : headings.get(i)),
                        guessed.get(i),
                        first.stream()
                                .skip(layout.header() ? 1 : 0)
                                .map(cells -> i < cells.size() ? cut(cells.get(i)) : "")
                                .toList()))
                .toList();
    }

    private static String cut(String text) {
        String clean = text.replace("\0", "");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }

    private <T> Future<T> blocking(Callable<T> reading) {
        return vertx.executeBlocking(reading, false);
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values));
    }
}
