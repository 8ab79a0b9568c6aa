package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.desk.CallerFile;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.live.Board;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Presence;
import io.pishvaz.live.QueueLine;
import io.pishvaz.queue.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws the board from the day, the desks and the alerts. */
final class LiveBoard {
    private final Staff staff;
    private final DeskFloor desks;
    private final FloorRules rules;

    LiveBoard(Staff staff, DeskFloor desks, FloorRules rules) {
        this.staff = staff;
        this.desks = desks;
        this.rules = rules;
    }

    List<QueueLine> lines(Day day, Set<QueueId> queues) {
        List<Day.Waiting> waiting = day.waiting();
        return queues.stream().sorted(BY_NAME).map(queue -> line(queue, waiting)).toList();
    }

    private QueueLine line(QueueId queue, List<Day.Waiting> all) {
        List<Day.Waiting> waiting = in(queue, all);
        return new QueueLine(
                queue.pbx().name(),
                queue.name(),
                rules.title(queue),
                waiting.size(),
                waiting.stream().findFirst().map(w -> w.visit().joined()),
                rules.target().toMillis());
    }
}
