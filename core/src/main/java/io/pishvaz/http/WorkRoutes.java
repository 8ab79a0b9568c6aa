package io.pishvaz.http;

import io.pishvaz.agent.AgentId;
import io.pishvaz.desk.WorkActions;
import io.pishvaz.desk.WorkActions.CallbackStep;
import io.pishvaz.desk.WorkActions.Listing;
import io.pishvaz.desk.WorkActions.TaskStep;
import io.pishvaz.desk.WorkActions.TaskWish;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.Callback;
import io.pishvaz.work.NewTask.Assignee;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Callbacks, tasks and the day of an agent. */
final class WorkRoutes {
    private static final int PAGE = 50;

    private final WorkActions work;

    WorkRoutes(WorkActions work) {
        this.work = work;
    }

    void mount(Operations operations) {
        operations.on("getToday", asked -> work.today(asked.agent()).map(Reply::ok));
        operations.on("getFigures", asked -> work.figures(asked.agent()).map(Reply::ok));
        operations.on("getNews", asked -> work.news(asked.agent()).map(items -> Reply.ok(Map.of("items", items))));
        operations.on("getCallbacks", asked -> work.callbacks(asked.session().user(), listing(asked))
                .map(Reply::ok));
        operations.on("takeCallback", asked -> callback(asked, new CallbackStep.Take()));
        operations.on("releaseCallback", asked -> callback(asked, new CallbackStep.Release()));
        operations.on("postponeCallback", asked -> callback(asked, new CallbackStep.Postpone(instant(asked, "dueAt"))));
        operations.on("closeCallback", asked -> callback(asked, new CallbackStep.Close(result(asked))));
        operations.on("getTasks", asked -> work.tasks(asked.session().user(), listing(asked))
                .map(Reply::ok));
        operations.on("getTaskSteps", asked -> work.steps(asked.session().user(), asked.path("task"))
                .map(outcome -> Replies.of(outcome, steps -> Reply.ok(Map.of("items", steps)))));
        operations.on("acceptTask", asked -> task(asked, TaskStep.ACCEPT));
        operations.on("finishTask", asked -> task(asked, TaskStep.DONE));
        operations.on("reopenTask", asked -> task(asked, TaskStep.REOPEN));
        operations.on("withdrawTask", asked -> task(asked, TaskStep.WITHDRAW));
        operations.creates("makeTask", this::makeTask);
        operations.on("agreeCallback", this::agree);
        operations.on("getEffects", asked -> work.effects(asked.agent(), asked.path("pop"))
                .map(outcome -> Replies.of(outcome, Reply::ok)));
    }

    private Future<Reply> callback(Asked asked, CallbackStep step) {
        return work.callback(asked.session().user(), asked.path("callback"), step)
                .map(outcome -> Replies.of(outcome, Reply::ok));
    }

    private Future<Reply> task(Asked asked, TaskStep step) {
        return work.task(asked.session().user(), asked.path("task"), step)
                .map(outcome -> Replies.of(outcome, Reply::ok));
    }

    private Future<Reply> makeTask(Asked asked) {
        var assignee = new Assignee(asked.maybe("owner").map(AgentId::new), asked.maybe("department"));
        var due = asked.maybe("dueAt").map(WorkRoutes::instant);
        var wish = new TaskWish(asked.text("title").strip(), asked.maybe("note"), assignee, due);
        return work.makeTask(asked.agent(), asked.path("pop"), wish)
                .map(outcome -> Replies.of(outcome, id -> Reply.json(201, Map.of("id", id.toString()))));
    }

    private Future<Reply> agree(Asked asked) {
        var owner = asked.maybe("owner").map(AgentId::new).orElse(asked.agent());
        var agreement = new Agreement(owner, instant(asked, "dueAt"), asked.maybe("note"));
        return work.agree(asked.agent(), asked.path("pop"), agreement)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private static Listing listing(Asked asked) {
        var open = !asked.query("state").filter("CLOSED"::equals).isPresent();
        return new Listing(open, asked.query("after"), asked.number("limit", PAGE));
    }

    private static Callback.Result result(Asked asked) {
        return Callback.Result.valueOf(asked.text("result"));
    }

    private static Instant instant(Asked asked, String field) {
        return instant(asked.text(field));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
