package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.QueueId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The callbacks on file. They come and go with the recorded calls; futures fail when the store cannot be reached. */
public interface Callbacks {

    Future<Page<Callback>> page(Query query);

    Future<Optional<Callback>> find(String id);

    /** Makes it this agent's; empty when it is closed or another's: of two agents at once only one gets it. */
    Future<Optional<Callback>> take(String id, AgentId agent, Instant at);

    /** Gives it back to its queue; empty unless it is this agent's, open and has a queue. */
    Future<Optional<Callback>> release(String id, AgentId agent);

    /** Sets when it is to be done; empty unless it is this agent's and open. */
    Future<Optional<Callback>> postpone(String id, AgentId agent, Instant dueAt);

    /** Closes it by hand; empty when it is closed or another agent's. */
    Future<Optional<Callback>> close(String id, AgentId agent, Callback.Result result, Instant at);

    /** {@code seenBy} empty: everybody's. Open ones come by due time, closed ones newest first. */
    record Query(boolean open, Optional<Sight> seenBy, Optional<String> after, int limit) {}

    /** What one agent may see: their own and those of these queues. */
    record Sight(AgentId agent, Collection<QueueId> queues) {
        public boolean sees(Callback callback) {
            return callback.owner().filter(agent::equals).isPresent()
                    || callback.queue()
                            .filter(name -> queues.stream()
                                    .anyMatch(q -> q.name().equals(name)
                                            && q.pbx().name().equals(callback.pbx())))
                            .isPresent();
        }
    }
}
