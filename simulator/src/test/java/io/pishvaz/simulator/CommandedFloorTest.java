package io.pishvaz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.ami.AmiAccount;
import io.pishvaz.ami.AmiActions;
import io.pishvaz.ami.AmiLink;
import io.pishvaz.ami.AmiMeter;
import io.pishvaz.ami.AmiSettings;
import io.pishvaz.ami.PbxModel;
import io.pishvaz.call.Call;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.pbx.Order;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated floor does what the product asks of it, and the product understands what it then tells. */
class CommandedFloorTest {
    private static final PbxId PBX = new PbxId("simulated");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Vertx vertx = Vertx.vertx();
    private final Watcher watcher = new Watcher();
    private SimulatedPbx floor;
    private AmiActions pbx;

    @BeforeEach
    void open() throws Exception {
        var agents = List.of("1001", "1002", "1003").stream()
                .map(extension -> new AgentPlan(extension, "Agent " + extension, false))
                .toList();
        var sales = queue("sales", "+982191000100", "1001");
        var service = queue("service", "+982191000200", "1003");
        var habits = Habits.steady(Duration.ofMillis(50), LONG);
        floor = done(SimulatedPbx.start(vertx, FloorPlan.of(List.of(sales, service), agents, habits)));
        var settings = AmiSettings.of(PBX, "127.0.0.1", floor.port(), account(FloorPlan.READER))
                .withActing(account(FloorPlan.ACTOR));
        pbx = new AmiActions(vertx, settings);
        var model = new PbxModel(PBX, Set.of("PJSIP/trunk"), List.of());
        new AmiLink(settings, model, watcher, InstantSource.system(), AmiMeter.NONE).start(vertx.getOrCreateContext());
        watcher.await(() -> watcher.link.contains("up"));
    }

    @AfterEach
    void close() throws Exception {
        done(pbx.close());
        done(vertx.close());
    }

    @Test
    void holdsTakesBackRecordsAndHangsUp() throws Exception {
        LegId leg = talking();
        ask(new Order.Hold(leg));
        until(call -> !call.talks().getFirst().holds().isEmpty());
        ask(new Order.Talk(leg));
        until(call -> call.talks().getFirst().holds().getFirst().ended().isPresent());
        ask(new Order.Mute(leg, true));
        ask(new Order.Press(leg, "1#"));
        ask(new Order.StartRecording(leg, "x.wav"));
        until(call -> !call.recordings().isEmpty());
        ask(new Order.PauseRecording(leg, true));
        until(call -> call.recordings().getFirst().paused());
        ask(new Order.StopRecording(leg));
        until(call -> !call.recordings().getFirst().open());
        ask(new Order.HangUp(leg));
        until(call -> call.ended().isPresent());
    }

    @Test
    void transfersToAColleagueAndToAQueueAndParks() throws Exception {
        ask(new Order.Transfer(talking(), "internal", "1002"));
        Talk second = until(call -> talksWith(call, "1002")).talks().getLast();
        ask(new Order.Transfer(second.leg(), "internal", "200"));
        Call queued = until(call -> talksWith(call, "1003"));
        assertThat(queued.visits()).hasSize(2);
        ask(new Order.Transfer(queued.talks().getLast().leg(), "internal", "700"));
        Call parked = until(call ->
                call.transfers().size() == 3 && call.transfers().getLast().kind() == Transfer.Kind.PARK);
        assertThat(parked.transfers())
                .extracting(Transfer::kind)
                .containsExactly(Transfer.Kind.BLIND, Transfer.Kind.BLIND, Transfer.Kind.PARK);
    }

    @Test
    void asksComesBackAndHandsOver() throws Exception {
        LegId leg = talking();
        ask(new Order.Consult(leg, "internal", "1002"));
        until(call -> asked(call).flatMap(Consult::answered).isPresent());
        ask(new Order.CancelConsult(leg));
        until(call -> asked(call).isEmpty() && talksWith(call, "1001") && !talksWith(call, "1002"));
        ask(new Order.Consult(leg, "internal", "1002"));
        until(call -> asked(call).flatMap(Consult::answered).isPresent());
        ask(new Order.HangUp(leg));
        Call over = until(call -> talksWith(call, "1002") && !call.transfers().isEmpty());
        assertThat(over.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.kind()).isEqualTo(Transfer.Kind.ATTENDED);
            assertThat(transfer.to()).contains(device("1002"));
        });
        ask(new Order.HangUp(over.talks().getLast().leg()));
        until(call -> call.ended().isPresent());
    }

    @Test
    void phonesAnswerWhenToldAndDialByClick() throws Exception {
        LegId leg = new LegId(PBX, "pishvaz-1");
        ask(new Order.Dial(leg, device("1002"), "0912 <1002>", "internal", "09121234567", Duration.ofSeconds(30)));
        until(call -> !call.offers().isEmpty());
        ask(new Order.Talk(leg));
        Call call = until(one -> one.answered().isPresent());
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.caller().number()).contains("09121234567");
        assertThat(call.first()).isEqualTo(leg);
        assertThat(talksWith(call, "1002")).isTrue();
    }

    private LegId talking() throws Exception {
        done(floor.call(CallerSpec.from("+989121234567").into("sales")));
        return until(call -> talksWith(call, "1001")).talks().getFirst().leg();
    }

    private void ask(Order order) throws Exception {
        done(pbx.carryOut(order));
    }

    private Call until(Predicate<Call> wanted) {
        watcher.await(() -> watcher.calls.values().stream().anyMatch(wanted));
        return watcher.calls.values().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static boolean talksWith(Call call, String extension) {
        return call.talks().stream()
                .anyMatch(talk -> talk.ended().isEmpty() && talk.device().equals(device(extension)));
    }

    private static Optional<Consult> asked(Call call) {
        return call.consults().stream().filter(Consult::open).findFirst();
    }

    private static QueuePlan queue(String name, String dialled, String member) {
        return QueuePlan.of(name, QueuePlan.Strategy.RINGALL, dialled, List.of(member))
                .withTimes(Duration.ofSeconds(5), Duration.ofMillis(30), Duration.ofMillis(30));
    }

    private static AmiAccount account(Account account) {
        return new AmiAccount(account.user(), account.secret());
    }

    private static Device device(String extension) {
        return new Device(PBX, "PJSIP/" + extension);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
