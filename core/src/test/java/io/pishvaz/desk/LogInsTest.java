package io.pishvaz.desk;

import static io.pishvaz.Await.await;
import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Presence;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogInsTest {
    private static final String MEMBER_1001 = "Local/1001@from-queue/n";

    private final DeskHouse house = new DeskHouse(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        house.close();
    }

    private Outcome<Void> logIn(AgentId agent, String extension) {
        return await(house.logIns.logIn(agent, extension, Optional.empty()));
    }

    private Presence presence(AgentId agent) {
        return house.onFloor(() -> Future.succeededFuture(
                house.desk.presence(house.staff.agent(agent).orElseThrow())));
    }

    @Test
    void anAgentWithQueuesIsPutIntoThemAndTakenOut() {
        assertThat(logIn(NILOUFAR, "1007")).isInstanceOf(Outcome.Done.class);
        assertThat(house.pbx.asked).containsExactly("join sales Local/1007@from-queue/n PJSIP/1007 niloufar");

        house.staffed(Sample.agent(NILOUFAR, "1007"));
        house.member("sales", "Local/1007@from-queue/n", "PJSIP/1007", Optional.empty());
        assertThat(presence(NILOUFAR).state()).isEqualTo(Presence.State.AVAILABLE);
        house.pbx.asked.clear();
        assertThat(await(house.logIns.logOut(NILOUFAR))).isInstanceOf(Outcome.Done.class);
        assertThat(house.pbx.asked).containsExactly("leave sales Local/1007@from-queue/n");
    }

    @Test
    void aMemberThatThePbxKeepsIsPausedWhileNobodySitsThere() {
        house.member("support", "Local/1002@from-queue/n", "PJSIP/1002", Optional.empty());
        await(house.logIns.logOut(BEHROUZ));
        assertThat(house.pbx.asked).containsExactly("pause Local/1002@from-queue/n LOGGED_OUT");

        house.staffed(Sample.seatless(BEHROUZ));
        house.member("support", "Local/1002@from-queue/n", "PJSIP/1002", Optional.of("LOGGED_OUT"));
        assertThat(presence(BEHROUZ).state()).isEqualTo(Presence.State.OFFLINE);
        house.pbx.asked.clear();
        logIn(BEHROUZ, "1002");
        assertThat(house.pbx.asked).containsExactly("unpause Local/1002@from-queue/n");
    }

    @Test
    void theMembershipsOfAPhoneAreThoseOfWhoSitsThere() {
        house.member("support", MEMBER_1001, "PJSIP/1001", Optional.of("LUNCH"));
        assertThat(presence(NILOUFAR)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(Presence.State.PAUSED);
            assertThat(now.reason()).contains("LUNCH");
        });
        house.staffed(Sample.seatless(NILOUFAR), Sample.agent(BEHROUZ, "1001"));
        assertThat(presence(NILOUFAR).state()).isEqualTo(Presence.State.OFFLINE);
        assertThat(presence(BEHROUZ).state()).isEqualTo(Presence.State.PAUSED);
    }

    @Test
    void aQueueMemberIsFoundByThePhoneThatItsQueueWatches() {
        house.member("support", "Local/s@desk-seven/n", "PJSIP/1001", Optional.empty());
        assertThat(presence(NILOUFAR).state()).isEqualTo(Presence.State.AVAILABLE);
    }

    @Test
    void nobodyMovesInMidCall() {
        house.hear(CallsAsFacts.from("0917").queued().rings("1001").call());
        assertThat(logIn(NILOUFAR, "1007")).isInstanceOf(Outcome.NotNow.class);
        assertThat(await(house.logIns.logOut(NILOUFAR))).isInstanceOf(Outcome.NotNow.class);
        assertThat(house.pbx.asked).isEmpty();
    }

    @Test
    void refusesWhatIsNoExtensionOrTakenOrUnknown() {
        house.taken.add("1008");
        assertThat(logIn(NILOUFAR, "1008")).isInstanceOf(Outcome.NotNow.class);
        assertThat(logIn(NILOUFAR, "1@evil"))
                .isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("extension"));
        assertThat(await(house.logIns.logIn(NILOUFAR, "1001", Optional.of("elsewhere"))))
                .isInstanceOfSatisfying(Outcome.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("pbx"));
        assertThat(logIn(new AgentId("stranger"), "1001")).isInstanceOf(Outcome.Invalid.class);
        assertThat(house.pbx.asked).isEmpty();
    }

    @Test
    void aPauseNamesTheMembersOfTheQueues() {
        house.member("support", MEMBER_1001, "PJSIP/1001", Optional.empty());
        house.member("sales", MEMBER_1001, "PJSIP/1001", Optional.empty());
        var lunch = new DeskActions.Wanted(DeskActions.Wanted.State.PAUSED, Optional.of("LUNCH"));
        await(house.desk.actions().presence(NILOUFAR, lunch));
        assertThat(house.pbx.asked).containsExactly("pause " + MEMBER_1001 + " LUNCH");
    }

    @Test
    void aPopStaysWithAnAgentWhoseNameChangesAndGoesWithOneWhoLeaves() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued();
        house.hear(call.call());
        house.hear(call.rings("1001").call());
        house.staffed(Sample.agent(NILOUFAR, "1001"), Sample.seatless(BEHROUZ));
        house.hear(call.answered("1001").call());
        assertThat(house.frames(NILOUFAR)).containsExactly("pop.opened", "pop.changed");
        house.staffed(Sample.seatless(BEHROUZ));
        assertThat(house.frames(NILOUFAR)).last().isEqualTo("pop.closed");
    }
}
