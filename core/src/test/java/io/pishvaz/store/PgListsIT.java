package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.outreach.Block;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListEntry.Result;
import io.pishvaz.outreach.ListFilter;
import io.pishvaz.outreach.ListWork.Card;
import io.pishvaz.outreach.ListWork.Said;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.pishvaz.work.Departments;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class PgListsIT {
    private static final Vertx VERTX = Vertx.vertx();
    /** 12:00 in Tehran. */
    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    private static final AgentId MINA = new AgentId("mina");
    private static final AgentId OMID = new AgentId("omid");
    private static final int CAP = 3;
    private static Database database;

    private Instant now = NOON;
    private PgCallLists lists;
    private PgListWork work;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void empty() {
        sql("TRUNCATE party, interaction, call_list CASCADE");
        lists = new PgCallLists(database, CAP, () -> now);
        var departments = new Departments(Map.of("SALES", Set.of(OMID)));
        work = new PgListWork(database, new PgListWork.House(departments, CAP, ZoneId.of("Asia/Tehran"), () -> now));
    }

    @Test
    void ofManyAgentsAtOnceEachIsGivenSomebodyElse() {
        parties(60, "LOYAL", "ACTIVE");
        make(Purpose.SELL, everybody());
        List<Future<Optional<Card>>> cards = IntStream.range(0, 60)
                .mapToObj(i -> work.next(new AgentId("agent" + i % 40), Optional.empty()))
                .toList();
        await(Future.all(cards));
        Map<String, String> who = new java.util.HashMap<>();
        for (Future<Optional<Card>> card : cards) {
            ListEntry entry = card.result().orElseThrow().entry();
            String agent = entry.agent().orElseThrow();
            assertThat(who.putIfAbsent(agent, entry.id().toString()))
                    .isIn(null, entry.id().toString());
        }
        assertThat(who).hasSize(40);
        assertThat(who.values()).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsWithTwoAgentsEvenByTwoLists() {
        parties(1, "LOYAL", "ACTIVE");
        make(Purpose.SELL, everybody());
        make(Purpose.FOLLOW_UP, everybody());
        List<Future<Optional<Card>>> cards = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cards.add(work.next(new AgentId("agent" + i), Optional.empty()));
        }
        await(Future.all(cards));
        assertThat(cards).filteredOn(card -> card.result().isPresent()).hasSize(1);
    }

    @Test
    void whoSaysNothingForHalfAnHourGivesThePersonBack() {
        parties(1, "LOYAL", "ACTIVE");
        make(Purpose.SELL, everybody());
        UUID entry = next(MINA).orElseThrow().entry().id();
        assertThat(next(OMID)).isEmpty();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(await(work.at(MINA)).taken()).isPresent();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(next(OMID)).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(next(OMID).orElseThrow().entry().id()).isEqualTo(entry);
        assertThat(say(MINA, entry, Result.REACHED, null)).isEmpty();
        assertThat(await(work.release(OMID, entry))).isTrue();
        assertThat(await(work.release(OMID, entry))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SELL, LOYAL, ACTIVE, UPDATE party_consent SET given = false, NO_CONSENT",
        "SELL, LOYAL, ACTIVE, DELETE FROM party_phone, NO_NUMBER",
        "REFERRAL, LOYAL, ACTIVE, SELECT 1, LOYAL_NOT_ASKED",
        "REFERRAL, ADVOCATE, ACTIVE, SELECT 1,",
        "SELL, CUSTOMER, DETRACTOR, SELECT 1, DETRACTOR",
        "FOLLOW_UP, CUSTOMER, DETRACTOR, SELECT 1,",
        "WIN_BACK, CUSTOMER, ACTIVE, COMPLAINT, OPEN_COMPLAINT",
        "FOLLOW_UP, CUSTOMER, ACTIVE, COMPLAINT,",
        "FOLLOW_UP, CUSTOMER, ACTIVE, CALLS, CONTACT_CAP"
    })
    void aRuleThatForbidsTheCallIsNamed(Purpose purpose, String stage, String standing, String so, Block block) {
        parties(1, stage, standing);
        sql("INSERT INTO party_consent SELECT id, 'CALL', true FROM party");
        sql(
                switch (so) {
                    case "COMPLAINT" ->
                        "INSERT INTO complaint (party_id, at, subject) SELECT id, now(), 'late' FROM party";
                    case "CALLS" -> outbound(CAP);
                    default -> so;
                });
        CallList list = make(purpose, everybody());
        ListEntry entry = entries(list).getFirst();
        assertThat(entry.blockedBy()).isEqualTo(Optional.ofNullable(block));
        assertThat(next(MINA).isPresent()).isEqualTo(block == null);
    }

    @Test
    void whatForbidsTheCallSinceTheListWasMadeIsSeenBeforeTheCallAndLookedAtAgain() {
        parties(1, "CUSTOMER", "ACTIVE");
        CallList list = make(Purpose.SELL, everybody());
        sql(outbound(CAP));
        assertThat(next(MINA)).isEmpty();
        assertThat(entries(list).getFirst().blockedBy()).contains(Block.CONTACT_CAP);
        now = now.plus(Duration.ofDays(7));
        assertThat(next(MINA)).isPresent();
    }

    @Test
    void whoDoesNotAnswerIsTriedLaterAndNotForEver() {
        parties(1, "CUSTOMER", "ACTIVE");
        CallList list = make(Purpose.SELL, everybody());
        UUID entry = next(MINA).orElseThrow().entry().id();
        assertThat(say(MINA, entry, Result.NO_ANSWER, null).orElseThrow().notBefore())
                .contains(now.plus(Duration.ofMinutes(60)));
        assertThat(next(OMID)).isEmpty();
        now = now.plus(Duration.ofMinutes(60));
        assertThat(next(OMID)).isPresent();
        ListEntry last = say(OMID, entry, Result.NO_ANSWER, null).orElseThrow();
        assertThat(last.state()).isEqualTo(ListEntry.State.DONE);
        assertThat(last.attempts()).isEqualTo(2);
        assertThat(await(lists.find(list.id())).orElseThrow().progress().results())
                .containsEntry("NO_ANSWER", 1L);
    }

    @Test
    void whoAgreedToACallbackIsGivenToTheSameAgentAtItsTime() {
        parties(1, "CUSTOMER", "ACTIVE");
        make(Purpose.SELL, everybody());
        UUID entry = next(MINA).orElseThrow().entry().id();
        Instant at = now.plus(Duration.ofHours(2));
        say(MINA, entry, Result.CALLBACK, at);
        assertThat(next(MINA)).isEmpty();
        now = at;
        assertThat(next(OMID)).isEmpty();
        assertThat(next(MINA)).isPresent();
    }

    @Test
    void whoDoesNotWantCallsIsCalledByNoListAndTheChangeIsOnFile() {
        parties(1, "CUSTOMER", "ACTIVE");
        make(Purpose.SELL, everybody());
        UUID entry = next(MINA).orElseThrow().entry().id();
        say(MINA, entry, Result.DO_NOT_CALL, null);
        CallList other = make(Purpose.FOLLOW_UP, everybody());
        assertThat(entries(other).getFirst().blockedBy()).contains(Block.NO_CONSENT);
        var changed = await(database.pool().query("SELECT * FROM party_change").execute())
                .iterator()
                .next();
        assertThat(changed.getString("field")).isEqualTo("consents.CALL");
        assertThat(changed.getString("by_login")).isEqualTo("mina");
        assertThat(changed.getInteger("version")).isEqualTo(2);
    }

    @Test
    void aListIsWorkedOnInItsHoursByItsPeopleWhileItRuns() {
        parties(1, "CUSTOMER", "ACTIVE");
        CallList list = make(Purpose.SELL, new Terms.Workers(List.of(), Optional.of("SALES")));
        assertThat(next(MINA)).isEmpty();
        now = NOON.plus(Duration.ofHours(9));
        assertThat(next(OMID)).isEmpty();
        now = NOON;
        sql("UPDATE party SET preferred_from = '16:00', preferred_to = '18:00'");
        assertThat(next(OMID)).isEmpty();
        now = NOON.plus(Duration.ofHours(5));
        assertThat(await(lists.state(list.id(), 1, CallList.State.PAUSED))
                        .orElseThrow()
                        .done())
                .isTrue();
        assertThat(next(OMID)).isEmpty();
        assertThat(await(lists.state(list.id(), 1, CallList.State.RUNNING))
                        .orElseThrow()
                        .done())
                .isFalse();
        await(lists.state(list.id(), 2, CallList.State.RUNNING));
        assertThat(next(OMID)).isPresent();
    }

    @Test
    void theFilterChoosesAndWhoBuysNextComesFirst() {
        parties(3, "LOYAL", "ACTIVE");
        sql("UPDATE party SET source = 'FRIEND', fields = '{\"size\": \"large\"}' WHERE name <> 'party 1'");
        sql("UPDATE party SET expected_at = '2026-11-25' WHERE name = 'party 3'");
        sql("UPDATE party SET expected_at = '2026-11-20' WHERE name = 'party 2'");
        var filter = new ListFilter(
                List.of("LOYAL"),
                List.of("ACTIVE"),
                List.of("FRIEND"),
                List.of(),
                Optional.of(30),
                Optional.of(7),
                Map.of("size", "large"));
        Terms terms = terms(Purpose.SELL, everybody(), filter);
        assertThat(await(lists.preview(terms)).count()).isEqualTo(2);
        CallList list = await(lists.make(terms, "sara"));
        assertThat(entries(list)).extracting(entry -> entry.who().name()).containsExactly("party 2", "party 3");
        assertThat(entries(list).getFirst().reasons())
                .extracting(reason -> reason.code())
                .contains("list.reason.overdue");
        assertThat(list.terms()).isEqualTo(terms);
        sql(outbound(1));
        assertThat(await(lists.preview(terms)).count()).isZero();
    }

    @Test
    void pagesAndTheTableTellEverybodyOnce() {
        parties(25, "CUSTOMER", "ACTIVE");
        CallList list = make(Purpose.SELL, everybody());
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var page = await(lists.entries(list.id(), Optional.empty(), after, 10));
            page.items().forEach(entry -> seen.add(entry.who().name()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(await(lists.table(list.id(), 0, 100))).hasSize(26);
        assertThat(await(lists.table(list.id(), 25, 100))).isEmpty();
    }

    private static Terms.Workers everybody() {
        return new Terms.Workers(List.of(), Optional.empty());
    }

    private CallList make(Purpose purpose, Terms.Workers workers) {
        var all = new ListFilter(
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
        return await(lists.make(terms(purpose, workers, all), "sara"));
    }

    private static Terms terms(Purpose purpose, Terms.Workers workers, ListFilter filter) {
        var window =
                new Terms.Window(LocalDate.of(2026, 11, 1), Optional.empty(), LocalTime.of(9, 0), LocalTime.of(20, 0));
        var calling = new Terms.Calling(workers, window, 2, 60);
        return new Terms("A list", purpose, "Because", Optional.empty(), filter, 1000, calling);
    }

    private List<ListEntry> entries(CallList list) {
        return await(lists.entries(list.id(), Optional.empty(), Optional.empty(), 100))
                .items();
    }

    private Optional<Card> next(AgentId agent) {
        return await(work.next(agent, Optional.empty()));
    }

    private Optional<ListEntry> say(AgentId agent, UUID entry, Result result, Instant at) {
        return await(work.result(agent, entry, new Said(result, Optional.ofNullable(at), Optional.empty())));
    }

    private static void parties(int count, String stage, String standing) {
        sql("""
            WITH made AS (INSERT INTO party (name, stage, standing)
              SELECT 'party ' || i, '%s', '%s' FROM generate_series(1, %d) i RETURNING id, name)
            INSERT INTO party_phone (party_id, e164)
            SELECT id, '+98912' || lpad(split_part(name, ' ', 2), 7, '0') FROM made
            """.formatted(stage, standing, count));
    }

    private static String outbound(int count) {
        return """
            INSERT INTO interaction (id, kind, party_id, direction, began)
            SELECT gen_random_uuid(), 'CALL', p.id, 'OUTBOUND', '%s'::timestamptz - interval '1 day'
              FROM party p, generate_series(1, %d)
            """.formatted(NOON, count);
    }

    private static void sql(String statement) {
        await(database.pool().query(statement).execute());
    }
}
