package io.pishvaz.desk;

import static io.pishvaz.Await.await;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Member.DeviceState;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Presence.State;
import io.pishvaz.call.Offer.Outcome;
import io.pishvaz.desk.CallActions.Request;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.Order;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent with a desk phone, 1001, and a softphone of their own, 1991: one agent, one pop, one state. */
class SeveralPhonesTest {
    private final DeskHouse house = new DeskHouse(Duration.ofMinutes(1));

    @BeforeEach
    void giveTheSoftphone() {
        house.staffed(Sample.agent(NILOUFAR, "1001", "1991"), Sample.agent(BEHROUZ, "1002"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private State state() {
        return house.onFloor(() -> Future.succeededFuture(
                house.desk.presence(house.staff.agent(NILOUFAR).orElseThrow()).state()));
    }

    private static Request request(Verb verb) {
        return new Request(verb, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private CallsAsFacts ringsAtBoth() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1991").rings("1001");
        house.hear(call.call());
        return call;
    }

    @Test
    void ringsOnceAndClosesWhenTheLastPhoneStops() {
        CallsAsFacts call = ringsAtBoth();
        assertThat(house.frames(NILOUFAR)).containsOnlyOnce("pop.opened");
        assertThat(house.open(NILOUFAR)).isOne();
        house.hear(call.stopsRinging("1001", Outcome.REFUSED).call());
        assertThat(house.frames(NILOUFAR)).doesNotContain("pop.closed");
        assertThat(state()).isEqualTo(State.RINGING);
        house.hear(call.stopsRinging("1991", Outcome.NO_ANSWER).call());
        assertThat(house.last(NILOUFAR, Frame.PopClosed.class).reason()).isEqualTo(Pop.Closed.LOST);
    }

    @Test
    void anAnswerAtOnePhoneIsTheAgents() {
        CallsAsFacts call = ringsAtBoth();
        house.hear(call.answered("1991").stopsRinging("1001", Outcome.LOST).call());
        assertThat(house.frames(NILOUFAR)).doesNotContain("pop.closed");
        assertThat(house.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.TALKING);
        assertThat(state()).isEqualTo(State.TALKING);
        house.ask(NILOUFAR, call, request(Verb.HOLD));
        house.ask(NILOUFAR, call, request(Verb.HANG_UP));
        assertThat(house.pbx.orders)
                .containsExactly(new Order.Hold(CallsAsFacts.leg("1991")), new Order.HangUp(CallsAsFacts.leg("1991")));
    }

    @Test
    void theMainPhoneAnswersAndARefusalEndsTheRingingAtBoth() {
        CallsAsFacts call = ringsAtBoth();
        house.ask(NILOUFAR, call, request(Verb.ANSWER));
        house.ask(NILOUFAR, call, request(Verb.HANG_UP));
        assertThat(house.pbx.orders)
                .containsExactly(
                        new Order.Talk(CallsAsFacts.leg("1001")),
                        new Order.Refuse(CallsAsFacts.leg("1001")),
                        new Order.Refuse(CallsAsFacts.leg("1991")));
    }

    @Test
    void aCallFromOneOwnPhoneToTheOtherIsNobodysCall() {
        house.hear(CallsWithin.phones("1001", "1991").call());
        assertThat(house.frames(NILOUFAR)).isEmpty();
        house.hear(CallsWithin.phones("1001", "1002").call());
        assertThat(house.open(BEHROUZ)).isOne();
    }

    @Test
    void aCallMovedToTheOtherPhoneGoesOnAndIsHandedOverByNobody() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001").answered("1001");
        house.hear(call.call());
        house.hear(
                call.transferred("1001", "1991").rings("1991").answered("1991").call());
        assertThat(house.frames(NILOUFAR)).doesNotContain("pop.closed");
        assertThat(house.shown(NILOUFAR).phase()).isEqualTo(Pop.Phase.TALKING);
        assertThat(house.shown(NILOUFAR).call().transferredBy()).isEmpty();
    }

    @Test
    void whatCanBeReachedIsWhatCounts() {
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.of("LUNCH"));
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.empty());
        assertThat(state()).isEqualTo(State.AVAILABLE);
        house.member("sales", "PJSIP/1991", DeviceState.UNAVAILABLE, Optional.empty());
        assertThat(state()).isEqualTo(State.PAUSED);
        house.member("sales", "PJSIP/1001", DeviceState.UNAVAILABLE, Optional.of("LUNCH"));
        assertThat(state()).isEqualTo(State.OFFLINE);
    }

    @Test
    void aClickRingsTheMainPhoneOrTheOneThatCanBeReached() {
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "09171550142", Optional.empty()));
        house.member("sales", "PJSIP/1001", DeviceState.UNAVAILABLE, Optional.empty());
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.empty());
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "09171550142", Optional.empty()));
        assertThat(house.pbx.orders)
                .extracting(order -> ((Order.Dial) order).device())
                .containsExactly(CallsAsFacts.device("1001"), CallsAsFacts.device("1991"));
    }

    @Test
    void aPauseFromTheDeskIsOneOfEveryPhone() {
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.empty());
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.empty());
        var lunch = new DeskActions.Wanted(DeskActions.Wanted.State.PAUSED, Optional.of("LUNCH"));
        await(house.desk.actions().presence(NILOUFAR, lunch));
        assertThat(house.pbx.asked).containsExactlyInAnyOrder("pause PJSIP/1001 LUNCH", "pause PJSIP/1991 LUNCH");
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.of("LUNCH"));
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.of("LUNCH"));
        assertThat(house.pbx.asked).as("an answer is no new wish").hasSize(2);
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.empty());
        assertThat(house.pbx.asked).as("what the phone did then is one").last().isEqualTo("unpause PJSIP/1001");
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.of("LUNCH"));
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.empty());
        assertThat(house.pbx.asked).last().isEqualTo("pause PJSIP/1001 LUNCH");
        assertThat(house.pbx.asked).as("and what was before it is none").hasSize(4);
    }

    @Test
    void aPauseAtOnePhoneIsThatOfTheAgent() {
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.empty());
        house.member("support", "PJSIP/1001", DeviceState.IDLE, Optional.empty());
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.empty());
        house.member("sales", "PJSIP/1001", DeviceState.IDLE, Optional.of("LUNCH"));
        assertThat(house.pbx.asked).as("paused in one of its queues").isEmpty();
        house.member("support", "PJSIP/1001", DeviceState.IDLE, Optional.of("LUNCH"));
        assertThat(house.pbx.asked).containsExactly("pause PJSIP/1991 LUNCH");
        house.member("sales", "PJSIP/1991", DeviceState.IDLE, Optional.of("LUNCH"));
        assertThat(house.pbx.asked).as("the answer").hasSize(1);
        assertThat(state()).isEqualTo(State.PAUSED);
    }

    @Test
    void loggingInAndOutIsForEveryPhone() {
        house.further.add(new Phone("1991", CallsAsFacts.device("1991")));
        house.staffed(Sample.seatless(NILOUFAR));
        await(house.logIns.logIn(NILOUFAR, "1007", Optional.empty()));
        assertThat(house.pbx.asked)
                .containsExactly(
                        "join sales Local/1007@from-queue/n PJSIP/1007 niloufar",
                        "join sales Local/1991@from-queue/n PJSIP/1991 niloufar");
        house.staffed(Sample.agent(NILOUFAR, "1007", "1991"));
        house.member("sales", "Local/1007@from-queue/n", "PJSIP/1007", Optional.empty());
        house.member("sales", "Local/1991@from-queue/n", "PJSIP/1991", Optional.empty());
        house.pbx.asked.clear();
        await(house.logIns.logIn(NILOUFAR, "1008", Optional.empty()));
        assertThat(house.pbx.asked)
                .as("the softphone stays where it is")
                .containsExactly(
                        "leave sales Local/1007@from-queue/n",
                        "join sales Local/1008@from-queue/n PJSIP/1008 niloufar",
                        "join sales Local/1991@from-queue/n PJSIP/1991 niloufar");
        house.pbx.asked.clear();
        await(house.logIns.logOut(NILOUFAR));
        assertThat(house.pbx.asked)
                .containsExactly("leave sales Local/1007@from-queue/n", "leave sales Local/1991@from-queue/n");
    }
}
