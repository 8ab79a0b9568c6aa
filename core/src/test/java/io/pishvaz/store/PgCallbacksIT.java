package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.Callback;
import io.pishvaz.work.Callbacks;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgCallbacksIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AgentId MINA = new AgentId("mina");
    private static final AgentId OMID = new AgentId("omid");
    private static final QueueId SERVICE = new QueueId(Calls.PBX, "service");
    private static Database database;

    @TempDir
    private Path folder;

    private final Instant noon = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.MILLIS);
    private final List<WorkChange> told = new CopyOnWriteArrayList<>();
    private PgHistory history;
    private PgCallbacks callbacks;

    @BeforeAll
    static void openDatabase() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void closeDatabase() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void start() {
        history = restarted();
        history.listen(told::addAll);
        callbacks = new PgCallbacks(database);
    }

    @AfterEach
    void stop() {
        await(history.close());
        await(database.pool()
                .query("TRUNCATE interaction, wrap_up, callback, callback_cause CASCADE")
                .execute());
    }

    @Test
    void anAbandonedCallMakesOneHoweverOftenItIsWritten() {
        Call gone = Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING);
        write(gone);
        write(gone);
        write(gone);
        Callback callback = open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(callback.number()).isEqualTo(Calls.NUMBER);
        assertThat(callback.calls()).isEqualTo(1);
        assertThat(callback.queue()).contains("sales");
        assertThat(callback.why().reason()).isEqualTo("HUNG_UP_WAITING");
        assertThat(callback.why().waitedMs()).contains(40_000L);
        assertThat(callback.why().call()).isEqualTo(gone.id().toString());
        assertThat(callback.dueAt()).isEqualTo(callback.latest().plus(Calls.RULES.due()));
        assertThat(told).containsExactly(WorkChange.callback("main", "sales", Optional.empty()));
    }

    @Test
    void repeatedAbandonsGrowItsCountAndEachQueueHasItsOwn() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        write(Calls.abandoned(noon.plusSeconds(100), Calls.SALES, LeaveReason.TIMED_OUT));
        write(Calls.abandoned(noon.plusSeconds(200), SERVICE, LeaveReason.HUNG_UP_RINGING));
        assertThat(open()).extracting(Callback::calls).containsExactly(2, 1);
        assertThat(open().getFirst().why().reason()).isEqualTo("TIMED_OUT");
        assertThat(open().getFirst().since()).isEqualTo(noon.plusSeconds(45));
    }

    @Test
    void reasonsThatAreNotConfiguredAndShortWaitsMakeNone() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.QUEUE_EMPTY));
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.UNKNOWN));
        write(Calls.left(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING, 1));
        assertThat(open()).isEmpty();
    }

    @Test
    void theNextAnsweredCallClosesItAndALaterAbandonOpensAnother() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        Call answered = Calls.ended(Calls.id(), noon.plusSeconds(300));
        write(answered);
        assertThat(open()).isEmpty();
        Callback.Closed closed = closed().getFirst().closed().orElseThrow();
        assertThat(closed.result()).isEqualTo(Callback.Result.REACHED);
        assertThat(closed.call()).contains(answered.id().toString());
        assertThat(closed.by()).contains(new AgentId("a1001"));
        assertThat(closed.at()).isEqualTo(noon.plusSeconds(330));

        write(Calls.abandoned(noon.plusSeconds(900), Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        assertThat(open()).hasSize(1);
        assertThat(closed()).hasSize(1);
    }

    @Test
    void anAnsweredOutboundCallClosesItAndAVainOneIsAnAttempt() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        write(Calls.dialled(noon.plusSeconds(200), false));
        assertThat(open().getFirst().attempts()).isEqualTo(1);
        Call reached = Calls.dialled(noon.plusSeconds(300), true);
        write(reached);
        assertThat(closed().getFirst().closed().orElseThrow().call())
                .contains(reached.id().toString());
        assertThat(reached.direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void whatWasAnsweredInTheEndMakesNone() {
        write(Calls.overflowedThenAnswered(noon));
        assertThat(open()).isEmpty();
    }

    @Test
    void inWhateverOrderTheCallsArriveTheResultIsTheSame() {
        List<Call> calls = List.of(
                Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING),
                Calls.abandoned(noon.plusSeconds(100), Calls.SALES, LeaveReason.HUNG_UP_WAITING),
                Calls.ended(Calls.id(), noon.plusSeconds(300)),
                Calls.abandoned(noon.plusSeconds(600), Calls.SALES, LeaveReason.HUNG_UP_WAITING),
                Calls.ended(Calls.id(), noon.plusSeconds(900)),
                Calls.abandoned(noon.plusSeconds(1200), Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        for (int seed = 0; seed < 12; seed++) {
            List<Call> shuffled = new ArrayList<>(calls);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(this::write);
            assertThat(open()).as("seed " + seed).extracting(Callback::calls).containsExactly(1);
            assertThat(open().getFirst().since()).isEqualTo(noon.plusSeconds(1245));
            assertThat(closed()).extracting(Callback::calls).containsExactly(1, 2);
            assertThat(closed())
                    .extracting(c -> c.closed().orElseThrow().call().orElseThrow())
                    .containsExactly(
                            calls.get(4).id().toString(), calls.get(2).id().toString());
            await(database.pool()
                    .query("TRUNCATE interaction, callback, callback_cause CASCADE")
                    .execute());
        }
    }

    @Test
    void afterARestartNothingIsDoubled() {
        Call gone = Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING);
        write(gone);
        String id = open().getFirst().id();
        await(history.close());
        history = restarted();
        write(gone);
        assertThat(open()).extracting(Callback::id).containsExactly(id);
        assertThat(open().getFirst().calls()).isEqualTo(1);
    }

    @Test
    void ofTwoAgentsAtOnceOneGetsIt() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        String id = open().getFirst().id();
        for (int i = 0; i < 20; i++) {
            Future<Optional<Callback>> mina = callbacks.take(id, MINA, noon);
            Future<Optional<Callback>> omid = callbacks.take(id, OMID, noon);
            await(Future.all(mina, omid));
            assertThat(mina.result().isPresent()).isNotEqualTo(omid.result().isPresent());
            AgentId got = mina.result().isPresent() ? MINA : OMID;
            assertThat(await(callbacks.find(id)).orElseThrow().owner()).contains(got);
            assertThat(await(callbacks.release(id, got))).isPresent();
        }
    }

    @Test
    void onlyWhoHasItMayPostponeItAndClosedStaysClosed() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        String id = open().getFirst().id();
        Instant later = noon.plusSeconds(90_000);
        assertThat(await(callbacks.postpone(id, MINA, later))).isEmpty();
        await(callbacks.take(id, MINA, noon));
        assertThat(await(callbacks.postpone(id, MINA, later)).orElseThrow().dueAt())
                .isEqualTo(later);
        assertThat(await(callbacks.close(id, OMID, Callback.Result.NOT_NEEDED, later)))
                .isEmpty();
        assertThat(await(callbacks.close(id, MINA, Callback.Result.NOT_NEEDED, later)))
                .isPresent();
        assertThat(await(callbacks.take(id, MINA, later))).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void anAgreementTakesOverTheOpenOneAndIsNotClosedByItsOwnCall() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        Call answered = Calls.ended(Calls.id(), noon.plusSeconds(300));
        write(answered);
        Instant due = noon.plusSeconds(20_000);
        agree(answered, noon.plusSeconds(340), due, "about the grinder");
        agree(answered, noon.plusSeconds(350), due.plusSeconds(60), "about the kettle");
        write(answered);
        Callback agreed = open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(agreed.dueAt()).isEqualTo(due.plusSeconds(60));
        assertThat(agreed.owner()).contains(OMID);
        assertThat(agreed.why().note()).contains("about the kettle");
        assertThat(agreed.why().agent()).contains(MINA);
        assertThat(agreed.calls()).isZero();
        assertThat(closed()).hasSize(1);
    }

    @Test
    void agentsSeeTheirOwnAndThoseOfTheirQueues() {
        write(Calls.abandoned(noon, Calls.SALES, LeaveReason.HUNG_UP_WAITING));
        write(Calls.abandoned(noon.plusSeconds(50), SERVICE, LeaveReason.HUNG_UP_WAITING));
        assertThat(seen(OMID, List.of(SERVICE)))
                .extracting(c -> c.queue().orElseThrow())
                .containsExactly("service");
        await(callbacks.take(open().getFirst().id(), OMID, noon));
        assertThat(seen(OMID, List.of()))
                .extracting(c -> c.queue().orElseThrow())
                .containsExactly("sales");
        Callbacks.Query first = new Callbacks.Query(true, Optional.empty(), Optional.empty(), 1);
        var page = await(callbacks.page(first));
        var next = await(callbacks.page(new Callbacks.Query(true, Optional.empty(), page.next(), 1)));
        assertThat(next.items()).extracting(c -> c.queue().orElseThrow()).containsExactly("service");
        assertThat(next.next()).isEmpty();
    }

    private void agree(Call call, Instant at, Instant due, String about) {
        Agreement agreement = new Agreement(OMID, due, Optional.of(about));
        history.write(new Entry.OfAgreement(call, new PhoneNumber(Calls.NUMBER), MINA, at, agreement));
        settle();
    }

    private List<Callback> seen(AgentId agent, List<QueueId> queues) {
        var sight = Optional.of(new Callbacks.Sight(agent, queues));
        return await(callbacks.page(new Callbacks.Query(true, sight, Optional.empty(), 50)))
                .items();
    }

    private List<Callback> open() {
        return all(true);
    }

    private List<Callback> closed() {
        return all(false);
    }

    private List<Callback> all(boolean open) {
        return await(callbacks.page(new Callbacks.Query(open, Optional.empty(), Optional.empty(), 50)))
                .items();
    }

    private void write(Call call) {
        history.write(Calls.entry(call));
        settle();
    }

    private void settle() {
        Eventually.holds(() -> history.state().waiting() == 0);
    }

    private PgHistory restarted() {
        return await(PgHistory.start(
                VERTX, database, Calls::agent, new PgHistory.Settings(folder, 10_000_000, Calls.RULES)));
    }
}
