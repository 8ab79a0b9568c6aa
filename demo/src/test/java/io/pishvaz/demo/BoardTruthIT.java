package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pishvaz.Server;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.simulator.CallerSpec;
import io.pishvaz.simulator.Habits;
import io.pishvaz.simulator.Rhythm;
import io.pishvaz.simulator.SimulatedPbx;
import io.pishvaz.store.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy hour in half a minute; then every number of the board must follow from what the database holds. */
class BoardTruthIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ENOUGH = 60;
    private static final String FACTS = """
            SELECT count(*) AS offered,
                   count(*) FILTER (WHERE v.reason = 'ANSWERED') AS answered,
                   count(*) FILTER (WHERE v.reason = 'ANSWERED'
                                      AND v.left_at - v.joined <= interval '20 seconds') AS within,
                   count(*) FILTER (WHERE v.reason = 'HUNG_UP_WAITING') AS waiting,
                   count(*) FILTER (WHERE v.reason = 'HUNG_UP_RINGING') AS ringing,
                   round(avg(extract(epoch FROM v.left_at - v.joined) * 1000)
                         FILTER (WHERE v.reason = 'ANSWERED')) AS asa,
                   count(*) FILTER (WHERE i.ended IS NULL) AS open
              FROM call_visit v JOIN interaction i ON i.id = v.interaction_id
            """;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void everyNumberFollowsFromTheRecordedFacts(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("target/dist/plugins"));
        Vertx vertx = Vertx.vertx();
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(folder);
                Connection connection = DriverManager.getConnection(postgres.jdbcUrl())) {
            Habits hurried = Habits.natural().withPatience(Duration.ofSeconds(25));
            SimulatedPbx pbx = await(SimulatedPbx.start(
                    vertx, DemoFloor.plan(0, hurried).withSpeed(20).withSeed(7)));
            Options options = new Options(freePort(), folder, Optional.empty());
            Settings settings = DemoSettings.load(options, folder, postgres.url(), Optional.of(pbx.port()));
            await(Database.open(vertx, new Database.Settings(postgres.ownerUrl(), 2, Duration.ofSeconds(10)))
                    .compose(database -> DemoUsers.save(vertx, database, DemoStaff.users(new PbxId(DemoSettings.PBX)))
                            .eventually(database::close)));
            Server server = await(Server.start(vertx, settings, Optional.empty()));
            await(pbx.traffic(Rhythm.even(6_000), () -> CallerSpec.from("+989121000001")));
            until(() -> facts(connection).getInt("offered") >= ENOUGH);
            await(pbx.traffic(Rhythm.even(0.001), CallerSpec::withheld));
            until(() -> await(pbx.liveCalls()) == 0 && facts(connection).getInt("open") == 0);
            compare(board(options.port()).path("totals"), facts(connection));
            await(server.stop());
        }
    }

    private static void compare(JsonNode totals, ResultSet facts) throws Exception {
        assertThat(totals.path("offered").asInt()).isEqualTo(facts.getInt("offered"));
        assertThat(totals.path("answered").asInt())
                .isEqualTo(facts.getInt("answered"))
                .isPositive();
        assertThat(totals.path("withinTarget").asInt()).isEqualTo(facts.getInt("within"));
        assertThat(totals.path("hungUpWaiting").asInt()).isEqualTo(facts.getInt("waiting"));
        assertThat(totals.path("hungUpRinging").asInt()).isEqualTo(facts.getInt("ringing"));
        assertThat(totals.path("asaMs").asLong()).isEqualTo(facts.getLong("asa"));
    }

    private JsonNode board(int port) throws Exception {
        String base = "http://127.0.0.1:" + port + "/api/v1/";
        String login = "{\"user\":\"mahtab\",\"password\":\"" + DemoStaff.PASSWORD + "\"}";
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login))
                .build();
        assertThat(http.send(signIn, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        HttpRequest board = HttpRequest.newBuilder(URI.create(base + "board")).build();
        return JSON.readTree(http.send(board, BodyHandlers.ofString()).body());
    }

    private static ResultSet facts(Connection connection) throws Exception {
        ResultSet row = connection.createStatement().executeQuery(FACTS);
        assertThat(row.next()).isTrue();
        return row;
    }

    /** A condition that becomes true, or the test fails. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time to wait").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
