package io.pishvaz.bench;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Kind;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgImports;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Imports of CSV files the way an administrator's go, phase by phase, twice, beside a bare {@code COPY} of the same
 * rows into a table without an index. Arguments: parties, orders.
 */
public final class ImportBench {
    private static final long PATIENCE_HOURS = 3;
    private static final int LOOK_MS = 200;
    private static final int SAY_EVERY = 50;

    private final Connection connection;
    private final PgImports imports;

    private ImportBench(Connection connection, PgImports imports) {
        this.connection = connection;
        this.imports = imports;
    }

    public static void main(String[] args) {
        ToTheEnd.run(() -> measure(args));
    }

    private static void measure(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx();
        Path folder = Files.createTempDirectory("import-bench");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            String uri = "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
            Database database = await(Database.open(vertx, new Database.Settings(uri, 4, Duration.ofSeconds(20))));
            PgImports.House house = new PgImports.House(
                    folder,
                    ZoneId.of("Asia/Tehran"),
                    new PhoneNumbers("IR"),
                    new LifecycleEngine(LifecycleGates.standard()),
                    InstantSource.system());
            ImportFiles files = ImportFiles.write(folder, Long.parseLong(args[0]), Long.parseLong(args[1]));
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                new ImportBench(connection, new PgImports(vertx, database, house)).run(files);
            }
        }
        ToTheEnd.forget(folder);
    }

    private void run(ImportFiles files) throws Exception {
        System.out.println("| what | rows | seconds | rows/s | COPY = 1 | made | changed |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        for (int round = 1; round <= 2; round++) {
            both(Kind.PARTIES, files.parties(), round);
            both(Kind.ORDERS, files.orders(), round);
        }
        System.out.printf(
                "%d parties, %d orders, %d Rial%n",
                number("SELECT count(*) FROM party"),
                number("SELECT count(*) FROM orders"),
                number("SELECT sum(total)::bigint FROM orders"));
    }

    private void both(Kind kind, Path file, int round) throws Exception {
        double copy = copy(file);
        long rows = number("SELECT count(*) FROM bare");
        row("COPY of " + kind, rows, copy, copy, "| |");
        Import job = imports(kind, file);
        Map<State, Double> spent = new EnumMap<>(State.class);
        await(imports.check(job.id()));
        job = follow(job, spent, State.CHECKED);
        await(imports.start(job.id(), false));
        job = follow(job, spent, State.DONE);
        String times = round == 1 ? "" : ", again";
        for (State state : List.of(State.CHECKING, State.IMPORTING, State.JUDGING)) {
            row(kind + times + ": " + state, rows, spent.getOrDefault(state, 0.0), copy, "| |");
        }
        row(
                kind + times + ": whole",
                rows,
                spent.values().stream().mapToDouble(s -> s).sum(),
                copy,
                "| %d | %d |".formatted(job.progress().created(), job.progress().changed()));
    }

    private static void row(String what, long rows, double seconds, double copy, String made) {
        System.out.printf(
                "| %s | %,d | %.1f | %,.0f | %.1f %s%n",
                what, rows, seconds, rows / Math.max(0.001, seconds), seconds / copy, made);
    }

    private Import imports(Kind kind, Path file) throws IOException {
        Import job = await(imports.expect(kind, file.getFileName().toString(), "bench"));
        Files.createLink(imports.file(job.id()), file);
        await(imports.arrived(job.id()));
        return job;
    }

    /** Looks at the progress as a browser does, until a state is reached. */
    private Import follow(Import job, Map<State, Double> spent, State end) throws InterruptedException {
        long last = System.nanoTime();
        for (int look = 1; ; look++) {
            Import now = await(imports.find(job.id())).orElseThrow();
            long at = System.nanoTime();
            spent.merge(now.state(), (at - last) / 1e9, Double::sum);
            last = at;
            if (now.state() == end) {
                spent.remove(end);
                return now;
            }
            if (now.state() == State.FAILED) {
                throw new IllegalStateException(String.valueOf(now.failure()));
            }
            if (look % SAY_EVERY == 0) {
                System.err.println(now.state() + " " + now.progress());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }

    private double copy(Path file) throws SQLException, IOException {
        String heading;
        try (var lines = Files.lines(file)) {
            heading = lines.findFirst().orElseThrow().replace(" ", "_");
        }
        execute("DROP TABLE IF EXISTS bare");
        execute("CREATE TABLE bare (" + heading.replace(",", " text, ") + " text)");
        long from = System.nanoTime();
        try (Reader rows = Files.newBufferedReader(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bare FROM STDIN (FORMAT csv, HEADER)", rows);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(sql);
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_HOURS, TimeUnit.HOURS)
                .join();
    }
}
