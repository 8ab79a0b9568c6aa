package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.CallEffects;
import io.pishvaz.work.Callback;
import io.pishvaz.work.Callbacks;
import io.pishvaz.work.DayOfAgent;
import io.pishvaz.work.Days;
import io.pishvaz.work.Departments;
import io.pishvaz.work.Effects;
import io.pishvaz.work.News;
import io.pishvaz.work.Page;
import io.pishvaz.work.Reminder;
import io.pishvaz.work.Span;
import io.pishvaz.work.Task;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.Today;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Callbacks, tasks and the day of those who work at the desks. */
public final class WorkDesk implements WorkActions {
    private static final int LISTED = 200;
    private static final int NEWS = 30;

    private final DeskFloor desks;
    private final Store store;
    private final CallWork calls;
    private final InstantSource clock;
    private final WorkNews news;
    private final Rules rules;

    /** Where work is on file. */
    public record Store(Callbacks callbacks, Tasks tasks, Days days, Effects effects) {}

    /** What the administrator decided for work. */
    public record Rules(ZoneId zone, Departments departments) {}

    public WorkDesk(DeskFloor desks, Store store, Outlets outlets, WorkNews news, Rules rules) {
        this.desks = desks;
        this.store = store;
        this.calls = new CallWork(desks, store.effects(), outlets, rules.departments());
        this.clock = outlets.clock();
        this.news = news;
        this.rules = rules;
    }

    @Override
    public Future<Page<Callback>> callbacks(User user, Listing listing) {
        return sight(user).compose(sight -> store.callbacks()
                .page(new Callbacks.Query(listing.open(), sight, listing.after(), listing.limit())));
    }

    @Override
    public Future<Outcome<Callback>> callback(User user, String id, CallbackStep step) {
        if (step instanceof CallbackStep.Postpone(Instant dueAt) && new DueRule(clock).forbids(dueAt)) {
            return Future.succeededFuture(DueRule.refusal(dueAt));
        }
        return sight(user).compose(sight -> store.callbacks()
                .find(id)
                .compose(found -> found.filter(seen(sight)).isEmpty()
                        ? Future.succeededFuture(new Outcome.NotThere<>("callback"))
                        : step(id, me(user), step)
                                .compose(changed ->
                                        told(changed, () -> store.callbacks().find(id), WorkDesk::why))));
    }

    /** What was done; otherwise what it is now says why not, for somebody else may have been faster. */
    private static <T> Future<Outcome<T>> told(
            Optional<T> changed, Supplier<Future<Optional<T>>> now, Function<T, Outcome.NotNow<T>> why) {
        return changed.isPresent()
                ? Future.succeededFuture(new Outcome.Done<>(changed.get()))
                : now.get().map(found -> found.map(why).orElseGet(() -> new Outcome.NotNow<>(Outcome.Why.GONE)));
    }

    private Future<Optional<Callback>> step(String id, AgentId me, CallbackStep step) {
        Instant now = clock.instant();
        Future<Optional<Callback>> changed =
                switch (step) {
                    case CallbackStep.Take() -> store.callbacks().take(id, me, now);
                    case CallbackStep.Release() -> store.callbacks().release(id, me);
                    case CallbackStep.Postpone(var dueAt) -> store.callbacks().postpone(id, me, dueAt);
                    case CallbackStep.Close(var result) -> store.callbacks().close(id, me, result, now);
                };
        return changed.onSuccess(done -> done.ifPresent(callback -> news.tell(List.of(WorkChange.callback(
                callback.pbx(), callback.queue().orElse(""), callback.owner().map(AgentId::name))))));
    }

    private static Outcome.NotNow<Callback> why(Callback callback) {
        return callback.closed().isPresent()
                ? new Outcome.NotNow<>(Outcome.Why.CALLBACK_CLOSED)
                : callback.owner()
                        .map(owner -> new Outcome.NotNow<Callback>(Outcome.Why.CALLBACK_WITH, owner.name()))
                        .orElseGet(() -> new Outcome.NotNow<>(Outcome.Why.CALLBACK_NOT_TAKEN));
    }

    private static Predicate<Callback> seen(Optional<Callbacks.Sight> sight) {
        return callback -> sight.map(s -> s.sees(callback)).orElse(true);
    }

    @Override
    public Future<Page<Task>> tasks(User user, Listing listing) {
        return store.tasks().page(new Tasks.Query(listing.open(), ofTasks(user), listing.after(), listing.limit()));
    }

    @Override
    public Future<Outcome<Task>> task(User user, String id, TaskStep step) {
        AgentId me = me(user);
        return store.tasks().find(id).compose(found -> {
            if (found.isEmpty()
                    || !ofTasks(user).map(sight -> sight.sees(found.get())).orElse(true)) {
                return Future.succeededFuture(new Outcome.NotThere<>("task"));
            }
            return step(id, me, step)
                    .compose(changed -> told(changed, () -> store.tasks().find(id), WorkDesk::why));
        });
    }

    @Override
    public Future<Outcome<List<Tasks.Step>>> steps(User user, String id) {
        return store.tasks().find(id).compose(found -> {
            boolean seen = found.filter(
                            task -> ofTasks(user).map(sight -> sight.sees(task)).orElse(true))
                    .isPresent();
            if (!seen) {
                return Future.succeededFuture(new Outcome.NotThere<>("task"));
            }
            return store.tasks().steps(id).map(steps -> new Outcome.Done<>(steps));
        });
    }

    /** Hands on what is late by the rules of its department, and tells whom it concerns; answers what it handed on. */
    public Future<List<Task>> escalate(Map<String, Tasks.Escalation> escalations) {
        return store.tasks()
                .escalate(escalations, clock.instant())
                .onSuccess(
                        late -> news.tell(late.stream().map(WorkDesk::handedOn).toList()));
    }

    private static WorkChange handedOn(Task task) {
        return WorkChange.task(task.escalated().map(late -> late.to().name()), task.department());
    }

    private Future<Optional<Task>> step(String id, AgentId me, TaskStep step) {
        Instant now = clock.instant();
        Future<Optional<Task>> changed =
                switch (step) {
                    case ACCEPT -> store.tasks().accept(id, me, now);
                    case DONE -> store.tasks().done(id, me, now);
                    case REOPEN -> store.tasks().reopen(id, me);
                    case WITHDRAW -> store.tasks().withdraw(id, me);
                };
        return changed.onSuccess(done -> done.ifPresent(
                task -> news.tell(List.of(WorkChange.task(task.owner().map(AgentId::name), task.department())))));
    }

    private static Outcome.NotNow<Task> why(Task task) {
        return task.doneAt().isPresent()
                ? new Outcome.NotNow<>(Outcome.Why.TASK_DONE)
                : task.owner()
                        .map(owner -> new Outcome.NotNow<Task>(Outcome.Why.TASK_WITH, owner.name()))
                        .orElseGet(() -> new Outcome.NotNow<>(Outcome.Why.TASK_NOT_YOURS));
    }

    @Override
    public Future<Outcome<UUID>> makeTask(AgentId agent, String pop, TaskWish wish) {
        return calls.makeTask(agent, pop, wish);
    }

    @Override
    public Future<Outcome<Void>> agree(AgentId agent, String pop, Agreement agreement) {
        return calls.agree(agent, pop, agreement);
    }

    @Override
    public Future<Outcome<CallEffects>> effects(AgentId agent, String pop) {
        return calls.effects(agent, pop);
    }

    @Override
    public Future<Today> today(AgentId agent) {
        LocalDate date = date();
        Span today = Span.of(date, rules.zone());
        Span plan =
                new Span(today.from(), Span.of(date.plusDays(1), rules.zone()).to());
        Future<Page<Callback>> callbacks = desks.sight(agent).compose(sight -> store.callbacks()
                .page(new Callbacks.Query(true, Optional.of(sight), Optional.empty(), LISTED)));
        Future<Page<Task>> tasks =
                store.tasks().page(new Tasks.Query(true, Optional.of(mine(agent)), Optional.empty(), LISTED));
        Future<List<Reminder>> reminders = store.days().reminders(agent, plan);
        Future<Integer> done = store.days().done(agent, today);
        return Future.all(callbacks, tasks, reminders, done)
                .map(all -> new Today(
                        date,
                        callbacks.result().items().stream()
                                .filter(callback -> callback.dueAt().isBefore(plan.to()))
                                .toList(),
                        tasks.result().items().stream()
                                .filter(task -> task.dueAt()
                                        .filter(due -> !due.isBefore(plan.to()))
                                        .isEmpty())
                                .filter(task -> task.owner().isEmpty()
                                        || task.owner().get().equals(agent))
                                .toList(),
                        reminders.result(),
                        done.result()));
    }

    @Override
    public Future<Figures> figures(AgentId agent) {
        Future<DayOfAgent> today = store.days().figures(agent, Span.of(date(), rules.zone()));
        Future<DayOfAgent> before = store.days().figures(agent, Span.of(date().minusDays(1), rules.zone()));
        return Future.all(today, before).map(both -> new Figures(today.result(), before.result()));
    }

    @Override
    public Future<List<News>> news(AgentId agent) {
        return store.days()
                .news(agent, Span.of(date().minusDays(1), rules.zone()).from(), NEWS);
    }

    private Future<Optional<Callbacks.Sight>> sight(User user) {
        return user.role().includes(Role.SUPERVISOR)
                ? Future.succeededFuture(Optional.empty())
                : desks.sight(me(user)).map(Optional::of);
    }

    private Optional<Tasks.Sight> ofTasks(User user) {
        return user.role().includes(Role.SUPERVISOR) ? Optional.empty() : Optional.of(mine(me(user)));
    }

    private Tasks.Sight mine(AgentId agent) {
        return new Tasks.Sight(agent, rules.departments().of(agent));
    }

    private static AgentId me(User user) {
        return new AgentId(user.login());
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }
}
