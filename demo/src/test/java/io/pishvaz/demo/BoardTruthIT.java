package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A busy hour in half a minute, a link that is lost, a server that starts again; then every number of the board must
 * follow from what the database holds.
 */
@SuppressWarnings("NullAway.Init")
class BoardTruthIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ENOUGH = 60;
    private static final String NOTHING_GOES_ON = """
            NOT EXISTS (SELECT FROM interaction WHERE ended IS NULL) AND NOT EXISTS (SELECT FROM wrap_up WHERE ended IS NULL)
            AND NOT EXISTS (SELECT FROM presence_spell WHERE ended IS NULL AND state NOT IN ('AVAILABLE', 'PAUSED'))
            """;
    private static final Set<String> NUMBERS =
            Set.of("serviceLevel", "asaMs", "ahtMs", "abandonedShare", "occupancy", "pausedMs");
    /** Both would be holes or doubts in somebody's time. */
    private static final String BADLY_JOINED = """
            SELECT count(*) FROM (SELECT ended, inferred, lead(began) OVER (PARTITION BY agent ORDER BY began) AS next
                                    FROM presence_spell) s
             WHERE next < coalesce(ended, 'infinity') OR (ended < next AND NOT inferred)
            """;

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedDatabase postgres;
    private Connection connection;
    private RecordedFacts facts;
    private SimulatedPbx pbx;
    private Options options;
    private int metrics;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("target/dist/plugins"));
        metrics = freePort();
        Path own = Files.writeString(
                folder.resolve("own.yaml"), "desk: {wrapUpSeconds: 1}\nmanagement: {port: %d}\n".formatted(metrics));
        postgres = EmbeddedDatabase.start(folder, folder.resolve("postgresql"));
        connection = DriverManager.getConnection(postgres.jdbcUrl());
        facts = new RecordedFacts(connection);
        Habits hurried = Habits.natural().withPatience(Duration.ofSeconds(25));
        pbx = await(SimulatedPbx.start(
                vertx, DemoFloor.plan(0, hurried).withSpeed(20).withSeed(7)));
        options = new Options(freePort(), folder, Optional.of(own), 0);
        await(Database.open(vertx, new Database.Settings(postgres.ownerUrl(), 2, Duration.ofSeconds(10)))
                .compose(database -> DemoUsers.save(vertx, database, DemoStaff.users(new PbxId(DemoSettings.PBX)))
                        .eventually(database::close)));
        server = serve();
    }

    @AfterEach
    void stop() throws Exception {
        await(server.stop());
        await(pbx.stop());
        connection.close();
        postgres.close();
        await(vertx.close());
    }

    @Test
    void everyNumberFollowsFromTheRecordedFacts() throws Exception {
        Supervisor mahtab = new Supervisor(options.port());
        mahtab.pause("kaveh", "LUNCH");
        await(pbx.traffic(Rhythm.even(6_000), () -> CallerSpec.from("+989121000001")));
        until(() -> facts.count("SELECT count(*) FROM call_visit") >= ENOUGH);
        await(pbx.traffic(Rhythm.even(0.001), CallerSpec::withheld));
        until(() -> await(pbx.liveCalls()) == 0 && facts.holds(NOTHING_GOES_ON));
        JsonNode board = compared(mahtab);
        assertThat(board.path("totals").path("answered").asInt()).isPositive();
        assertThat(board.path("totals").path("ahtMs").asLong()).isPositive();
        assertThat(board.path("occupancy").asDouble()).isBetween(0.05, 0.999);
        assertThat(seat(board, "kaveh").path("pausedMs").asLong()).isPositive();
        talksAndSpellsAgree();

        operatorsSeeIt();
        callersWho(mahtab);
        theLinkIsLost(mahtab);
        theServerStartsAgain();
    }

    /** Each meter counted what the database has the facts of. */
    private void operatorsSeeIt() throws Exception {
        String told = Supervisor.text("http://127.0.0.1:" + metrics + "/metrics");
        long offers =
                facts.count("SELECT count(DISTINCT (interaction_id, agent)) FROM call_offer WHERE agent IS NOT NULL");
        assertThat(meter(told, "pishvaz_pops_opened_seconds_count")).isBetween((double) offers, offers * 1.2);
        assertThat(meter(told, "pishvaz_pops_files_total{match=\"unknown\"}")).isPositive();
        assertThat(meter(told, "pishvaz_api_seconds_count{operation=\"getBoard\",status=\"2xx\"}"))
                .isPositive();
        assertThat(meter(told, "pishvaz_database_answers_seconds_count")).isPositive();
        assertThat(meter(told, "pishvaz_database_connections")).isPositive();
        assertThat(meter(told, "pishvaz_link_up{pbx=\"demo\"}")).isEqualTo(1);
        assertThat(meter(told, "pishvaz_browsers_tabs")).isZero();
    }

    private static double meter(String told, String name) {
        return told.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in\n" + told));
    }

    private void callersWho(Supervisor mahtab) throws Exception {
        for (String agent : DemoStaff.logins()) {
            mahtab.pause(agent, "MEETING");
        }
        until(() -> facts.count("SELECT count(*) FROM presence_spell WHERE ended IS NULL AND state = 'PAUSED'") == 12);
        for (String queue : new String[] {DemoFloor.SALES, DemoFloor.SALES, DemoFloor.CARE}) {
            await(pbx.call(CallerSpec.withheld().into(queue).waitingAtMost(Duration.ofHours(9))));
        }
        until(() -> facts.count("SELECT count(*) FROM call_visit WHERE left_at IS NULL") == 3);
        compared(mahtab);
        for (String agent : DemoStaff.logins()) {
            mahtab.unpause(agent);
        }
        until(() -> await(pbx.liveCalls()) == 0 && facts.holds(NOTHING_GOES_ON));
        compared(mahtab);
    }

    private void theLinkIsLost(Supervisor mahtab) throws Exception {
        await(pbx.cut());
        until(() -> facts.count("SELECT count(*) FROM presence_spell WHERE inferred") == 12);
        until(() -> facts.count("SELECT count(*) FROM presence_spell WHERE ended IS NULL") == 12);
        compared(mahtab);
    }

    private void theServerStartsAgain() throws Exception {
        try (StoreLog log = new StoreLog()) {
            await(server.stop());
            assertThat(log.trouble()).as("whatever was to be written").isEmpty();
        }
        server = serve();
        Supervisor mahtab = new Supervisor(options.port());
        until(() -> facts.count("SELECT count(*) FROM presence_spell WHERE ended IS NULL") == 12);
        compared(mahtab);
        assertThat(facts.count("SELECT count(*) FROM presence_spell WHERE inferred"))
                .isEqualTo(24);
    }

    /** The board as it is, after everything that was heard before it has reached the database. */
    private JsonNode compared(Supervisor mahtab) throws Exception {
        JsonNode board = mahtab.board();
        String at = board.path("at").asText();
        until(() -> facts.holds("SELECT until >= '" + at + "' FROM hearing"));
        same(board.path("totals"), facts.figures(null), "all queues");
        for (JsonNode queue : board.path("queues")) {
            String name = queue.path("queue").asText();
            same(queue.path("figures"), facts.figures(name), name);
        }
        same(board, facts.time(null, at), "all agents");
        for (JsonNode agent : board.path("agents")) {
            String login = agent.path("agent").asText();
            same(agent, facts.time(login, at), login);
        }
        waiting(board);
        assertThat(facts.count(BADLY_JOINED)).isZero();
        return board;
    }

    /** The same names with the same numbers; a share may differ in the last digit of a double. */
    private static void same(JsonNode told, JsonNode fact, String whose) {
        for (String name : (Iterable<String>) fact::fieldNames) {
            assertThat(told.path(name).asDouble(Double.NaN))
                    .as(name + " of " + whose)
                    .isCloseTo(fact.path(name).asDouble(), within(1e-9));
        }
        told.fieldNames().forEachRemaining(name -> assertThat(fact.has(name) || !NUMBERS.contains(name))
                .as(name)
                .isTrue());
    }

    private void waiting(JsonNode board) throws Exception {
        JsonNode fact = facts.waiting();
        assertThat(board.path("callers")).hasSize(fact.size());
        for (JsonNode one : fact) {
            JsonNode shown =
                    find(board.path("callers"), "call", one.path("call").asText());
            assertThat(shown.path("position")).isEqualTo(one.path("position"));
            assertThat(at(shown, "waitingSince")).isEqualTo(at(one, "waitingSince"));
        }
        for (JsonNode queue : board.path("queues")) {
            String name = queue.path("queue").asText();
            var here = fact.findParents("queue").stream()
                    .filter(one -> one.path("queue").asText().equals(name))
                    .toList();
            assertThat(queue.path("waiting").asInt()).as(name).isEqualTo(here.size());
            assertThat(queue.has("longestSince")).isEqualTo(!here.isEmpty());
            if (!here.isEmpty()) {
                assertThat(at(queue, "longestSince")).isEqualTo(at(here.getFirst(), "waitingSince"));
            }
        }
    }

    private static Instant at(JsonNode node, String key) {
        return OffsetDateTime.parse(node.path(key).asText()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What was heard of the agents' calls and what was heard of the agents is the same time; nobody talks twice at
     * once. A server that has just started hears of its first calls late.
     */
    private void talksAndSpellsAgree() throws Exception {
        String time = """
                SELECT sum(extract(epoch FROM upper(stretch) - lower(stretch)) * 1000)::bigint
                  FROM (SELECT unnest(range_agg(tstzrange(greatest(began, warm), ended))) AS stretch
                          FROM %s, (SELECT min(began) + interval '3 seconds' AS warm FROM call_talk) w
                         WHERE ended > warm %s GROUP BY agent) t""";
        long talked = facts.count(time.formatted("call_talk", ""));
        long spent = facts.count(time.formatted("presence_spell", "AND state IN ('TALKING', 'HOLD')"));
        assertThat(spent).isCloseTo(talked, within(talked / 20));
    }

    private static JsonNode seat(JsonNode board, String agent) {
        return find(board.path("agents"), "agent", agent);
    }

    private static JsonNode find(JsonNode all, String key, String value) {
        for (JsonNode one : all) {
            if (one.path(key).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + key + " " + value + " in " + all);
    }

    private Server serve() throws Exception {
        Settings settings = DemoSettings.load(options, folder, postgres.url(), Optional.of(pbx.port()));
        return await(Server.start(Vertx.vertx(), settings, Optional.empty()));
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
