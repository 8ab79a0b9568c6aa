package io.pishvaz.work;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import java.util.Optional;

/** A callback or a task that is new or different, and whom it concerns. */
public record WorkChange(Kind kind, Optional<QueueId> queue, Optional<AgentId> owner, Optional<String> department) {

    /** What changed. */
    public enum Kind {
        CALLBACK,
        TASK
    }

    public static WorkChange callback(String pbx, String queue, Optional<String> owner) {
        Optional<QueueId> at = Optional.of(queue).filter(q -> !q.isEmpty()).map(q -> new QueueId(new PbxId(pbx), q));
        return new WorkChange(Kind.CALLBACK, at, owner.map(AgentId::new), Optional.empty());
    }

    public static WorkChange task(Optional<String> owner, Optional<String> department) {
        return new WorkChange(Kind.TASK, Optional.empty(), owner.map(AgentId::new), department);
    }
}
