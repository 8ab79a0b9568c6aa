package io.pishvaz.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.Staff;
import io.pishvaz.ami.AmiAccount;
import io.pishvaz.ami.AmiActions;
import io.pishvaz.ami.AmiLink;
import io.pishvaz.ami.AmiMeter;
import io.pishvaz.ami.AmiProbe;
import io.pishvaz.ami.AmiSettings;
import io.pishvaz.ami.Finding;
import io.pishvaz.ami.PbxModel;
import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated floor as the product hears it: link, translation and model are the real ones. */
class HeardFloorTest {
    private static final AmiProbe.Expected NOBODY = new AmiProbe.Expected(Set.of(), new Staff(List.of()));

    private static final PbxId PBX = new PbxId("simulated");
    private static final Duration SOON = Duration.ofMillis(30);
    private static final QueuePlan SALES = QueuePlan.of(
                    "sales", QueuePlan.Strategy.RINGALL, "+982191005100", List.of("1001", "1002"))
            .withTimes(Duration.ofMillis(300), SOON, SOON);
    private static final QueuePlan SERVICE = QueuePlan.of(
                    "service", QueuePlan.Strategy.RRMEMORY, "+982191005200", List.of("1002", "1003", "1004"))
            .withTimes(Duration.ofMillis(300), SOON, SOON);

    private final Vertx vertx = Vertx.vertx();
    private final Watcher watcher = new Watcher();

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
    }

    private SimulatedPbx start(Habits habits) throws Exception {
        var agents = List.of("1001", "1002", "1003", "1004", "1005").stream()
                .map(extension -> new AgentPlan(extension, "Agent " + extension, false))
                .toList();
        return done(SimulatedPbx.start(vertx, FloorPlan.of(List.of(SALES, SERVICE), agents, habits)));
    }

    private static AmiSettings settings(SimulatedPbx pbx) {
        return AmiSettings.of(PBX, "127.0.0.1", pbx.port(), account(FloorPlan.READER))
                .withActing(account(FloorPlan.ACTOR));
    }

    private static AmiAccount account(Account account) {
        return new AmiAccount(account.user(), account.secret());
    }

    private void listen(SimulatedPbx pbx) {
        var model = new PbxModel(PBX, Set.of("PJSIP/trunk"), List.of());
        new AmiLink(settings(pbx), model, watcher, InstantSource.system(), AmiMeter.NONE)
                .start(vertx.getOrCreateContext());
        watcher.await(() -> watcher.link.contains("up"));
    }

    @Test
    void anAnsweredCallIsUnderstood() throws Exception {
        SimulatedPbx pbx = start(Habits.steady(SOON, SOON));
        listen(pbx);
        done(pbx.call(CallerSpec.from("+989121234567").named("مریم").into("sales")));
        watcher.await(() -> watcher.ended() == 1);

        Call call = watcher.calls.values().iterator().next();
        assertThat(call.caller().number()).contains("+989121234567");
        assertThat(call.caller().name()).contains("مریم");
        assertThat(call.visits()).singleElement().satisfies(visit -> assertThat(visit.reason())
                .contains(LeaveReason.ANSWERED));
        assertThat(call.offers())
                .extracting(offer -> offer.outcome().orElseThrow())
                .containsExactlyInAnyOrder(Offer.Outcome.ANSWERED, Offer.Outcome.LOST);
        assertThat(call.talks()).hasSize(1);
        assertThat(call.answered()).isPresent();
    }

    @Test
    void aCallerWhoGivesUpIsUnderstood() throws Exception {
        SimulatedPbx pbx = start(Habits.steady(Duration.ofMinutes(1), SOON));
        listen(pbx);
        done(pbx.call(CallerSpec.withheld().into("sales").waitingAtMost(Duration.ofMillis(100))));
        watcher.await(() -> watcher.ended() == 1);

        Call call = watcher.calls.values().iterator().next();
        assertThat(call.caller().number()).isEmpty();
        assertThat(call.visits().getFirst().reason()).contains(LeaveReason.HUNG_UP_RINGING);
    }

    @Test
    void nothingIsLeftOpenAfterABusyHour() throws Exception {
        Habits habits = Habits.steady(SOON, Duration.ofMillis(60))
                .withMishaps(0.2, 0.3, 0.2)
                .withPatience(Duration.ofMillis(400));
        SimulatedPbx pbx = start(habits);
        listen(pbx);
        for (int i = 0; i < 150; i++) {
            done(pbx.call(CallerSpec.from("+98912%07d".formatted(i))));
        }
        watcher.await(() -> watcher.ended() == 150);

        assertThat(watcher.calls).hasSize(150);
        assertThat(watcher.calls.values()).allSatisfy(call -> {
            assertThat(call.visits())
                    .allSatisfy(visit -> assertThat(visit.left()).isPresent());
            assertThat(call.offers())
                    .allSatisfy(offer -> assertThat(offer.outcome()).isPresent());
            assertThat(call.talks()).allSatisfy(talk -> assertThat(talk.end()).isPresent());
            assertThat(call.inferred()).isFalse();
        });
        assertThat(watcher.calls.values())
                .anySatisfy(call -> assertThat(call.transfers()).isNotEmpty());
    }

    @Test
    void aCutInMidCallIsMadeUpFor() throws Exception {
        SimulatedPbx pbx = start(Habits.steady(SOON, Duration.ofMillis(400)));
        listen(pbx);
        done(pbx.call(CallerSpec.from("1000000001").into("sales")));
        done(pbx.call(CallerSpec.from("1000000002").into("service").talking(Duration.ofSeconds(4))));
        watcher.await(() -> watcher.calls.values().stream()
                        .filter(call -> call.answered().isPresent())
                        .count()
                == 2);
        done(pbx.cut());
        watcher.await(() -> watcher.link.equals(List.of("up", "down", "up")));
        watcher.await(() -> watcher.ended() == 2);

        assertThat(watcher.calls).hasSize(2);
    }

    @Test
    void aPauseIsTakenAndHeard() throws Exception {
        SimulatedPbx pbx = start(Habits.natural());
        listen(pbx);
        var actions = new AmiActions(vertx, settings(pbx));
        done(actions.pause(new Device(PBX, "PJSIP/1002"), "Lunch\r\nAction: Logoff"));
        watcher.await(() -> member("sales/PJSIP/1002").paused()
                && member("service/PJSIP/1002").paused());
        assertThat(member("sales/PJSIP/1002").pauseReason()).contains("Lunch Action: Logoff");

        done(actions.unpause(new Device(PBX, "PJSIP/1002")));
        watcher.await(() -> !member("sales/PJSIP/1002").paused());

        assertThatThrownBy(() -> done(actions.pause(new Device(PBX, "PJSIP/9999"), "")))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(PbxRefusal.class)
                .hasMessage("Interface not found");
        done(pbx.cut());
        done(actions.pause(new Device(PBX, "PJSIP/1001"), ""));
        done(actions.close());
    }

    private Member member(String key) {
        return Objects.requireNonNull(watcher.members.get(key));
    }

    @Test
    void theDoctorSeesWhatIsRightAndWhatIsWrong() throws Exception {
        SimulatedPbx pbx = start(Habits.natural());
        List<Finding> healthy = done(new AmiProbe(vertx, settings(pbx), NOBODY, InstantSource.system()).probe());
        assertThat(healthy).allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Finding.Level.OK));
        assertThat(healthy).extracting(Finding::code).contains("version", "clock", "queues", "channels", "acting");
        assertThat(healthy).extracting(Finding::text).contains("queues: sales, service", "Asterisk 22 (AMI 11.0.0)");

        AmiSettings swapped =
                settings(pbx).withReading(account(FloorPlan.ACTOR)).withActing(account(FloorPlan.READER));
        assertThat(done(new AmiProbe(vertx, swapped, NOBODY, InstantSource.system()).probe()))
                .filteredOn(finding -> finding.level() != Finding.Level.OK)
                .extracting(Finding::code)
                .containsExactly("reading.acts", "acting", "acting.call", "acting.originate", "acting.system");

        AmiSettings wrong = settings(pbx).withReading(new AmiAccount("pishvaz", "wrong"));
        assertThat(done(new AmiProbe(vertx, wrong, NOBODY, InstantSource.system()).probe())
                        .getFirst())
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.ERROR);
                    assertThat(finding.text()).contains("Authentication failed").doesNotContain("wrong");
                    assertThat(finding.fix()).contains("[pishvaz]", "read = system,call,agent,user,cdr");
                });
    }
}
