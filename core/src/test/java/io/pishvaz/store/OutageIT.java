package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.call.CallId;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server is stopped under load for {@code -Doutage.seconds} (10), then started again on the same port and data.
 */
@SuppressWarnings("NullAway.Init")
class OutageIT {
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 10));
    private static final int CALLS_A_TICK = 5;
    private static final int WRITTEN_OF_A_CALL = 3;
    private static final long TICK_MS = 50;

    @TempDir
    private Path folder;

    private Vertx vertx = Vertx.vertx();
    private final List<CallId> written = new ArrayList<>();
    private EmbeddedPostgres server;
    private Database database;
    private PgHistory history;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Postgres.start(port, folder.resolve("pg"));
        begin();
    }

    private void begin() {
        String uri = "postgresql://postgres:postgres@localhost:" + port + "/postgres";
        database = await(Database.open(vertx, new Database.Settings(uri, 4, Duration.ofSeconds(2))));
        history = await(PgHistory.start(
                vertx,
                database,
                Calls::agent,
                new PgHistory.Settings(folder.resolve("journal"), 50_000_000, Calls.RULES)));
    }

    @AfterEach
    void stop() throws IOException {
        await(history.close());
        await(database.close());
        server.close();
        await(vertx.close());
    }

    @Test
    void notOneCallIsMissingOrDoubledAfterAnOutage() throws IOException {
        long load = vertx.setPeriodic(TICK_MS, tick -> call());
        Eventually.holds(
                () -> history.state().waiting() == 0 && history.state().journalBytes() >= 0 && !written.isEmpty());
        server.close();
        Instant away = Instant.now();
        Eventually.holds(OUTAGE.plusSeconds(30), () -> Instant.now().isAfter(away.plus(OUTAGE)));
        assertThat(history.state().waiting()).isPositive();
        assertThat(history.state().journalBytes()).isPositive();
        server = Postgres.start(port, folder.resolve("pg"));
        Instant back = Instant.now();
        Eventually.holds(() -> Instant.now().isAfter(back.plusSeconds(1)));
        vertx.cancelTimer(load);
        Eventually.holds(Duration.ofSeconds(60), () -> history.state().waiting() == 0);
        assertThat(history.state().refused()).isZero();
        assertThat(recorded()).containsExactlyInAnyOrderElementsOf(written);
        Eventually.holds(() -> history.state().journalBytes() == 0);
    }

    @Test
    void whatWasWrittenWhileTheDatabaseWasAwaySurvivesADeathOfTheServer() throws IOException {
        server.close();
        for (int i = 0; i < 20; i++) {
            call();
        }
        Eventually.holds(() -> journalLines(written.getLast()) == WRITTEN_OF_A_CALL);
        await(vertx.close());
        server = Postgres.start(port, folder.resolve("pg"));
        vertx = Vertx.vertx();
        begin();
        assertThat(recorded()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(history.open()).isEmpty();
    }

    private void call() {
        for (int i = 0; i < CALLS_A_TICK; i++) {
            CallId id = Calls.id();
            Instant began = Instant.now().minusSeconds(170).truncatedTo(ChronoUnit.MILLIS);
            history.write(Calls.entry(Calls.waiting(id, began)));
            history.write(Calls.entry(Calls.ended(id, began)));
            history.write(Calls.wrapUp(id, began.plusSeconds(160), Optional.of(began.plusSeconds(169)), "note"));
            written.add(id);
        }
    }

    private List<CallId> recorded() {
        return await(new RecordedCalls(database).since(Instant.now().minus(Duration.ofDays(1)))).calls().stream()
                .map(entry -> entry.call().id())
                .toList();
    }

    /** How many lines on disk are of this call; they are written in order. */
    private long journalLines(CallId call) {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder.resolve("journal"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream().filter(line -> line.contains(call.toString())).count();
    }
}
