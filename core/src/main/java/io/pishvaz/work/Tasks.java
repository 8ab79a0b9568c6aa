package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tasks on file; futures fail when the store cannot be reached. */
public interface Tasks {

    Future<Page<Task>> page(Query query);

    Future<Optional<Task>> find(String id);

    /** Makes it this agent's; empty when it is done or another's: of two agents at once only one gets it. */
    Future<Optional<Task>> accept(String id, AgentId agent, Instant at);

    /** Empty when it is done already or another agent's. */
    Future<Optional<Task>> done(String id, AgentId agent, Instant at);

    /** Takes back that it is done; empty unless this agent has done it. */
    Future<Optional<Task>> reopen(String id, AgentId agent);

    /** Forgets it; empty unless this agent made it and nobody has accepted it or done it. */
    Future<Optional<Task>> withdraw(String id, AgentId agent);

    /**
     * Hands on each open task of a department that is as late as its rule says, each once; answers those it handed on.
     */
    Future<List<Task>> escalate(Map<String, Escalation> rules, Instant now);

    /** What was done with a task, oldest first. */
    Future<List<Step>> steps(String id);

    /** A department's rule: after so much time past its due time a late task goes to this person. */
    record Escalation(Duration after, AgentId to) {}

    /** One step; {@code by} is a name for people, empty where nobody took it. */
    record Step(What what, Instant at, Optional<String> by, Optional<String> to) {}

    /** What a step is. */
    enum What {
        MADE,
        ACCEPTED,
        DONE,
        REOPENED,
        ESCALATED
    }

    /** {@code seenBy} empty: everybody's. Open ones come by due time, done ones newest first. */
    record Query(boolean open, Optional<Sight> seenBy, Optional<String> after, int limit) {}

    /**
     * What one agent may see: their own, those they made, those that came to them late, and those of their departments
     * that nobody has accepted.
     */
    record Sight(AgentId agent, Set<String> departments) {
        public boolean sees(Task task) {
            return task.owner().filter(agent::equals).isPresent()
                    || task.madeBy().filter(agent::equals).isPresent()
                    || task.escalated().filter(late -> late.to().equals(agent)).isPresent()
                    || (task.owner().isEmpty()
                            && task.department().filter(departments::contains).isPresent());
        }
    }
}
