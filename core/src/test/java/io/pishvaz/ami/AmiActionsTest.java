package io.pishvaz.ami;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of a PBX whose connection dies is done once or said to be in doubt, never done twice. */
class AmiActionsTest {
    private static final PbxId PBX = new PbxId("tiny");
    private static final LegId LEG = new LegId(PBX, "1700000000.7");
    private static final Duration RING = Duration.ofSeconds(30);
    private static final Device PHONE = new Device(PBX, "PJSIP/1001");
    private static final LinkTimes SHORT = new LinkTimes(
            Duration.ofMillis(600),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMinutes(1));

    private final Vertx vertx = Vertx.vertx();
    private TinyPbx pbx;
    private AmiActions actions;

    @BeforeEach
    void open() throws Exception {
        pbx = new TinyPbx(vertx);
        var account = new AmiAccount("actor", "secret");
        actions = new AmiActions(
                vertx,
                AmiSettings.of(PBX, "127.0.0.1", pbx.port(), account)
                        .withTimes(SHORT)
                        .withActing(account));
    }

    @AfterEach
    void close() {
        await(actions.close());
        await(vertx.close());
    }

    static List<Map.Entry<String, Order>> once() {
        return List.of(
                Map.entry("PlayDTMF", new Order.Press(LEG, "5")),
                Map.entry("Originate", new Order.Dial(LEG, PHONE, "101", "from-internal", "0912", RING)),
                Map.entry("BlindTransfer", new Order.Transfer(LEG, "from-internal", "102")),
                Map.entry("Atxfer", new Order.Consult(LEG, "from-internal", "102")),
                Map.entry("CancelAtxfer", new Order.CancelConsult(LEG)),
                Map.entry("MixMonitor", new Order.StartRecording(LEG, "a.wav")));
    }

    @ParameterizedTest
    @MethodSource("once")
    void withoutAnAnswerNothingIsDoneTwiceThatWouldHarm(Map.Entry<String, Order> asked) {
        pbx.answers.put(asked.getKey(), "");
        assertThatThrownBy(() -> await(actions.carryOut(asked.getValue())))
                .isInstanceOfSatisfying(PbxRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(PbxRefusal.Kind.UNANSWERED);
                    assertThat(refusal)
                            .hasMessage("tiny did not answer to " + asked.getKey() + ": it was not repeated");
                });
        assertThat(pbx.count(asked.getKey())).isOne();
    }

    @Test
    void aConnectionThatTheOtherEndForgotIsNoticedBeforeAKeyIsPressed() {
        await(actions.unpause(PHONE));
        pbx.links.getFirst().handler(nobodyReads -> {});
        await(actions.carryOut(new Order.Press(LEG, "42")));
        assertThat(pbx.links).hasSize(2);
        assertThat(pbx.asked)
                .filteredOn(action -> "PlayDTMF".equals(action.get("Action")))
                .extracting(action -> action.get("Digit"))
                .containsExactly("4", "2");
    }

    @Test
    void whatMayBeRepeatedIsTriedOnANewConnection() {
        pbx.answers.put("QueuePause", "");
        assertThatThrownBy(() -> await(actions.pause(PHONE, "Lunch")))
                .isInstanceOfSatisfying(
                        PbxRefusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(PbxRefusal.Kind.UNREACHABLE));
        assertThat(pbx.count("QueuePause")).isEqualTo(2);
        assertThat(pbx.links).hasSize(2);
    }

    @Test
    void whatACallerCallsThemselvesCannotBecomeAHeader() {
        await(actions.carryOut(new Order.Dial(
                LEG,
                PHONE,
                "Mina\r\nApplication: System\r\nData: id\r\n\r\nAction: Command <101>",
                "from-internal",
                "0912",
                RING)));
        await(actions.pause(PHONE, "Lunch\r\nAction: Originate"));
        assertThat(pbx.asked).extracting(action -> action.get("Action")).doesNotContain("Command");
        assertThat(pbx.asked)
                .filteredOn(action -> "Originate".equals(action.get("Action")))
                .singleElement()
                .satisfies(originate -> assertThat(originate).doesNotContainKeys("Application", "Data"));
    }
}
