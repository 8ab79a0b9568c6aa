package io.pishvaz.desk;

import static io.pishvaz.desk.DeskHouse.NILOUFAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.Chosen;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Said;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent may say of who calls, and how it is taken back. */
class WhoCallsTest {
    private static final PartyId SHIRIN = Sample.file("Shirin").party().id();
    private static final PartyId CHOSEN = Sample.file("Chosen").party().id();
    private static final Outcome<Void> DONE = AtPops.nothing();

    private final DeskHouse house = new DeskHouse(Duration.ofMinutes(1));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aChoiceIsShownWithWhoMadeItAndRememberedForTheNumber() {
        house.people.match =
                () -> Future.succeededFuture(new Match.Many(List.of(candidate(SHIRIN), candidate(CHOSEN))));
        String pop = rings();
        assertThat(house.onFloor(() -> house.desk.callers().choose(NILOUFAR, pop, CHOSEN)))
                .isEqualTo(DONE);

        Pop shown = last();
        assertThat(shown.match()).isEqualTo(Pop.MatchState.KNOWN);
        assertThat(shown.said()).get().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(Said.Kind.CHOSEN);
            assertThat(said.by()).isEqualTo("niloufar");
            assertThat(said.remembered()).isTrue();
        });
        assertThat(house.people.verdicts).containsExactly("is " + CHOSEN);

        house.onFloor(() -> house.desk.callers().takeBack(NILOUFAR, pop));
        assertThat(last().match()).isEqualTo(Pop.MatchState.MANY);
        assertThat(last().said()).isEmpty();
        assertThat(house.people.verdicts).containsExactly("is " + CHOSEN, "taken back " + CHOSEN);
    }

    @Test
    void notThisPersonOffersTheOthersAndCanBeTakenBack() {
        String pop = rings();
        house.people.match =
                () -> Future.succeededFuture(new Match.Many(List.of(candidate(SHIRIN), candidate(CHOSEN))));
        assertThat(house.onFloor(() -> house.desk.callers().reject(NILOUFAR, pop, true)))
                .isEqualTo(DONE);

        assertThat(last().file()).isEmpty();
        assertThat(last().candidates()).extracting(Candidate::party).containsExactly(CHOSEN);
        assertThat(last().said()).get().extracting(Said::name).isEqualTo("Shirin");
        assertThat(house.people.verdicts).containsExactly("is not " + SHIRIN);
        assertThat(lastWritten().party()).isEmpty();

        house.people.stored = Sample.file("Shirin");
        house.onFloor(() -> house.desk.callers().takeBack(NILOUFAR, pop));
        assertThat(last().file()).get().extracting(file -> file.party().id()).isEqualTo(SHIRIN);
        assertThat(last().said()).isEmpty();
        assertThat(lastWritten().party()).contains(SHIRIN);
    }

    @Test
    void aRejectionForThisCallOnlyIsNotRemembered() {
        String pop = rings();
        house.onFloor(() -> house.desk.callers().reject(NILOUFAR, pop, false));

        assertThat(last().match()).isEqualTo(Pop.MatchState.UNKNOWN);
        assertThat(last().said()).get().extracting(Said::remembered).isEqualTo(false);
        assertThat(house.people.verdicts).isEmpty();
    }

    @Test
    void aChoiceOfAnEarlierCallIsToldAndCanBeTakenBack() {
        Chosen chosen = new Chosen("Behrouz", CallsAsFacts.NOON);
        house.people.match = () -> Future.succeededFuture(new Match.Known(Sample.file("Shirin"), Optional.of(chosen)));
        String pop = rings();
        assertThat(lastOpened().said()).get().satisfies(said -> {
            assertThat(said.by()).isEqualTo("Behrouz");
            assertThat(said.at()).isEqualTo(CallsAsFacts.NOON);
        });

        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        house.onFloor(() -> house.desk.callers().takeBack(NILOUFAR, pop));
        assertThat(last().match()).isEqualTo(Pop.MatchState.UNKNOWN);
        assertThat(house.people.verdicts).containsExactly("taken back " + SHIRIN);
    }

    @Test
    void nothingIsTakenBackAndNobodyRejectedWhereNothingWasSaid() {
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        String pop = rings();
        assertThat(house.onFloor(() -> house.desk.callers().takeBack(NILOUFAR, pop)))
                .isInstanceOf(Outcome.NotNow.class);
        assertThat(house.onFloor(() -> house.desk.callers().reject(NILOUFAR, pop, true)))
                .isInstanceOf(Outcome.NotNow.class);
        assertThat(house.onFloor(() -> house.desk.callers().reject(DeskHouse.BEHROUZ, pop, true)))
                .isInstanceOf(Outcome.NoSuchPop.class);
    }

    @Test
    void aSavedCallersReasonIsRecordedWithTheCall() {
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        String pop = rings();
        Outcome<PartyId> saved = house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller("PRICE", "WEB")));

        assertThat(saved).isInstanceOf(Outcome.Done.class);
        assertThat(lastWritten().reason()).contains("PRICE");
        assertThat(lastWritten().party()).isPresent();
    }

    @Test
    void aCallerIsWrittenDownOnceHoweverOftenItIsAskedMeanwhile() {
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        String pop = rings();
        Promise<Void> slow = Promise.promise();
        house.people.written = slow.future();
        AtomicReference<Future<Outcome<PartyId>>> first = new AtomicReference<>();
        house.onFloor(() -> {
            first.set(house.desk.callers().save(NILOUFAR, pop, caller("PRICE", "WEB")));
            return Future.succeededFuture();
        });
        assertThat(house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller("PRICE", "WEB"))))
                .isEqualTo(new Outcome.NotNow<>(Outcome.Why.ON_FILE_ALREADY));

        slow.fail("the database is away");
        assertThatThrownBy(() -> house.onFloor(first::get)).hasStackTraceContaining("the database is away");
        house.people.written = Future.succeededFuture();
        assertThat(house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller("PRICE", "WEB"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aReasonOrSourceThatIsNotInTheCatalogueIsRefused() {
        house.people.match = () -> Future.succeededFuture(new Match.Unknown());
        String pop = rings();
        Outcome<PartyId> reason = house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller("FUN", "WEB")));
        assertThat(reason).isEqualTo(new Outcome.Invalid<>("reason", "FUN", "one of [PRICE]"));
        Outcome<PartyId> source = house.onFloor(() -> house.desk.callers().save(NILOUFAR, pop, caller("PRICE", "TV")));
        assertThat(source).isEqualTo(new Outcome.Invalid<>("source", "TV", "one of [WEB]"));
        assertThat(lastWritten().party()).isEmpty();
    }

    private String rings() {
        CallsAsFacts call = CallsAsFacts.from("0917").queued();
        house.hear(call.call());
        house.hear(call.rings("1001").call());
        return lastOpened().id();
    }

    private Pop lastOpened() {
        return house.last(NILOUFAR, Frame.PopOpened.class).pop();
    }

    private Pop last() {
        return house.last(NILOUFAR, Frame.PopChanged.class).pop();
    }

    private History.Entry.OfCall lastWritten() {
        return house.onFloor(() -> Future.succeededFuture(house.written.reversed().stream()
                .filter(History.Entry.OfCall.class::isInstance)
                .map(History.Entry.OfCall.class::cast)
                .findFirst()
                .orElseThrow()));
    }

    private static NewCaller caller(String reason, String source) {
        return new NewCaller(
                "Sara",
                PartyKind.PERSON,
                Optional.empty(),
                Optional.of(source),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty());
    }

    private static Candidate candidate(PartyId party) {
        return new Candidate(
                party,
                "Somebody",
                PartyKind.PERSON,
                Optional.empty(),
                Optional.empty(),
                LifecycleStage.LOYAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
