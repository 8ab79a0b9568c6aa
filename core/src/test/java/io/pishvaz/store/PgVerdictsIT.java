package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.Chosen;
import io.pishvaz.customer.Customers.NewParty;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyKind;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgVerdictsIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AgentId MINA = new AgentId("mina");
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static Database database;
    private static PgCustomers customers;
    private static PgVerdicts verdicts;

    private final PhoneNumber number = new PhoneNumber("+98912555" + NEXT.getAndIncrement());

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        customers = new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());
        verdicts = new PgVerdicts(database, InstantSource.system());
        await(database.pool()
                .query("INSERT INTO app_user VALUES ('mina', 'Mina Karimi', 'AGENT', '-', true)")
                .execute());
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void whoWasChosenIsOfferedFirstWithWhoSaidSo() {
        party("Farhad", Optional.of(number));
        PartyId golnaz = party("Golnaz", Optional.of(number));
        await(verdicts.say(number, golnaz, true, MINA));

        Candidate first = many().getFirst();
        assertThat(first.party()).isEqualTo(golnaz);
        assertThat(first.chosen()).get().extracting(Chosen::by).isEqualTo("Mina Karimi");
        await(verdicts.takeBack(number, golnaz, MINA));
        assertThat(many()).allMatch(candidate -> candidate.chosen().isEmpty());
    }

    @Test
    void oneLinkedBySearchIsFoundByTheNumberAlthoughItIsNotOnFile() {
        PartyId omid = party("Omid", Optional.empty());
        await(verdicts.say(number, omid, true, MINA));

        assertThat(await(customers.match(number))).isInstanceOfSatisfying(Match.Known.class, known -> {
            assertThat(known.file().party().id()).isEqualTo(omid);
            assertThat(known.chosen()).isPresent();
        });
        await(verdicts.takeBack(number, omid, MINA));
        assertThat(await(customers.match(number))).isEqualTo(new Match.Unknown());
    }

    @Test
    void whoIsCertainlyNotIsNotMatchedAgainUntilThatIsTakenBack() {
        PartyId farhad = party("Farhad", Optional.of(number));
        await(verdicts.say(number, farhad, false, MINA));
        assertThat(await(customers.match(number))).isEqualTo(new Match.Unknown());

        await(verdicts.takeBack(number, farhad, MINA));
        assertThat(await(customers.match(number)))
                .isInstanceOfSatisfying(
                        Match.Known.class, known -> assertThat(known.chosen()).isEmpty());
    }

    @Test
    void takingBackALaterWordLetsTheOneBeforeHoldAgain() {
        PartyId farhad = party("Farhad", Optional.of(number));
        await(verdicts.say(number, farhad, false, MINA));
        await(verdicts.say(number, farhad, true, MINA));
        assertThat(await(customers.match(number))).isInstanceOf(Match.Known.class);

        await(verdicts.takeBack(number, farhad, MINA));
        assertThat(await(customers.match(number))).isEqualTo(new Match.Unknown());
        await(verdicts.takeBack(number, farhad, MINA));
        assertThat(await(customers.match(number))).isInstanceOf(Match.Known.class);
        await(verdicts.takeBack(number, farhad, MINA));
    }

    @Test
    void manyWordsAtOnceLeaveOneThatHolds() {
        PartyId farhad = party("Farhad", Optional.of(number));
        await(Future.all(IntStream.range(0, 20)
                        .mapToObj(i -> verdicts.say(number, farhad, i % 2 == 0, MINA))
                        .toList())
                .mapEmpty());
        assertThat(await(database.pool()
                                .query("SELECT FROM number_verdict WHERE until IS NULL AND e164 = '" + number.e164()
                                        + "'")
                                .execute())
                        .size())
                .isEqualTo(1);
    }

    private List<Candidate> many() {
        return await(customers.match(number)) instanceof Match.Many(var candidates) ? candidates : List.of();
    }

    private static PartyId party(String name, Optional<PhoneNumber> number) {
        NewParty party =
                new NewParty(name, PartyKind.PERSON, Optional.empty(), number, Optional.empty(), Optional.empty());
        return await(customers.create(party)).party().id();
    }
}
