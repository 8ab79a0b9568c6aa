package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.pishvaz.work.Departments;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells those concerned that a callback or a task is new or different; what it is now they ask themselves. */
public final class WorkNews {
    private final Context floor;
    private final DeskFloor desks;
    private final Departments departments;
    private final LiveStream stream;

    public WorkNews(Context floor, DeskFloor desks, Departments departments, LiveStream stream) {
        this.floor = floor;
        this.desks = desks;
        this.departments = departments;
        this.stream = stream;
    }

    /** Callable from any context. */
    public void tell(List<WorkChange> changes) {
        floor.runOnContext(v -> {
            desks.staff().all().forEach(agent -> tell(agent, changes));
            stream.toSupervisors(new Frame.WorkChanged(kinds(changes)));
        });
    }

    private void tell(Agent agent, List<WorkChange> changes) {
        List<WorkChange> his =
                changes.stream().filter(change -> concerns(agent, change)).toList();
        if (!his.isEmpty()) {
            stream.toAgent(agent.id(), new Frame.WorkChanged(kinds(his)));
        }
    }

    private boolean concerns(Agent agent, WorkChange change) {
        return change.owner().filter(agent.id()::equals).isPresent()
                || change.queue().filter(desks.queues(agent)::contains).isPresent()
                || change.department()
                        .filter(departments.of(agent.id())::contains)
                        .isPresent();
    }

    private static Set<WorkChange.Kind> kinds(List<WorkChange> changes) {
        Set<WorkChange.Kind> kinds = EnumSet.noneOf(WorkChange.Kind.class);
        changes.forEach(change -> kinds.add(change.kind()));
        return kinds;
    }
}
