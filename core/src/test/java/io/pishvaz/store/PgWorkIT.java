package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.customer.Answers;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.work.DayOfAgent;
import io.pishvaz.work.NewTask;
import io.pishvaz.work.NewTask.Assignee;
import io.pishvaz.work.Page;
import io.pishvaz.work.Span;
import io.pishvaz.work.Task;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgWorkIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final AgentId MINA = new AgentId("mina");
    private static final AgentId OMID = new AgentId("omid");
    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");
    private static Database database;

    @TempDir
    private Path folder;

    private final List<WorkChange> told = new CopyOnWriteArrayList<>();
    private PgHistory history;
    private PgTasks tasks;

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
        tasks = new PgTasks(database);
    }

    @AfterEach
    void stop() {
        await(history.close());
        await(database.pool()
                .query("TRUNCATE interaction, wrap_up, task, callback, callback_cause CASCADE")
                .execute());
    }

    @Test
    void aTaskKeptTwiceIsOneAndItsOwnerIsTold() {
        NewTask task = task("Send the catalogue", new Assignee(Optional.of(OMID), Optional.empty()), NOON);
        keep(task);
        keep(task);
        Task kept = open(OMID, Set.of()).getFirst();
        assertThat(open(OMID, Set.of())).hasSize(1);
        assertThat(kept.title()).isEqualTo("Send the catalogue");
        assertThat(kept.madeBy()).contains(MINA);
        assertThat(kept.dueAt()).contains(NOON);
        assertThat(kept.call()).contains(task.call().orElseThrow().toString());
        assertThat(told).contains(WorkChange.task(Optional.of("omid"), Optional.empty()));
    }

    @Test
    void aTaskThatIsLateByItsDepartmentsRuleGoesToSomebodyElseOnceAndEveryStepIsKept() {
        NewTask task = task("Repair it", new Assignee(Optional.empty(), Optional.of("SERVICE")), NOON);
        keep(task);
        keep(task("Bill it", new Assignee(Optional.empty(), Optional.of("FINANCE")), NOON));
        AgentId sara = new AgentId("sara");
        Map<String, Tasks.Escalation> rules =
                Map.of("SERVICE", new Tasks.Escalation(java.time.Duration.ofMinutes(30), sara));
        assertThat(await(tasks.escalate(rules, NOON.plusSeconds(1799)))).isEmpty();
        Task late = await(tasks.escalate(rules, NOON.plusSeconds(1801))).getFirst();
        assertThat(late.title()).isEqualTo("Repair it");
        assertThat(late.escalated().orElseThrow().to()).isEqualTo(sara);
        assertThat(await(tasks.escalate(rules, NOON.plusSeconds(9999)))).isEmpty();
        assertThat(open(sara, Set.of())).hasSize(1);
        String id = task.id().toString();
        await(tasks.accept(id, OMID, NOON));
        await(tasks.done(id, OMID, NOON));
        await(tasks.reopen(id, OMID));
        assertThat(await(tasks.steps(id)))
                .extracting(Tasks.Step::what)
                .containsExactly(
                        Tasks.What.MADE,
                        Tasks.What.ESCALATED,
                        Tasks.What.ACCEPTED,
                        Tasks.What.DONE,
                        Tasks.What.REOPENED);
    }

    @Test
    void ofADepartmentsAgentsOneGetsTheTaskAndTheOthersDoNotSeeItAnyMore() {
        NewTask task = task("Repair it", new Assignee(Optional.empty(), Optional.of("SERVICE")), NOON);
        keep(task);
        AgentId sina = new AgentId("sina");
        assertThat(open(OMID, Set.of("SERVICE"))).hasSize(1);
        assertThat(open(OMID, Set.of("FINANCE"))).isEmpty();
        String id = task.id().toString();
        Future<Optional<Task>> omid = tasks.accept(id, OMID, NOON);
        Future<Optional<Task>> other = tasks.accept(id, sina, NOON);
        await(Future.all(omid, other));
        assertThat(omid.result().isPresent()).isNotEqualTo(other.result().isPresent());
        AgentId got = omid.result().isPresent() ? OMID : sina;
        AgentId not = omid.result().isPresent() ? sina : OMID;
        assertThat(open(not, Set.of("SERVICE"))).isEmpty();
        assertThat(await(tasks.done(id, not, NOON))).isEmpty();
        assertThat(await(tasks.done(id, got, NOON)).orElseThrow().doneBy()).contains(got);
        assertThat(await(tasks.reopen(id, not))).isEmpty();
        assertThat(await(tasks.reopen(id, got))).isPresent();
    }

    @Test
    void whoMadeATaskMayForgetItUntilSomebodyAcceptsIt() {
        NewTask first = task("One", new Assignee(Optional.of(OMID), Optional.empty()), NOON);
        NewTask second = task("Two", new Assignee(Optional.of(OMID), Optional.empty()), NOON);
        keep(first);
        keep(second);
        assertThat(await(tasks.withdraw(first.id().toString(), OMID))).isEmpty();
        assertThat(await(tasks.withdraw(first.id().toString(), MINA))).isPresent();
        await(tasks.accept(second.id().toString(), OMID, NOON));
        assertThat(await(tasks.withdraw(second.id().toString(), MINA))).isEmpty();
    }

    @Test
    void pagesGoByDueTimeAndEndWithWhatHasNone() {
        for (int i = 0; i < 5; i++) {
            keep(task("t" + i, new Assignee(Optional.of(OMID), Optional.empty()), NOON.plusSeconds(i)));
        }
        NewTask never = new NewTask(
                UUID.randomUUID(),
                "never",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MINA,
                NOON,
                new Assignee(Optional.of(OMID), Optional.empty()),
                Optional.empty());
        keep(never);
        Page<Task> first = page(Optional.empty());
        Page<Task> second = page(first.next());
        assertThat(first.items()).extracting(Task::title).containsExactly("t0", "t1", "t2", "t3");
        assertThat(second.items()).extracting(Task::title).containsExactly("t4", "never");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void ownFiguresFollowFromTheRecordedFactsOfTheCentresDay() {
        Span day = Span.of(LocalDate.of(2026, 11, 22), TEHRAN);
        assertThat(day.from()).isEqualTo(Instant.parse("2026-11-21T20:30:00Z"));
        write(Calls.ended(Calls.id(), day.from().minusSeconds(31)));
        CallId one = Calls.id();
        write(Calls.ended(one, day.from()));
        write(Calls.ended(Calls.id(), NOON));
        write(Calls.dialled(NOON, true));
        write(Calls.dialled(NOON, false));
        history.write(Calls.wrapUp(one, NOON, Optional.of(NOON.plusSeconds(25)), ""));
        history.write(Calls.wrapUp(Calls.id(), NOON, Optional.empty(), "still"));
        settle();
        DayOfAgent figures = await(new PgDays(database, TEHRAN).figures(new AgentId("a1001"), day));
        assertThat(figures).isEqualTo(new DayOfAgent(day.from(), 2, 1, Optional.of(56_667L), Optional.of(25_000L)));
    }

    @Test
    void answersToAScriptSurviveARestartAndStandInTheHistory() {
        Call call = Calls.ended(Calls.id(), NOON);
        Answers answers = new Answers("REPAIR", Map.of("MACHINE", "GRINDER", "WORDS", "<b>\"x\"</b>"));
        Entry.OfWrapUp wrapUp = Calls.wrapUp(call.id(), NOON, Optional.empty(), "half a no");
        Entry.OfWrapUp answered = new Entry.OfWrapUp(
                wrapUp.call(),
                wrapUp.agent(),
                wrapUp.began(),
                wrapUp.ended(),
                wrapUp.disposition(),
                wrapUp.note(),
                wrapUp.noteVersion(),
                Optional.of(answers));
        write(call);
        history.write(answered);
        settle();
        await(history.close());
        history = restarted();
        assertThat(history.openWrapUps()).containsExactly(answered);
    }

    private static NewTask task(String title, Assignee assignee, Instant due) {
        return new NewTask(
                UUID.randomUUID(),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.of(UUID.randomUUID()),
                MINA,
                NOON,
                assignee,
                Optional.of(due));
    }

    private Page<Task> page(Optional<String> after) {
        return await(tasks.page(new Tasks.Query(true, Optional.empty(), after, 4)));
    }

    private List<Task> open(AgentId agent, Set<String> departments) {
        Optional<Tasks.Sight> sight = Optional.of(new Tasks.Sight(agent, departments));
        return await(tasks.page(new Tasks.Query(true, sight, Optional.empty(), 50)))
                .items();
    }

    private void keep(NewTask task) {
        history.write(new Entry.OfTask(task));
        settle();
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
