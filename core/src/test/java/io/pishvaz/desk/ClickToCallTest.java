package io.pishvaz.desk;

import static io.pishvaz.desk.CallsAsFacts.leg;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.live.Dialling;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxWatch.DialFailure;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent calls a number from the screen. */
class ClickToCallTest {
    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(60));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aClickToCallGoesOutFromTheFirstRingAndTellsWhenItFails() {
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "0917 155 0142", Optional.empty()));
        LegId leg = house.pbx.orders.getFirst().leg();
        assertThat(dialling().orElseThrow().refused()).isEmpty();
        house.hear(CallsWithin.dialled(leg, "1001").call());
        assertThat(dialling()).isEmpty();
        assertThat(toldOfDialling()).isEmpty();
        Pop pop = house.shown(NILOUFAR);
        assertThat(pop.phase()).isEqualTo(Pop.Phase.RINGING);
        assertThat(pop.call().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(pop.call().dialled()).contains("+989171550142");
        assertThat(pop.file()).isPresent();
        assertThat(pop.call().control().can()).containsExactly(Verb.ANSWER, Verb.HANG_UP);

        house.onFloor(() -> {
            house.desk.dialFailed(leg, DialFailure.NO_ANSWER);
            return Future.succeededFuture();
        });
        assertThat(dialling()).isEqualTo(toldOfDialling());
        assertThat(dialling().orElseThrow().number()).isEqualTo("+989171550142");
        assertThat(dialling().orElseThrow().refused()).contains(Refusal.OWN_PHONE_NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, BUSY", "NO_ANSWER, NO_ANSWER", "FAILED, NOT_REACHABLE"})
    void whyAClickedNumberWasNotReachedIsTold(Offer.Outcome outcome, Refusal why) {
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "0917 155 0142", Optional.empty()));
        LegId leg = house.pbx.orders.getFirst().leg();
        house.hear(CallsWithin.dialled(leg, "1001").call());
        house.hear(CallsWithin.dialled(leg, "1001").unreached(outcome).call());
        assertThat(dialling().orElseThrow().number()).isEqualTo("+989171550142");
        assertThat(dialling().orElseThrow().refused()).contains(why);
    }

    @Test
    void aClickThatThePbxRefusesIsToldOnEveryScreen() {
        house.pbx.answer = () -> Future.failedFuture(new PbxRefusal(PbxRefusal.Kind.DENIED, "Permission denied"));
        house.onFloor(() -> house.desk.calls().dial(NILOUFAR, "0917 155 0142", Optional.empty()));
        assertThat(dialling()).isEqualTo(toldOfDialling());
        assertThat(dialling().orElseThrow().refused()).contains(Refusal.DENIED);
        assertThat(dialling().orElseThrow().detail()).contains("Permission denied");
    }

    private Optional<Dialling> dialling() {
        return house.onFloor(() -> Future.succeededFuture(
                house.desk.dialling(house.staff.agent(NILOUFAR).orElseThrow())));
    }

    private Optional<Dialling> toldOfDialling() {
        return house.last(NILOUFAR, Frame.DiallingChanged.class).dialling();
    }
}
