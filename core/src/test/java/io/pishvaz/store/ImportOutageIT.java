package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Import.State;
import io.pishvaz.exchange.Kind;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server is stopped while it imports, then started again on the same port and data. */
@SuppressWarnings("NullAway.Init")
class ImportOutageIT {
    private static final int PARTIES = 12_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedPostgres server;
    private Database database;
    private PgImports imports;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Postgres.start(port, folder.resolve("pg"));
        String uri = "postgresql://postgres:postgres@localhost:" + port + "/postgres";
        database = await(Database.open(vertx, new Database.Settings(uri, 4, Duration.ofSeconds(2))));
        imports = new PgImports(
                vertx,
                database,
                new PgImports.House(
                        folder,
                        ZoneId.of("Asia/Tehran"),
                        new PhoneNumbers("IR"),
                        new LifecycleEngine(LifecycleGates.standard()),
                        InstantSource.system()));
    }

    @AfterEach
    void stop() throws IOException {
        await(database.close());
        server.close();
        await(vertx.close());
    }

    @Test
    void goesOnWhereItWasWhenTheDatabaseIsBack() throws IOException {
        UUID parties = checked(Kind.PARTIES, "id,name\n", row -> row + ",Party " + row);
        await(imports.start(parties, false));
        awayOnce(parties, job -> job.progress().unitsDone() > 0);
        UUID orders =
                checked(Kind.ORDERS, "order,customer,date,amount\n", row -> "A" + row + "," + row + ",2026-01-05,9");
        await(imports.start(orders, false));
        awayOnce(orders, job -> job.state() == State.JUDGING);
        assertThat(count("SELECT count(*) FROM party WHERE stage = 'CUSTOMER'")).isEqualTo(PARTIES);
        assertThat(count("SELECT count(*) FROM orders")).isEqualTo(PARTIES);
        assertThat(count("SELECT created FROM import_job WHERE kind = 'ORDERS'"))
                .isEqualTo(PARTIES);
    }

    private UUID checked(Kind kind, String heading, IntFunction<String> row) throws IOException {
        UUID id = await(imports.expect(kind, "test.csv", "admin")).id();
        String rows = IntStream.range(0, PARTIES).mapToObj(row).collect(Collectors.joining("\n"));
        Files.writeString(imports.file(id), heading + rows);
        await(imports.arrived(id));
        await(imports.check(id));
        awaited(id, job -> job.state() == State.CHECKED);
        return id;
    }

    /** Stops the server as soon as the import is so far, and starts it again. */
    private void awayOnce(UUID id, Predicate<Import> soFar) throws IOException {
        Import there = awaited(id, soFar);
        assertThat(there.state()).isNotEqualTo(State.DONE);
        server.close();
        Eventually.holds(() -> await(database.ping().map(false).otherwise(true)));
        server = Postgres.start(port, folder.resolve("pg"));
        assertThat(awaited(id, job -> job.state() == State.DONE || job.state() == State.FAILED)
                        .failure())
                .isEmpty();
    }

    /** While the database is away nobody can tell how far an import is. */
    private Import awaited(UUID id, Predicate<Import> soFar) {
        Eventually.holds(PATIENCE, () -> found(id).filter(soFar).isPresent());
        return found(id).orElseThrow();
    }

    private Optional<Import> found(UUID id) {
        return await(imports.find(id).otherwise(Optional.empty()));
    }

    private long count(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getLong(0);
    }
}
