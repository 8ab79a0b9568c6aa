package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.floor.Interactions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgHistoryIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final long ROOM = 10_000_000;
    private static Database database;

    @TempDir
    private Path folder;

    private final Instant began = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
    private PgHistory history;

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
    void start() {
        history = restarted();
    }

    @AfterEach
    void stop() {
        await(history.close());
        await(database.pool().query("TRUNCATE interaction, wrap_up CASCADE").execute());
    }

    @Test
    void aCallIsReadBackWordForWord() {
        Call call = Calls.ended(Calls.id(), began);
        history.write(Calls.entry(call));
        settle();
        assertThat(await(new RecordedCalls(database).since(began)).calls())
                .extracting(Entry.OfCall::call)
                .containsExactly(call);
    }

    @Test
    void aLaterEntryReplacesTheEarlierOne() {
        CallId id = Calls.id();
        history.write(Calls.entry(Calls.waiting(id, began)));
        settle();
        history.write(Calls.entry(Calls.ended(id, began)));
        settle();
        assertThat(await(new RecordedCalls(database).since(began)).calls())
                .extracting(Entry.OfCall::call)
                .containsExactly(Calls.ended(id, began));
        assertThat(count("call_visit")).isEqualTo(1);
        assertThat(count("call_offer")).isEqualTo(2);
        assertThat(count("call_talk")).isEqualTo(2);
        assertThat(count("call_recording")).isEqualTo(1);
    }

    @Test
    void thePartsSumToTheWhole() {
        history.write(Calls.entry(Calls.ended(Calls.id(), began)));
        settle();
        Row row = one("SELECT * FROM interaction");
        assertThat(row.getLong("whole_ms")).isEqualTo(160_000);
        assertThat(row.getLong("wait_ms")).isEqualTo(15_000);
        assertThat(row.getLong("ring_ms")).isEqualTo(10_000);
        assertThat(row.getLong("talk_ms")).isEqualTo(100_000);
        assertThat(row.getLong("hold_ms")).isEqualTo(20_000);
        assertThat(row.getLong("other_ms")).isEqualTo(15_000);
        assertThat(row.getLong("queue_ms")).isEqualTo(25_000);
        assertThat(row.getString("agent")).isEqualTo("a1002");
        assertThat(row.getString("leave_reason")).isEqualTo("ANSWERED");
    }

    @Test
    void whatWasGoingOnIsThereAfterARestart() {
        CallId waiting = Calls.id();
        CallId wrapping = Calls.id();
        CallId over = Calls.id();
        Call asking = Calls.asking(Calls.id(), began.plusSeconds(1), waiting);
        history.write(Calls.entry(Calls.waiting(waiting, began)));
        history.write(Calls.entry(asking));
        history.write(Calls.entry(Calls.ended(wrapping, began)));
        history.write(Calls.wrapUp(wrapping, began.plusSeconds(160), Optional.empty(), "half a no"));
        history.write(Calls.entry(Calls.ended(over, began)));
        history.write(Calls.wrapUp(over, began.plusSeconds(160), Optional.of(began.plusSeconds(170)), "done"));
        settle();
        await(history.close());
        history = restarted();
        assertThat(history.open())
                .extracting(e -> e.call().id())
                .containsExactlyInAnyOrder(waiting, wrapping, asking.id());
        assertThat(history.open()).contains(Calls.entry(Calls.waiting(waiting, began)), Calls.entry(asking));
        assertThat(history.openWrapUps())
                .containsExactly(Calls.wrapUp(wrapping, began.plusSeconds(160), Optional.empty(), "half a no"));
    }

    @Test
    void whatOnlyTheJournalHasReachesTheDatabaseAtTheNextStart() throws Exception {
        await(history.close());
        Call call = Calls.ended(Calls.id(), began);
        EntryRows rows = new EntryRows(Calls::agent);
        try (Journal journal = new Journal(folder, line -> {})) {
            String line = "{\"key\":\"call/%s\",\"rows\":%s}"
                    .formatted(call.id(), rows.rows(Calls.entry(call)).encode());
            journal.append(List.of(line), 1);
        }
        Path segment;
        try (var files = Files.list(folder)) {
            segment = files.sorted().toList().getLast();
        }
        Files.writeString(segment, "deadbeef {\"key\":\"call/torn", java.nio.file.StandardOpenOption.APPEND);
        history = restarted();
        assertThat(await(new RecordedCalls(database).since(began)).calls())
                .extracting(Entry.OfCall::call)
                .containsExactly(call);
        assertThat(history.state().waiting()).isZero();
    }

    @Test
    void aBadEntryIsPutAsideAndTheOthersGoOn() throws Exception {
        Call good = Calls.ended(Calls.id(), began);
        Call bad = new Call(
                Calls.id(),
                new LegId(Calls.PBX, "9"),
                Direction.INBOUND,
                new CallerId(Optional.empty(), Optional.of("zero \0 byte")),
                "",
                Optional.empty(),
                Instant.parse("+999999-01-01T00:00:00Z"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        history.write(new Entry.OfCall(bad, new CallerNumber.Withheld(), Optional.empty(), Optional.empty()));
        history.write(Calls.entry(good));
        settle();
        assertThat(await(new RecordedCalls(database).since(began)).calls())
                .extracting(Entry.OfCall::call)
                .containsExactly(good);
        assertThat(Files.readString(folder.resolve("rejected.jsonl")))
                .contains(bad.id().toString());
    }

    @Test
    void whatWasWrittenBeforeTheEndIsKeptAndWhatComesLaterIsNot() {
        List<CallId> ids = Stream.generate(Calls::id).limit(1_200).toList();
        for (int i = 0; i < ids.size(); i++) {
            history.write(Calls.entry(Calls.ended(ids.get(i), began.plusMillis(i))));
        }
        Future<Void> closed = history.close();
        history.write(Calls.entry(Calls.ended(Calls.id(), began.minusSeconds(1))));
        await(closed);
        assertThat(folder).as("nothing is left for the next start").isDirectoryNotContaining(PgHistoryIT::isWritten);
        assertThat(await(new RecordedCalls(database).since(began.minusSeconds(1)))
                        .calls())
                .extracting(entry -> entry.call().id())
                .containsExactlyInAnyOrderElementsOf(ids);
        history = restarted();
        assertThat(history.state().waiting()).isZero();
    }

    private static boolean isWritten(Path file) {
        return file.toFile().length() > 0;
    }

    @Test
    void nothingWaitsAndTheJournalIsEmptyWhenAllIsWritten() {
        for (int i = 0; i < 300; i++) {
            history.write(Calls.entry(Calls.ended(Calls.id(), began.plusMillis(i))));
        }
        settle();
        assertThat(count("interaction")).isEqualTo(300);
        Eventually.holds(() -> history.state().journalBytes() == 0);
    }

    @Test
    void supervisorsReadTheFactsPageByPage() {
        for (int i = 0; i < 5; i++) {
            history.write(Calls.entry(Calls.ended(Calls.id(), began.plusSeconds(i))));
        }
        CallId last = Calls.id();
        history.write(Calls.entry(Calls.waiting(last, began.plusSeconds(9))));
        history.write(Calls.wrapUp(last, began, Optional.of(began.plusSeconds(7)), ""));
        settle();
        PgInteractions interactions = new PgInteractions(database);
        Interactions.Query query =
                new Interactions.Query(began, began.plusSeconds(60), Optional.of("sales"), Optional.empty(), 4);
        Interactions.Page first = await(interactions.page(query));
        assertThat(first.items()).hasSize(4);
        Interactions.Page second = await(
                interactions.page(new Interactions.Query(query.from(), query.to(), query.queue(), first.next(), 4)));
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isEmpty();
        Interactions.Item call = first.items().getFirst();
        assertThat(call.visits().getFirst().agent()).contains("a1001");
        assertThat(call.parts()).extracting(Interactions.Part::talkMs).containsExactly(40_000L, 60_000L);
        assertThat(call.parts()).extracting(Interactions.Part::holdMs).containsExactly(20_000L, 0L);
        assertThat(second.items().getLast().visits().getFirst().left()).isEmpty();
        Interactions.Query other =
                new Interactions.Query(query.from(), query.to(), Optional.of("service"), Optional.empty(), 4);
        assertThat(await(interactions.page(other)).items()).isEmpty();
    }

    @Test
    void blindSpellsAreClosedInPlace() {
        history.write(new Entry.OfBlindness("main", began, Optional.empty()));
        settle();
        history.write(new Entry.OfBlindness("main", began, Optional.of(began.plusSeconds(30))));
        settle();
        Row row = one("SELECT * FROM blind_spell");
        assertThat(Duration.between(row.getOffsetDateTime("from_at"), row.getOffsetDateTime("to_at")))
                .isEqualTo(Duration.ofSeconds(30));
    }

    private PgHistory restarted() {
        return await(PgHistory.start(VERTX, database, Calls::agent, new PgHistory.Settings(folder, ROOM, Calls.RULES)));
    }

    private void settle() {
        Eventually.holds(() -> history.state().waiting() == 0);
    }

    private static long count(String table) {
        return one("SELECT count(*) AS n FROM " + table).getLong("n");
    }

    private static Row one(String sql) {
        return await(database.pool().preparedQuery(sql).execute(Tuple.tuple()))
                .iterator()
                .next();
    }
}
