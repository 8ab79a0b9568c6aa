package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.Catalogue.Title;
import io.pishvaz.desk.Field;
import io.pishvaz.desk.Outcome;
import io.pishvaz.desk.Script;
import io.pishvaz.desk.WorkActions;
import io.pishvaz.session.User;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.CallEffects;
import io.pishvaz.work.Callback;
import io.pishvaz.work.DayOfAgent;
import io.pishvaz.work.News;
import io.pishvaz.work.Page;
import io.pishvaz.work.Reminder;
import io.pishvaz.work.Task;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.Today;
import io.pishvaz.work.Who;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One callback and one task, both with everything that they may carry. */
final class FakeWork implements WorkActions {
    static final String ID = "018f3c5e-0000-7000-8000-0000000000cb";
    private static final AgentId MINA = new AgentId("mina");
    private static final Who WHO = new Who(Samples.PARTY, "Shirin", LifecycleStage.LOYAL, Optional.of("+989121234567"));

    static Script script(Title title) {
        var choice = new Catalogue.Choice("NEAR", title);
        var field = new Field("WHERE", Field.Kind.CHOICE, title, List.of(choice), Optional.of(1), Optional.of(9));
        var say = new Script.Part(Optional.of(title), Optional.empty());
        return new Script(
                "WELCOME",
                title,
                List.of("sales"),
                List.of(say, new Script.Part(Optional.empty(), Optional.of(field))));
    }

    static Callback callback() {
        var why = new Callback.Why(
                "AGREED", Optional.of(9_000L), Optional.of("about the grinder"), Optional.of(MINA), Samples.CALL);
        var closed =
                new Callback.Closed(Samples.AT, Callback.Result.REACHED, Optional.of(MINA), Optional.of(Samples.CALL));
        return new Callback(
                ID,
                "+989121234567",
                Optional.of(WHO),
                "main",
                Optional.of("sales"),
                why,
                2,
                Samples.AT,
                Samples.AT,
                Samples.AT,
                1,
                Optional.of(MINA),
                Optional.of(Samples.AT),
                Optional.of(closed));
    }

    static Task task() {
        return new Task(
                ID,
                "Send the catalogue",
                Optional.of("the new one"),
                Optional.of(WHO),
                Optional.of(Samples.CALL),
                Optional.of(ID),
                Optional.of(MINA),
                Samples.AT,
                Optional.of(MINA),
                Optional.of("SERVICE"),
                Optional.of(Samples.AT),
                Optional.of(Samples.AT),
                Optional.of(Samples.AT),
                Optional.of(MINA),
                Optional.of(new Task.Escalated(MINA, Samples.AT)));
    }

    @Override
    public Future<Outcome<List<Tasks.Step>>> steps(User user, String id) {
        var step = new Tasks.Step(Tasks.What.ESCALATED, Samples.AT, Optional.of("Mina"), Optional.of("Sara"));
        return Future.succeededFuture(
                id.equals(ID) ? new Outcome.Done<>(List.of(step)) : new Outcome.NotThere<>("task"));
    }

    @Override
    public Future<Page<Callback>> callbacks(User user, Listing listing) {
        return Future.succeededFuture(new Page<>(List.of(callback()), Optional.of("more")));
    }

    @Override
    public Future<Outcome<Callback>> callback(User user, String id, CallbackStep step) {
        if (!id.equals(ID)) {
            return Future.succeededFuture(new Outcome.NotThere<>("callback"));
        }
        return Future.succeededFuture(
                step instanceof CallbackStep.Close(var result) && result == Callback.Result.NOT_REACHED
                        ? new Outcome.NotNow<>(Outcome.Why.CALLBACK_WITH, "omid")
                        : new Outcome.Done<>(callback()));
    }

    @Override
    public Future<Page<Task>> tasks(User user, Listing listing) {
        return Future.succeededFuture(new Page<>(List.of(task()), Optional.empty()));
    }

    @Override
    public Future<Outcome<Task>> task(User user, String id, TaskStep step) {
        return Future.succeededFuture(id.equals(ID) ? new Outcome.Done<>(task()) : new Outcome.NotThere<>("task"));
    }

    @Override
    public Future<Outcome<UUID>> makeTask(AgentId agent, String pop, TaskWish wish) {
        return Future.succeededFuture(
                wish.assignee().department().isPresent()
                        ? new Outcome.Done<>(UUID.fromString(ID))
                        : new Outcome.Invalid<>("owner", "nobody", "an agent, or else a department"));
    }

    @Override
    public Future<Outcome<Void>> agree(AgentId agent, String pop, Agreement agreement) {
        return Future.succeededFuture(nothing());
    }

    @Override
    public Future<Outcome<CallEffects>> effects(AgentId agent, String pop) {
        return Future.succeededFuture(new Outcome.Done<>(
                new CallEffects(List.of(task()), List.of(callback()), List.of(callback()), List.of(Samples.item()))));
    }

    @Override
    public Future<Today> today(AgentId agent) {
        var reminder = new Reminder("r1", Reminder.Kind.PROMISE, WHO, "Barista visit", Samples.AT);
        return Future.succeededFuture(
                new Today(LocalDate.of(2026, 11, 22), List.of(callback()), List.of(task()), List.of(reminder), 3));
    }

    @Override
    public Future<Figures> figures(AgentId agent) {
        var day = new DayOfAgent(Samples.AT, 4, 1, Optional.of(61_000L), Optional.empty());
        return Future.succeededFuture(new Figures(day, day));
    }

    @Override
    public Future<List<News>> news(AgentId agent) {
        return Future.succeededFuture(List.of(new News(WHO, Samples.item())));
    }

    @SuppressWarnings("NullAway") // Void has no value
    private static Outcome<Void> nothing() {
        return new Outcome.Done<>(null);
    }
}
