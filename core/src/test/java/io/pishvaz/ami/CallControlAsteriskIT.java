package io.pishvaz.ami;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.Recording;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that agents may ask for, at a real Asterisk 22 with SIP phones that obey, and what it then tells. */
class CallControlAsteriskIT {
    private static final Duration RING = Duration.ofSeconds(30);
    private static final PbxId PBX = new PbxId("lab");
    private static final String CALLER = "+491713920031";
    /** Past every queue, so that no wrap-up and no other phone comes in between. */
    private static final String STRAIGHT_TO_1001 = "+493023125800";

    private static final String INTERNAL = "internal";

    /** A pattern of names: a phone that is just switched off leaves its call behind. */
    private static final LegId EVERY_CHANNEL = new LegId(PBX, "/.*/");

    private final Vertx vertx = Vertx.vertx();
    private final Lab lab = new Lab();
    private final Witness witness = new Witness();
    private final AmiActions pbx = new AmiActions(vertx, settings("callcentre-acting"));

    @BeforeAll
    static void startAsterisk() throws Exception {
        Lab.start();
    }

    @AfterAll
    static void stopAsterisk() throws Exception {
        Lab.stop();
    }

    private static AmiSettings settings(String acting) {
        return AmiSettings.of(PBX, "127.0.0.1", 5038, new AmiAccount("callcentre-lean", Lab.SECRET))
                .withActing(new AmiAccount(acting, Lab.SECRET));
    }

    @BeforeEach
    void listen() throws Exception {
        var model = new PbxModel(PBX, Set.of("PJSIP/trunk"), List.of());
        new AmiLink(settings("callcentre-acting"), model, witness, InstantSource.system(), witness)
                .start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
    }

    @AfterEach
    void hangUp() throws Exception {
        await(pbx.carryOut(new Order.HangUp(EVERY_CHANNEL)).otherwiseEmpty());
        witness.await(() -> last().filter(call -> call.ended().isEmpty()).isEmpty());
        lab.hangUp();
        await(pbx.close());
        await(vertx.close());
    }

    @Test
    void hangsUp() throws Exception {
        Talk talk = talking();
        await(pbx.carryOut(new Order.HangUp(talk.leg())));
        assertThat(until(call -> call.ended().isPresent()).talks()).hasSize(1);
        assertThat(refusal(new Order.HangUp(talk.leg()))).isEqualTo(PbxRefusal.Kind.GONE);
    }

    @Test
    void transfersToAColleagueAQueueAndANumber() throws Exception {
        Talk first = talking();
        phone("1002", "--ring", "300");
        await(pbx.carryOut(new Order.Transfer(first.leg(), INTERNAL, "1002")));
        Talk second = talkOf("PJSIP/1002");
        phone("1004", "--ring", "300");
        await(pbx.carryOut(new Order.Transfer(second.leg(), INTERNAL, "200")));
        Talk third = talkOf("PJSIP/1004");
        lab.phone("provider", "--ring", "300");
        await(pbx.carryOut(new Order.Transfer(third.leg(), INTERNAL, "0+491713920099")));
        Call call = until(c -> c.transfers().size() == 3
                && c.offers().getLast().outcome().equals(Optional.of(Offer.Outcome.ANSWERED)));
        assertThat(call.transfers()).extracting(Transfer::kind).containsOnly(Transfer.Kind.BLIND);
        assertThat(call.transfers().getFirst().to()).contains(device("1002"));
        assertThat(call.visits()).hasSize(1);
    }

    @Test
    void parks() throws Exception {
        Talk talk = talking();
        await(pbx.carryOut(new Order.Transfer(talk.leg(), INTERNAL, "700")));
        Call call = until(c -> c.transfers().stream().anyMatch(t -> t.kind() == Transfer.Kind.PARK));
        assertThat(call.transfers().getLast().target()).isEqualTo("701");
        assertThat(call.talks().getFirst().end()).contains(Talk.End.PARKED);
    }

    @Test
    void asksAColleagueAndComesBack() throws Exception {
        Talk talk = asking();
        Consult asked = last().orElseThrow().consults().getLast();
        assertThat(asked.to()).contains(device("1002"));
        assertThat(asked.from()).isEqualTo(device("1001"));
        assertThat(asked.target()).isEqualTo("1002");
        await(pbx.carryOut(new Order.CancelConsult(talk.leg())));
        Call back = until(c -> !consults(c, Consult::open)
                && c.talks().getFirst().holds().getLast().ended().isPresent());
        assertThat(back.transfers()).isEmpty();
        assertThat(open(back)).extracting(Talk::device).containsExactly(device("1001"));
    }

    @Test
    void asksAColleagueAndHandsOver() throws Exception {
        Talk talk = asking();
        await(pbx.carryOut(new Order.HangUp(talk.leg())));
        Call over = until(c -> open(c).stream().anyMatch(t -> t.device().equals(device("1002")))
                && !c.transfers().isEmpty());
        assertThat(over.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.kind()).isEqualTo(Transfer.Kind.ATTENDED);
            assertThat(transfer.to()).contains(device("1002"));
        });
        assertThat(open(over)).hasSize(1);
    }

    private Talk asking() throws Exception {
        Talk talk = talking();
        phone("1002", "--ring", "300");
        await(pbx.carryOut(new Order.Consult(talk.leg(), INTERNAL, "1002")));
        until(c -> consults(c, consult -> consult.answered().isPresent()));
        return talk;
    }

    @Test
    void phonesAnswerHoldAndTakeBackWhenTold() throws Exception {
        phone("1001", "--ring", "60000", "--hold", "60000");
        lab.phone("caller", CALLER, STRAIGHT_TO_1001, "--talk", "60000");
        Offer offer = until(c -> !c.offers().isEmpty()).offers().getLast();
        await(pbx.carryOut(new Order.Talk(offer.phone())));
        Talk talk = talkOf("PJSIP/1001");
        await(pbx.carryOut(new Order.Hold(talk.leg())));
        until(c -> !c.talks().getLast().holds().isEmpty());
        await(pbx.carryOut(new Order.Talk(talk.leg())));
        until(c -> c.talks().getLast().holds().getLast().ended().isPresent());
    }

    @Test
    void mutesRecordsAndPressesKeys() throws Exception {
        Talk talk = talking();
        LegId leg = talk.leg();
        await(pbx.carryOut(new Order.Mute(leg, true)));
        await(pbx.carryOut(new Order.Mute(leg, false)));
        await(pbx.carryOut(new Order.Press(leg, "12")));
        await(pbx.carryOut(new Order.StartRecording(leg, "pishvaz-it.wav")));
        until(c -> records(
                c,
                one -> one.open()
                        && one.file()
                                .filter(file -> file.endsWith("/pishvaz-it.wav"))
                                .isPresent()));
        await(pbx.carryOut(new Order.PauseRecording(leg, true)));
        until(c -> records(c, one -> one.open() && one.paused()));
        await(pbx.carryOut(new Order.PauseRecording(leg, false)));
        until(c -> records(c, one -> one.open() && !one.paused()));
        await(pbx.carryOut(new Order.StopRecording(leg)));
        until(c -> !records(c, Recording::open));
    }

    @Test
    void clickToCallRingsTheAgentFirst() throws Exception {
        phone("1001", "--ring", "300");
        lab.phone("provider", "--ring", "300");
        LegId leg = new LegId(PBX, "pishvaz-it-1");
        await(pbx.carryOut(
                new Order.Dial(leg, device("1001"), "0491713920088 <1001>", INTERNAL, "0+491713920088", RING)));
        Call call = until(c -> c.first().equals(leg) && c.answered().isPresent());
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.caller().number()).contains("+491713920088");
        assertThat(open(call)).extracting(Talk::device).containsExactly(device("1001"));
    }

    @Test
    void aPhoneThatIsNotThereFailsTheClickToCall() throws Exception {
        LegId leg = new LegId(PBX, "pishvaz-it-2");
        await(pbx.carryOut(new Order.Dial(leg, device("1040"), "1 <1040>", INTERNAL, "1001", RING)));
        witness.await(() -> witness.failed.containsKey(leg));
    }

    @Test
    void whatTheAccountMayNotIsDenied() throws Exception {
        Talk talk = talking();
        var lesser = new AmiActions(vertx, settings("callcentre-lesser"));
        for (Order order : List.of(
                new Order.Mute(talk.leg(), true),
                new Order.Talk(talk.leg()),
                new Order.StartRecording(talk.leg(), "x.wav"))) {
            assertThat(refusal(lesser, order)).as("%s", order).isEqualTo(PbxRefusal.Kind.DENIED);
        }
        await(lesser.carryOut(new Order.HangUp(talk.leg())));
        await(lesser.close());
    }

    private Talk talking() throws Exception {
        phone("1001", "--ring", "300");
        lab.phone("caller", CALLER, STRAIGHT_TO_1001, "--talk", "60000");
        return talkOf("PJSIP/1001");
    }

    private Talk talkOf(String name) throws InterruptedException {
        return open(until(call -> open(call).stream()
                        .anyMatch(talk -> talk.device().name().equals(name))))
                .stream()
                .filter(talk -> talk.device().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A phone that is registered. */
    private void phone(String extension, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of("agent", extension));
        arguments.addAll(List.of(options));
        lab.phone(arguments.toArray(String[]::new));
        Lab.awaitPort(10_000 + Integer.parseInt(extension));
    }

    private Call until(Predicate<Call> wanted) throws InterruptedException {
        witness.await(() -> last().filter(wanted).isPresent());
        return last().orElseThrow();
    }

    private Optional<Call> last() {
        return witness.calls.isEmpty()
                ? Optional.empty()
                : Optional.of(witness.calls.getLast().after());
    }

    private static boolean consults(Call call, Predicate<Consult> wanted) {
        return call.consults().stream().anyMatch(wanted);
    }

    private static boolean records(Call call, Predicate<Recording> wanted) {
        return call.recordings().stream().anyMatch(wanted);
    }

    private static List<Talk> open(Call call) {
        return call.talks().stream().filter(talk -> talk.ended().isEmpty()).toList();
    }

    private static Device device(String extension) {
        return new Device(PBX, "PJSIP/" + extension);
    }

    private PbxRefusal.Kind refusal(Order order) {
        return refusal(pbx, order);
    }

    private static PbxRefusal.Kind refusal(AmiActions actions, Order order) {
        var refused = actions.carryOut(order).transform(answer -> Future.succeededFuture(answer.cause()));
        return await(refused) instanceof PbxRefusal no ? no.kind() : PbxRefusal.Kind.OTHER;
    }
}
