package io.pishvaz.desk;

import static io.pishvaz.desk.CallsAsFacts.leg;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.desk.CallActions.Target;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Control;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallDeskTest {
    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(60));
    private final CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatIsPossibleFollowsTheCall() {
        house.hear(call.call());
        assertThat(control().can()).containsExactly(Verb.ANSWER, Verb.HANG_UP);
        talk();
        assertThat(control().can())
                .containsExactly(
                        Verb.HANG_UP,
                        Verb.HOLD,
                        Verb.MUTE,
                        Verb.BLIND_TRANSFER,
                        Verb.ATTENDED_TRANSFER,
                        Verb.PARK,
                        Verb.START_RECORDING,
                        Verb.PRESS_KEYS);
        house.hear(call.holds("1001").call());
        assertThat(control().can())
                .containsExactly(Verb.HANG_UP, Verb.UNHOLD, Verb.BLIND_TRANSFER, Verb.PARK, Verb.PRESS_KEYS);
        house.hear(call.ends().call());
        assertThat(control().can()).isEmpty();
    }

    @Test
    void aRequestIsShownUntilAFactConfirmsIt() {
        talk();
        Promise<Void> slow = Promise.promise();
        house.pbx.answer = slow::future;
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        Future<Outcome<Void>> asked = house.desk.calls().control(NILOUFAR, pop, just(Verb.HOLD));
        assertThat(control().asked().orElseThrow().verb()).isEqualTo(Verb.HOLD);
        assertThat(control().can()).contains(Verb.HOLD);
        slow.complete();
        assertThat(house.onFloor(() -> asked)).isInstanceOf(Outcome.Done.class);
        assertThat(control().asked()).isPresent();
        house.hear(call.holds("1001").call());
        assertThat(control().asked()).isEmpty();
        assertThat(house.pbx.orders).containsExactly(new Order.Hold(leg("1001")));
    }

    @Test
    void whatNoFactConfirmsInTimeWasNotFollowed() {
        talk();
        house.ask(NILOUFAR, call, just(Verb.HOLD));
        for (int tries = 0; tries < 100 && control().refused().isEmpty(); tries++) {
            house.vertx.timer(100).toCompletionStage().toCompletableFuture().join();
        }
        Control.Refused refused = control().refused().orElseThrow();
        assertThat(refused.verb()).isEqualTo(Verb.HOLD);
        assertThat(refused.code()).isEqualTo(Refusal.NOT_FOLLOWED);
        assertThat(control().asked()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsCodeAndItsWordsUntilTheNextRequest() {
        talk();
        house.pbx.answer = () -> Future.failedFuture(new PbxRefusal(PbxRefusal.Kind.DENIED, "Permission denied"));
        assertThat(house.ask(NILOUFAR, call, just(Verb.MUTE)))
                .isEqualTo(new Outcome.Refused<>(Refusal.DENIED, Optional.of("Permission denied")));
        assertThat(control().refused().orElseThrow().code()).isEqualTo(Refusal.DENIED);
        house.pbx.answer = Future::succeededFuture;
        house.ask(NILOUFAR, call, just(Verb.MUTE));
        assertThat(control().refused()).isEmpty();
    }

    @Test
    void whoIsMutedIsKnownFromTheAnswerOnlyAndForThatLeg() {
        talk();
        house.ask(NILOUFAR, call, just(Verb.MUTE));
        assertThat(control().muted()).isTrue();
        assertThat(control().can()).contains(Verb.UNMUTE).doesNotContain(Verb.MUTE);
        house.ask(NILOUFAR, call, just(Verb.UNMUTE));
        assertThat(control().muted()).isFalse();
    }

    @Test
    void onlyOnesOwnCallAndOnlyWhatIsPossible() {
        talk();
        house.pbx.answer = () -> Future.failedFuture("must not be asked");
        assertThat(house.ask(BEHROUZ, call, just(Verb.HANG_UP))).isInstanceOf(Outcome.NoSuchPop.class);
        String other = new PopId(call.call().id(), NILOUFAR).toString();
        assertThat(house.onFloor(() -> house.desk.calls().control(BEHROUZ, other, just(Verb.HANG_UP))))
                .isInstanceOf(Outcome.NoSuchPop.class);
        assertThat(house.ask(NILOUFAR, call, just(Verb.ANSWER)))
                .isEqualTo(new Outcome.Refused<>(Refusal.NOT_NOW, Optional.empty()));
        assertThat(house.pbx.orders).isEmpty();
    }

    @Test
    void aTransferCarriesTheReasonAndTheNote() {
        talk();
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        house.onFloor(() -> house.desk.actions().note(NILOUFAR, pop, "wants a kitchen", 0));
        house.ask(NILOUFAR, call, transfer(Verb.BLIND_TRANSFER, TargetKind.AGENT, "behrouz"));
        assertThat(house.pbx.orders).containsExactly(new Order.Transfer(leg("1001"), "from-internal", "1002"));

        house.hear(call.transferred("1001", "1002").rings("1002").call());
        CallView.TransferredBy by = house.shown(BEHROUZ).call().transferredBy().orElseThrow();
        assertThat(by.agent()).isEqualTo("niloufar");
        assertThat(by.why()).contains("knows kitchens");
        assertThat(by.note()).contains("wants a kitchen");
        assertThat(kept().transfers().getLast().why()).contains("knows kitchens");
        house.hear(call.ends().call());
        assertThat(kept().transfers().getLast().why()).contains("knows kitchens");
    }

    @Test
    void whoeverAQueueRingsNextSeesWhoSentTheCallThere() {
        talk();
        house.ask(NILOUFAR, call, transfer(Verb.BLIND_TRANSFER, TargetKind.QUEUE, "sales"));
        assertThat(house.pbx.orders).containsExactly(new Order.Transfer(leg("1001"), "from-internal", "600"));
        house.hear(call.sentToQueue("1001").rings("1002").call());
        assertThat(house.shown(BEHROUZ).call().transferredBy().orElseThrow().why())
                .contains("knows kitchens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002,1,Hangup", "${SHELL(id)}", "*2", "0917@other", "1002\r\nAction: Command", "x", "+"})
    void aNumberIsNeverMoreThanANumber(String typed) {
        talk();
        assertThat(house.ask(NILOUFAR, call, transfer(Verb.BLIND_TRANSFER, TargetKind.NUMBER, typed)))
                .isEqualTo(new Outcome.Refused<>(Refusal.NUMBER_NOT_ALLOWED, Optional.empty()));
        assertThat(house.onFloor(() -> house.desk.calls().dial(NILOUFAR, typed, Optional.empty())))
                .isEqualTo(new Outcome.Refused<>(Refusal.NUMBER_NOT_ALLOWED, Optional.empty()));
        assertThat(house.pbx.orders).isEmpty();
    }

    @Test
    void numbersOutsideAreDialledAsThePlanSays() {
        talk();
        house.ask(NILOUFAR, call, transfer(Verb.BLIND_TRANSFER, TargetKind.NUMBER, "+98 (912) ۱۲۳ 4567"));
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "0049 30 123456", Optional.empty()));
        assertThat(house.pbx.orders.getFirst())
                .isEqualTo(new Order.Transfer(leg("1001"), "from-internal", "909121234567"));
        assertThat(house.pbx.orders.getLast()).isInstanceOfSatisfying(Order.Dial.class, dial -> {
            assertThat(dial.extension()).isEqualTo("9004930123456");
            assertThat(dial.callerId()).isEqualTo("9004930123456 <1001>");
            assertThat(dial.device()).isEqualTo(CallsAsFacts.device("1001"));
        });
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, NO_ANSWER", "REFUSED, BUSY", "FAILED, NOT_REACHABLE", "CALLER_GAVE_UP,"})
    void whoSentACallerToWhereNobodyTookThemIsTold(Offer.Outcome outcome, @Nullable Refusal why) {
        talk();
        house.hear(call.transferred("1001", "1002").rings("1002").call());
        assertThat(house.shown(NILOUFAR).call().notTaken()).as("it rings there").isEmpty();
        house.hear(call.stopsRinging("1002", outcome).ends().call());
        CallView.NotTaken lost = house.shown(NILOUFAR).call().notTaken().orElseThrow();
        assertThat(lost.agent()).contains("behrouz");
        assertThat(lost.target()).isEqualTo("1002");
        assertThat(lost.why()).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void whoSentACallerToWhomTheyTalkedWithIsToldNothing() {
        talk();
        house.hear(
                call.transferred("1001", "1002").rings("1002").answered("1002").call());
        house.hear(call.ends().call());
        assertThat(house.shown(NILOUFAR).call().notTaken()).isEmpty();
    }

    @Test
    void whoParksSeesWhereTheCallerWaitsUntilThePhoneRingsAgain() {
        talk();
        house.hear(call.parked("1001", "701").call());
        Pop pop = house.shown(NILOUFAR);
        assertThat(pop.phase()).isEqualTo(Pop.Phase.WRAP_UP);
        assertThat(pop.call().parked().orElseThrow().slot()).isEqualTo("701");
        house.hear(call.rings("1001").call());
        assertThat(house.shown(NILOUFAR).call().parked()).isEmpty();
    }

    @Test
    void whoTakesBackAParkedCallerPicksUpForThemFromTheScreen() {
        talk();
        house.hear(call.parked("1001", "71").call());
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "71", Optional.empty()));
        LegId leg = ((Order.Dial) house.pbx.orders.getLast()).leg();
        CallsWithin inside = CallsWithin.dialled(leg, "1001");
        house.hear(inside.call());
        assertThat(house.open(NILOUFAR))
                .as("the call inside has no pop of its own")
                .isOne();
        assertThat(house.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.RINGING);
        assertThat(house.shown(NILOUFAR).call().control().can()).containsExactlyInAnyOrder(Verb.ANSWER, Verb.HANG_UP);
        house.ask(NILOUFAR, call, just(Verb.ANSWER));
        assertThat(house.pbx.orders.getLast()).isEqualTo(new Order.Talk(leg));

        house.hear(inside.over().call());
        assertThat(house.shown(NILOUFAR).phase()).as("nobody picked up").isEqualTo(Pop.Phase.WRAP_UP);
        assertThat(house.shown(NILOUFAR).call().parked()).isPresent();
    }

    @Test
    void colleaguesAndQueuesAreOfferedAsTheyAreNow() {
        house.hear(call.call());
        TransferTargets targets = house.onFloor(() -> house.desk.calls().targets(BEHROUZ));
        assertThat(targets.agents())
                .extracting(TransferTargets.Colleague::agent)
                .containsExactly("niloufar");
        assertThat(targets.queues()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Sales");
            assertThat(line.waiting()).isEqualTo(1);
        });
        assertThat(house.onFloor(() -> house.desk.calls().targets(new AgentId("nobody")))
                        .numbers())
                .isFalse();
    }

    private void talk() {
        house.hear(call.answered("1001").call());
    }

    private Control control() {
        return house.shown(NILOUFAR).call().control();
    }

    private Call kept() {
        return house.onFloor(() -> Future.succeededFuture(house.written.reversed().stream()
                .filter(History.Entry.OfCall.class::isInstance)
                .map(entry -> ((History.Entry.OfCall) entry).call())
                .findFirst()
                .orElseThrow()));
    }

    private static Request just(Verb verb) {
        return new Request(verb, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Request transfer(Verb verb, TargetKind kind, String id) {
        return new Request(verb, Optional.of(new Target(kind, id)), Optional.of("knows kitchens"), Optional.empty());
    }
}
