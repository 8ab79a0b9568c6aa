package io.pishvaz.desk;

import static io.pishvaz.desk.DeskHouse.BEHROUZ;
import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Offer;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Phrase;
import io.pishvaz.desk.DeskActions.Finish;
import io.pishvaz.desk.DeskActions.Wanted;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskFloorTest {
    private final DeskHouse house = new DeskHouse(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void opensAtEveryRingingAgentWithTheFileFetchedWhileWaiting() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued();
        house.hear(call.call());
        house.hear(call.rings("1001").rings("1002").call());

        assertThat(house.frames(NILOUFAR)).containsExactly("pop.opened");
        assertThat(house.frames(BEHROUZ)).containsExactly("pop.opened");
        Pop pop = house.last(NILOUFAR, Frame.PopOpened.class).pop();
        assertThat(pop.match()).isEqualTo(Pop.MatchState.KNOWN);
        assertThat(pop.file().orElseThrow().party().name()).isEqualTo("Shirin");
        assertThat(pop.panels()).extracting(Panel::state).containsExactly(Panel.State.LOADING);
    }

    @Test
    void closesForTheLoserAndTalksAtTheWinner() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001").rings("1002");
        house.hear(call.call());
        house.hear(
                call.answered("1001").stopsRinging("1002", Offer.Outcome.LOST).call());

        assertThat(house.last(BEHROUZ, Frame.PopClosed.class).reason()).isEqualTo(Pop.Closed.LOST);
        assertThat(house.last(NILOUFAR, Frame.PopChanged.class).pop().phase()).isEqualTo(Pop.Phase.TALKING);
        house.hear(call.holds("1001").call());
        assertThat(house.last(NILOUFAR, Frame.PopChanged.class).pop().phase()).isEqualTo(Pop.Phase.HOLD);
    }

    @Test
    void aFactHeardTwiceSendsNothing() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");
        house.hear(call.call());
        int before = house.frames(NILOUFAR).size();
        house.hear(call.call());
        assertThat(house.frames(NILOUFAR)).hasSize(before);
    }

    @Test
    void aChangedFileIsReadAgainWhereTheDatabaseDidNotAnswer() {
        house.hear(CallsAsFacts.from("0917").queued().rings("1001").call());
        house.people.stored = Sample.file("Shirin", LifecycleStage.ADVOCATE);
        house.people.unread = 1;
        house.desk.partyChanged(house.people.stored.party().id());
        Eventually.holds(() ->
                house.shown(NILOUFAR).file().filter(house.people.stored::equals).isPresent());
    }

    @Test
    void aChangedFileReachesEveryPopThatShowsTheParty() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued();
        house.hear(call.call());
        house.hear(call.rings("1001").rings("1002").call());
        PartyId shirin = Sample.file("Shirin").party().id();
        house.people.stored = Sample.file("Shirin", LifecycleStage.ADVOCATE);
        house.desk.partyChanged(shirin);
        house.desk.partyChanged(Sample.file("Chosen").party().id());
        house.onFloor(Future::succeededFuture);
        house.onFloor(Future::succeededFuture);

        for (AgentId agent : List.of(NILOUFAR, BEHROUZ)) {
            assertThat(house.frames(agent)).containsExactly("pop.opened", "pop.changed");
            Pop pop = house.last(agent, Frame.PopChanged.class).pop();
            assertThat(pop.file().orElseThrow().lifecycle().stage()).isEqualTo(LifecycleStage.ADVOCATE);
            assertThat(pop.phase()).isEqualTo(Pop.Phase.RINGING);
        }
        assertThat(house.toAll).containsExactly(new Frame.PartiesChanged(List.of(shirin)));
    }

    @Test
    void theNoteTravelsWithTheTransfer() {
        CallsAsFacts call = CallsAsFacts.from("0917").rings("1001").answered("1001");
        house.hear(call.call());
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        assertThat(house.onFloor(() -> house.desk.actions().note(NILOUFAR, pop, "wants the grinder", 0)))
                .isEqualTo(new Outcome.Done<>(new NoteWrite.Kept(1)));
        house.hear(call.transferred("1001", "1002").rings("1002").call());

        Pop there = house.last(BEHROUZ, Frame.PopOpened.class).pop();
        assertThat(there.call().transferredBy().orElseThrow().agentName()).isEqualTo("niloufar");
        assertThat(there.call().transferredBy().orElseThrow().note()).contains("wants the grinder");
        assertThat(house.last(NILOUFAR, Frame.PopChanged.class).pop().phase()).isEqualTo(Pop.Phase.WRAP_UP);
    }

    @Test
    void anOlderNoteNeverOverwritesANewerOne() {
        CallsAsFacts call = CallsAsFacts.from("0917").rings("1001").answered("1001");
        house.hear(call.call());
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        house.onFloor(() -> house.desk.actions().note(NILOUFAR, pop, "first tab", 0));
        assertThat(house.onFloor(() -> house.desk.actions().note(NILOUFAR, pop, "second tab", 0)))
                .isEqualTo(new Outcome.Done<>(new NoteWrite.Conflict(1, "first tab")));
    }

    @Test
    void wrapUpTakesAKnownResultThenFinishesAndStillTakesTheLastWords() {
        CallsAsFacts call = CallsAsFacts.from("0917").rings("1001").answered("1001");
        house.hear(call.call());
        house.hear(call.ends().call());
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        DeskActions actions = house.desk.actions();

        assertThat(house.onFloor(() -> actions.disposition(NILOUFAR, pop, "NONSENSE")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(house.onFloor(() -> actions.disposition(BEHROUZ, pop, "ORDER")))
                .isInstanceOf(Outcome.NoSuchPop.class);
        Wanted available = new Wanted(Wanted.State.AVAILABLE, Optional.empty());
        Finish finish = new Finish(available, Optional.of("ORDER"));
        assertThat(house.onFloor(() -> actions.finish(NILOUFAR, pop, finish))).isInstanceOf(Outcome.Done.class);
        assertThat(house.last(NILOUFAR, Frame.PopClosed.class).reason()).isEqualTo(Pop.Closed.FINISHED);

        house.onFloor(() -> actions.note(NILOUFAR, pop, "typed to the last moment", 0));
        History.Entry.OfWrapUp entry = house.onFloor(() -> Future.succeededFuture(house.written.reversed().stream()
                .filter(History.Entry.OfWrapUp.class::isInstance)
                .map(History.Entry.OfWrapUp.class::cast)
                .findFirst()
                .orElseThrow()));
        assertThat(entry.note()).isEqualTo("typed to the last moment");
        assertThat(entry.disposition()).contains("ORDER");
        assertThat(entry.ended()).isPresent();
    }

    @Test
    void opensWithoutTheDatabase() {
        house.people.match = () -> Future.failedFuture("the database is away");
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");
        house.hear(call.call());
        assertThat(house.last(NILOUFAR, Frame.PopChanged.class).pop().match()).isEqualTo(Pop.MatchState.UNAVAILABLE);
    }

    @Test
    void anUnknownCallerIsSavedInPlace() {
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001").answered("1001");
        house.hear(call.call());
        String pop = new PopId(call.call().id(), NILOUFAR).toString();
        NewCaller caller = new NewCaller(
                "Omid",
                io.pishvaz.customer.PartyKind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("asks a price"));
        assertThat(house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller)))
                .isInstanceOf(Outcome.Done.class);
        Pop shown = house.last(NILOUFAR, Frame.PopChanged.class).pop();
        assertThat(shown.file().orElseThrow().party().name()).isEqualTo("Omid");
        assertThat(shown.note().text()).isEqualTo("asks a price");
    }

    @Test
    void aPanelThatComesLaterIsSentAlone() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");
        house.hear(call.call());
        house.onFloor(() -> {
            house.panels.getFirst().accept(Sample.panel(Panel.State.READY));
            return Future.succeededFuture();
        });
        assertThat(house.last(NILOUFAR, Frame.PanelArrived.class).panel().state())
                .isEqualTo(Panel.State.READY);
    }

    @Test
    void asksAPluginAgainThatFailed() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued().rings("1001");
        house.hear(call.call());
        String pop = house.last(NILOUFAR, Frame.PopOpened.class).pop().id();
        DeskActions desk = house.desk.actions();
        assertThat(house.onFloor(() -> desk.askAgain(NILOUFAR, pop, "cem"))).isInstanceOf(Outcome.NotNow.class);
        house.onFloor(() -> {
            house.panels.getFirst().accept(Sample.panel(Panel.State.FAILED));
            return Future.succeededFuture();
        });
        assertThat(house.onFloor(() -> desk.askAgain(NILOUFAR, pop, "club"))).isInstanceOf(Outcome.NotThere.class);
        assertThat(house.onFloor(() -> desk.askAgain(BEHROUZ, pop, "cem"))).isInstanceOf(Outcome.NoSuchPop.class);
        assertThat(house.onFloor(() -> desk.askAgain(NILOUFAR, pop, "cem"))).isInstanceOf(Outcome.Done.class);
        assertThat(house.last(NILOUFAR, Frame.PanelArrived.class).panel().state())
                .isEqualTo(Panel.State.LOADING);
    }

    @Test
    void advisesAnApologyFirstToWhoWaitedTooLong() {
        CallsAsFacts soon = CallsAsFacts.from("0917").queued();
        assertThat(steps(soon, NILOUFAR, "1001")).doesNotContain("step.thankWaiting");
        CallsAsFacts late = CallsAsFacts.from("0918").queuedAt(CallsAsFacts.NOON.minusSeconds(30));
        assertThat(steps(late, BEHROUZ, "1002")).startsWith("step.thankWaiting");
    }

    /** What the agent is advised when their phone rings with a call that waited until then. */
    private List<String> steps(CallsAsFacts call, AgentId agent, String extension) {
        house.hear(call.call());
        house.hear(call.rings(extension).call());
        Pop pop = house.last(agent, Frame.PopOpened.class).pop();
        return pop.file().orElseThrow().guidance().action().steps().stream()
                .map(Phrase::code)
                .toList();
    }
}
