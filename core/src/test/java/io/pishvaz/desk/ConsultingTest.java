package io.pishvaz.desk;

import static io.pishvaz.desk.CallsAsFacts.leg;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.Direction;
import io.pishvaz.call.Offer;
import io.pishvaz.customer.Match;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.desk.CallActions.Target;
import io.pishvaz.live.Control;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxRefusal;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent asks a colleague before handing the caller over, or in vain. */
class ConsultingTest {
    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(60));
    private final CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoIsAskedSeesTheFileAndWhoAsksAndHasNothingToWrapUp() {
        talk();
        house.ask(NILOUFAR, call, transfer(Verb.ATTENDED_TRANSFER, TargetKind.AGENT, "behrouz"));
        assertThat(house.pbx.orders).containsExactly(new Order.Consult(leg("1001"), "from-internal", "1002"));
        house.hear(call.rings("1002").asks("1001", "1002", false).call());

        assertThat(house.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.CONSULTING);
        Control.Consult consult = control().consult().orElseThrow();
        assertThat(consult.kind()).isEqualTo(TargetKind.AGENT);
        assertThat(consult.id()).isEqualTo("behrouz");
        assertThat(consult.state()).isEqualTo(Control.Consult.State.RINGING);
        assertThat(control().can())
                .containsExactly(Verb.MUTE, Verb.COMPLETE_TRANSFER, Verb.CANCEL_TRANSFER, Verb.PRESS_KEYS);
        Pop asked = house.shown(BEHROUZ);
        assertThat(asked.phase()).isEqualTo(Pop.Phase.RINGING);
        assertThat(asked.file()).isPresent();
        assertThat(asked.call().consultedBy().orElseThrow().why()).contains("knows kitchens");

        house.hear(call.stopsRinging("1002", Offer.Outcome.ANSWERED)
                .asks("1001", "1002", true)
                .call());
        assertThat(house.shown(BEHROUZ).phase()).isEqualTo(Pop.Phase.TALKING);
        assertThat(house.shown(BEHROUZ).call().control().can()).containsExactly(Verb.HANG_UP);
        assertThat(control().consult().orElseThrow().state()).isEqualTo(Control.Consult.State.TALKING);

        house.hear(call.asksNoMore("1001").call());
        assertThat(house.frames(BEHROUZ)).endsWith("pop.closed");
        assertThat(house.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.TALKING);
    }

    @Test
    void nobodyCanAskAQueue() {
        talk();
        assertThat(house.ask(NILOUFAR, call, transfer(Verb.ATTENDED_TRANSFER, TargetKind.QUEUE, "sales")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, BUSY", "NO_ANSWER, NO_ANSWER", "FAILED, NOT_REACHABLE"})
    void whyAColleagueWasNotReachedIsTold(Offer.Outcome outcome, Refusal why) {
        talk();
        house.hear(call.asks("1001", "1002", false).call());
        house.hear(call.isNotReached("1001", "1002", outcome).call());
        Control.Refused refused = control().refused().orElseThrow();
        assertThat(refused.verb()).isEqualTo(Verb.ATTENDED_TRANSFER);
        assertThat(refused.code()).isEqualTo(why);
    }

    @Test
    void whoAsksWhereNothingRingsIsToldSo() {
        talk();
        house.ask(NILOUFAR, call, transfer(Verb.ATTENDED_TRANSFER, TargetKind.AGENT, "behrouz"));
        house.hear(call.holds("1001").call());
        assertThat(control().refused()).isEmpty();
        assertThat(control().asked().orElseThrow().verb()).isEqualTo(Verb.ATTENDED_TRANSFER);
        house.hear(call.asksNoMore("1001").call());
        assertThat(control().refused().orElseThrow().code()).isEqualTo(Refusal.NO_SUCH_TARGET);
    }

    @Test
    void whoComesBackUnaskedForIsToldNothing() {
        talk();
        house.hear(call.asks("1001", "1002", false).call());
        house.ask(NILOUFAR, call, just(Verb.CANCEL_TRANSFER));
        house.hear(call.isNotReached("1001", "1002", Offer.Outcome.LOST).call());
        assertThat(control().refused()).isEmpty();
    }

    @Test
    void aColleagueWhoIsPhonedInACallSeesAboutWhomItProbablyIs() {
        talk();
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        Call question =
                CallsWithin.phones("1001", "1002").about(call.call().id()).call();
        house.hear(question);
        Pop pop = house.shown(BEHROUZ);
        assertThat(pop.call().direction()).isEqualTo(Direction.INTERNAL);
        assertThat(pop.file()).isEqualTo(house.shown(NILOUFAR).file());
        assertThat(pop.call().consultedBy().orElseThrow()).satisfies(by -> {
            assertThat(by.inferred()).isTrue();
            assertThat(by.agent()).isEqualTo("niloufar");
        });
        assertThat(pop.call().colleague()).contains("niloufar");
    }

    @Test
    void whoCallsAColleagueSeesWhomTheyCall() {
        house.hear(CallsWithin.phones("1001", "1002").answered().call());
        assertThat(house.shown(NILOUFAR).call().colleague()).contains("behrouz");
        assertThat(house.shown(BEHROUZ).call().colleague()).contains("niloufar");
    }

    @Test
    void whoAsksAnotherAtOnceWaitsUntilThePbxHearsKeys() {
        talk();
        house.hear(call.asks("1001", "1002", false).call());
        boolean waits = house.onFloor(() -> {
            house.desk.calls(
                    CallsAsFacts.PBX,
                    List.of(new CallChange(
                            Optional.empty(),
                            call.isNotReached("1001", "1002", Offer.Outcome.REFUSED)
                                    .call())));
            String pop = new PopId(call.call().id(), NILOUFAR).toString();
            house.desk.calls().control(NILOUFAR, pop, transfer(Verb.ATTENDED_TRANSFER, TargetKind.AGENT, "behrouz"));
            return house.floorIsThrough().map(through -> house.pbx.orders.isEmpty());
        });
        assertThat(waits).isTrue();
        assertThat(control().asked().orElseThrow().verb()).isEqualTo(Verb.ATTENDED_TRANSFER);
        Eventually.holds(() -> !house.pbx.orders.isEmpty());
        assertThat(house.pbx.orders).containsExactly(new Order.Consult(leg("1001"), "from-internal", "1002"));
    }

    @Test
    void whoIsLeftWithACallerOnHoldAndNobodyRingingIsTold() {
        talk();
        house.ask(NILOUFAR, call, transfer(Verb.ATTENDED_TRANSFER, TargetKind.AGENT, "behrouz"));
        house.hear(call.holds("1001").call());
        Eventually.holds(Duration.ofSeconds(20), () -> control().refused().isPresent());
        assertThat(control().refused().orElseThrow().code()).isEqualTo(Refusal.NOT_FOLLOWED);
        assertThat(control().asked()).isEmpty();
    }

    @Test
    void whatWasNotFollowedIsForgottenWhenItRingsAfterAll() {
        talk();
        house.pbx.answer = () -> Future.failedFuture(new PbxRefusal(PbxRefusal.Kind.UNANSWERED, "late"));
        house.ask(NILOUFAR, call, transfer(Verb.ATTENDED_TRANSFER, TargetKind.AGENT, "behrouz"));
        assertThat(control().refused().orElseThrow().code()).isEqualTo(Refusal.UNANSWERED);
        house.hear(call.rings("1002").asks("1001", "1002", false).call());
        assertThat(control().refused()).isEmpty();
    }

    private void talk() {
        house.hear(call.answered("1001").call());
    }

    private Control control() {
        return house.shown(NILOUFAR).call().control();
    }

    private static Request just(Verb verb) {
        return new Request(verb, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Request transfer(Verb verb, TargetKind kind, String id) {
        return new Request(verb, Optional.of(new Target(kind, id)), Optional.of("knows kitchens"), Optional.empty());
    }
}
