package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.outreach.Block;
import io.pishvaz.outreach.CallList;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListEntry.Result;
import io.pishvaz.outreach.ListWork.Card;
import io.pishvaz.outreach.ListWork.Judged;
import io.pishvaz.outreach.ListWork.Said;
import io.pishvaz.outreach.Purpose;
import io.pishvaz.outreach.Terms;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgListWorkIT extends ListsOnFile {
    private static final String CLOSED_BY_CALLS = """
            INSERT INTO callback (number, pbx, queue, since, due_at, closed_at, result, closed_call)
            SELECT '+989120000001', 'main', '', began, began, began, 'REACHED', id FROM interaction
            """;

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
        assertThat(say(MINA, entry, Result.REACHED)).isEmpty();
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
        "FOLLOW_UP, CUSTOMER, ACTIVE, CALLS, CONTACT_CAP",
        "FOLLOW_UP, CUSTOMER, ACTIVE, AWAITED,",
        "FOLLOW_UP, CUSTOMER, ACTIVE, CALLBACKS,"
    })
    void aRuleThatForbidsTheCallIsNamed(
            Purpose purpose, String stage, String standing, String so, @Nullable Block block) {
        parties(1, stage, standing);
        sql("INSERT INTO party_consent SELECT id, 'CALL', true FROM party");
        sql(
                switch (so) {
                    case "COMPLAINT" ->
                        "INSERT INTO complaint (party_id, at, subject) SELECT id, now(), 'late' FROM party";
                    case "CALLS" -> outbound(CAP);
                    case "AWAITED" -> outbound(CAP) + "; UPDATE interaction SET own_accord = false";
                    case "CALLBACKS" -> outbound(CAP) + "; " + CLOSED_BY_CALLS;
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
        assertThat(say(MINA, entry, Result.NO_ANSWER).orElseThrow().notBefore())
                .contains(now.plus(Duration.ofMinutes(60)));
        assertThat(next(OMID)).isEmpty();
        now = now.plus(Duration.ofMinutes(60));
        assertThat(next(OMID)).isPresent();
        ListEntry last = say(OMID, entry, Result.NO_ANSWER).orElseThrow();
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
        await(work.result(MINA, entry, new Said(Result.CALLBACK, Optional.of(at), Optional.empty())));
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
        say(MINA, entry, Result.DO_NOT_CALL);
        CallList other = make(Purpose.FOLLOW_UP, everybody());
        assertThat(entries(other).getFirst().blockedBy()).contains(Block.NO_CONSENT);
        var changed = await(database.pool().query("SELECT * FROM change").execute())
                .iterator()
                .next();
        assertThat(changed.getString("field")).isEqualTo("consents.CALL");
        assertThat(changed.getString("by_login")).isEqualTo("mina");
        assertThat(changed.getInteger("version")).isEqualTo(2);
    }

    @Test
    void inQuietHoursNobodyIsGivenOrCalledWhateverTheListSays() {
        parties(2, "CUSTOMER", "ACTIVE");
        make(Purpose.SELL, everybody());
        ListEntry taken = next(MINA).orElseThrow().entry();
        assertThat(await(work.at(MINA)).quietUntil()).isEmpty();
        assertThat(await(work.judge(MINA, taken.id())))
                .isEqualTo(new Judged.Call(
                        taken.who().party(), taken.who().number().orElseThrow()));
        assertThat(await(work.judge(OMID, taken.id()))).isEqualTo(new Judged.NotYours());

        now = NOON.plus(Duration.ofHours(7));
        assertThat(next(OMID)).isEmpty();
        assertThat(await(work.at(MINA)).quietUntil()).contains(LocalTime.of(10, 0));
        assertThat(await(work.judge(MINA, taken.id()))).isEqualTo(new Judged.Quiet(LocalTime.of(10, 0)));
    }

    @Test
    void whatForbidsTheCallSinceThePersonWasTakenIsSaidBeforeItIsDialled() {
        parties(1, "CUSTOMER", "ACTIVE");
        make(Purpose.SELL, everybody());
        UUID entry = next(MINA).orElseThrow().entry().id();
        sql("INSERT INTO complaint (party_id, at, subject) SELECT id, now(), 'late' FROM party");
        assertThat(await(work.judge(MINA, entry))).isEqualTo(new Judged.Forbidden(Block.OPEN_COMPLAINT));
        sql("UPDATE complaint SET taken_back_at = now(), taken_back_by = 'mina'; DELETE FROM party_phone");
        assertThat(await(work.judge(MINA, entry))).isEqualTo(new Judged.Forbidden(Block.NO_NUMBER));
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
}
