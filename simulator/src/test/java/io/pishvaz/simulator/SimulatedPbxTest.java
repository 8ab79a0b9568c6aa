package io.pishvaz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedPbxTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Path CAPTURES = Path.of("../lab/captures/22");

    private final Vertx vertx = Vertx.vertx();

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    private static AgentPlan agent(String extension) {
        return new AgentPlan(extension, "Agent " + extension, false);
    }

    private static QueuePlan queue(QueuePlan.Strategy strategy, String... members) {
        return QueuePlan.of("sales", strategy, "+982191005100", List.of(members))
                .withTimes(Duration.ofMillis(200), SOON, SOON);
    }

    private SimulatedPbx start(QueuePlan queue, Habits habits) throws Exception {
        var agents = List.of(agent("1001"), agent("1002"), new AgentPlan("1003", "Human", true));
        return done(SimulatedPbx.start(vertx, FloorPlan.of(List.of(queue), agents, habits)));
    }

    private RawClient client(SimulatedPbx pbx, Account account) throws Exception {
        return new RawClient(vertx, pbx.port()).login(account).await(vertx, block -> "FullyBooted"
                .equals(block.get("Event")));
    }

    @Test
    void tellsAnAnsweredCallAsARealPbxDoes() throws Exception {
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RINGALL, "1001", "1002"), Habits.steady(SOON, SOON));
        RawClient client = client(pbx, FloorPlan.READER);

        done(pbx.call(CallerSpec.from("+989121234567").named("مریم")));
        client.awaitEvents(vertx, "Hangup", 3);

        assertThat(client.events())
                .containsSubsequence(
                        "Newchannel",
                        "QueueCallerJoin",
                        "AgentCalled",
                        "DialBegin",
                        "DialState",
                        "DialEnd",
                        "QueueCallerLeave",
                        "AgentConnect",
                        "BridgeEnter",
                        "BridgeEnter",
                        "AgentComplete",
                        "BridgeLeave",
                        "Hangup");
        assertThat(client.events()).filteredOn("DialEnd"::equals).hasSize(3);
        assertThat(client.blocks()).anySatisfy(block -> assertThat(block).containsEntry("CallerIDName", "مریم"));
        assertThat(done(pbx.liveCalls())).isZero();
    }

    @Test
    void everyEventHasTheHeadersOfARealOneInTheirOrder() throws Exception {
        Habits habits = Habits.steady(SOON, Duration.ofMillis(100)).withMishaps(0.3, 0.5, 0.5);
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RRMEMORY, "1001", "1002"), habits);
        RawClient client = client(pbx, FloorPlan.ACTOR);
        for (int i = 0; i < 12; i++) {
            done(pbx.call(CallerSpec.from("+98912000000" + i)));
        }
        done(pbx.call(CallerSpec.withheld().waitingAtMost(SOON)));
        client.send("Action: QueuePause", "Interface: PJSIP/1003", "Paused: true");
        client.send("Action: QueueAdd", "Queue: sales", "Interface: PJSIP/1003", "ActionID: a");
        client.send("Action: QueueStatus", "ActionID: b").send("Action: CoreShowChannels", "ActionID: c");
        client.send("Action: QueueSummary", "ActionID: d");
        Set<String> chance = Set.of("BlindTransfer", "Hold", "Unhold", "AgentRingNoAnswer", "QueueCallerAbandon");
        client.awaitEvents(vertx, "AgentComplete", 12);
        // Whoever calls alone finds a colleague free to be handed over to.
        for (int over = 13; over < 60 && !shapes(client.blocks()).keySet().containsAll(chance); over++) {
            done(pbx.call(CallerSpec.from("+989120000013").waitingAtMost(Duration.ofMinutes(1))));
            client.awaitEvents(vertx, "AgentComplete", over);
        }

        Map<String, Set<List<String>>> real = shapes(realEvents());
        Map<String, Set<List<String>>> ours = shapes(client.blocks());
        assertThat(ours).containsKeys(chance.toArray(String[]::new));
        ours.forEach((name, shapes) -> assertThat(Objects.requireNonNull(real.get(name), name))
                .as(name)
                .containsAll(shapes));
    }

    private static Map<String, Set<List<String>>> shapes(List<Map<String, String>> blocks) {
        var shapes = new LinkedHashMap<String, Set<List<String>>>();
        for (Map<String, String> block : blocks) {
            String name = block.getOrDefault("Event", "");
            if (!name.isEmpty()) {
                shapes.computeIfAbsent(name, first -> new LinkedHashSet<>()).add(List.copyOf(block.keySet()));
            }
        }
        return shapes;
    }

    private static List<Map<String, String>> realEvents() throws Exception {
        var text = new StringBuilder();
        try (var files = Files.list(CAPTURES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ami.gz")).toList()) {
                text.append(capture(file));
            }
        }
        return RawClient.blocks(text.toString());
    }

    private static String capture(Path file) throws Exception {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void refusesWrongSecretsAndUnknownActions() throws Exception {
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RINGALL, "1001"), Habits.natural());
        new RawClient(vertx, pbx.port())
                .send("Action: Ping")
                .login(new Account("pishvaz", "wrong", false))
                .await(vertx, block -> "Permission denied".equals(block.get("Message")))
                .await(vertx, block -> "Authentication failed".equals(block.get("Message")));
        client(pbx, FloorPlan.READER)
                .send("Action: QueuePause", "Interface: PJSIP/1001", "Paused: 1")
                .await(vertx, block -> "Permission denied".equals(block.get("Message")))
                .send("Action: Reboot")
                .await(vertx, block -> "Invalid/unknown command".equals(block.get("Message")));
    }

    @Test
    void pausedAgentsAreNotRung() throws Exception {
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RINGALL, "1001", "1002"), Habits.steady(SOON, SOON));
        RawClient client = client(pbx, FloorPlan.ACTOR)
                .send("Action: QueuePause", "Interface: PJSIP/1001", "Paused: true", "Reason: Lunch")
                .awaitEvents(vertx, "QueueMemberPause", 1);

        done(pbx.call(CallerSpec.from("1")));
        client.awaitEvents(vertx, "AgentComplete", 1);

        assertThat(client.blocks())
                .filteredOn(block -> "AgentCalled".equals(block.get("Event")))
                .extracting(block -> block.get("Interface"))
                .containsExactly("PJSIP/1002");
    }

    @Test
    void aHumanAnswersHoldsHandsOverAndHangsUp() throws Exception {
        Habits habits = Habits.natural().withPatience(Duration.ofHours(1));
        QueuePlan queue = queue(QueuePlan.Strategy.RINGALL, "1003").withTimes(Duration.ofMinutes(1), SOON, SOON);
        SimulatedPbx pbx = start(queue, habits);
        RawClient client = client(pbx, FloorPlan.READER);
        done(pbx.call(CallerSpec.from("1").talking(Duration.ofMinutes(1))));
        client.awaitEvents(vertx, "DialState", 1);

        assertThat(done(pbx.answer("PJSIP/1003"))).isTrue();
        assertThat(done(pbx.hold("PJSIP/1003", true))).isTrue();
        assertThat(done(pbx.hold("PJSIP/1003", false))).isTrue();
        assertThat(done(pbx.transfer("PJSIP/1003", "1002"))).isTrue();
        assertThat(done(pbx.answer("PJSIP/1002"))).isTrue();
        assertThat(done(pbx.hangup("PJSIP/1002"))).isTrue();
        assertThat(done(pbx.hangup("PJSIP/1002"))).isFalse();

        client.awaitEvents(vertx, "Hangup", 3);
        assertThat(client.events()).containsSubsequence("AgentConnect", "Hold", "Unhold", "BlindTransfer", "Hangup");
        assertThat(done(pbx.liveCalls())).isZero();
    }

    @Test
    void replaysACapture() throws Exception {
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RINGALL, "1001"), Habits.natural());
        RawClient client = client(pbx, FloorPlan.READER);
        String capture = capture(CAPTURES.resolve("04-answered-agent-hangs-up.ami.gz"));

        done(pbx.replay(capture.getBytes(StandardCharsets.UTF_8), 100));
        client.awaitEvents(vertx, "AgentComplete", 1);

        assertThat(client.events()).filteredOn("Hangup"::equals).hasSize(2);
    }

    @Test
    void callersComeByThemselves() throws Exception {
        SimulatedPbx pbx = start(queue(QueuePlan.Strategy.RINGALL, "1001"), Habits.steady(SOON, SOON));
        RawClient client = client(pbx, FloorPlan.READER);

        done(pbx.traffic(Rhythm.even(360_000), () -> CallerSpec.from("+982100000000")));

        client.awaitEvents(vertx, "QueueCallerJoin", 20);
    }
}
