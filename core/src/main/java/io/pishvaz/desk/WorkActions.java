package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.session.User;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.CallEffects;
import io.pishvaz.work.Callback;
import io.pishvaz.work.DayOfAgent;
import io.pishvaz.work.NewTask.Assignee;
import io.pishvaz.work.News;
import io.pishvaz.work.Page;
import io.pishvaz.work.Task;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.Today;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people do with callbacks and tasks, and how an agent's day stands. Agents see what concerns them, supervisors
 * everything. Callable from any context; a future fails only when the store cannot be reached.
 */
public interface WorkActions {

    Future<Page<Callback>> callbacks(User user, Listing listing);

    /** What is done with one callback. */
    Future<Outcome<Callback>> callback(User user, String id, CallbackStep step);

    Future<Page<Task>> tasks(User user, Listing listing);

    /** What was done with a task so far. */
    Future<Outcome<List<Tasks.Step>>> steps(User user, String id);

    /** What is done with one task. */
    Future<Outcome<Task>> task(User user, String id, TaskStep step);

    /** Makes a task out of a call; answers its id. */
    Future<Outcome<UUID>> makeTask(AgentId agent, String pop, TaskWish wish);

    /** Agrees with the caller to phone back. */
    Future<Outcome<Void>> agree(AgentId agent, String pop, Agreement agreement);

    /** What the call of this pop has changed so far. */
    Future<Outcome<CallEffects>> effects(AgentId agent, String pop);

    Future<Today> today(AgentId agent);

    Future<Figures> figures(AgentId agent);

    Future<List<News>> news(AgentId agent);

    /** Which of the callbacks or tasks, page by page. */
    record Listing(boolean open, Optional<String> after, int limit) {}

    /** One thing to do with a callback. */
    sealed interface CallbackStep {
        record Take() implements CallbackStep {}

        record Release() implements CallbackStep {}

        record Postpone(Instant dueAt) implements CallbackStep {}

        record Close(Callback.Result result) implements CallbackStep {}
    }

    /** One thing to do with a task. */
    enum TaskStep {
        ACCEPT,
        DONE,
        REOPEN,
        WITHDRAW
    }

    /** A task as somebody wants it. */
    record TaskWish(String title, Optional<String> note, Assignee assignee, Optional<Instant> dueAt) {}

    /** An agent's figures of today and of the day before, both up to now or to their midnight. */
    record Figures(DayOfAgent today, DayOfAgent yesterday) {}
}
