package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** What an agent's day is made of, beside callbacks and tasks. Futures fail when the store cannot be reached. */
public interface Days {

    /** What is to be remembered until then, the first due first. */
    Future<List<Reminder>> reminders(AgentId agent, Span span);

    /** Tasks and callbacks that the agent has finished in the span. */
    Future<Integer> done(AgentId agent, Span span);

    Future<DayOfAgent> figures(AgentId agent, Span span);

    /** What happened since then to parties the agent has talked with in the month before, newest first. */
    Future<List<News>> news(AgentId agent, Instant since, int limit);
}
