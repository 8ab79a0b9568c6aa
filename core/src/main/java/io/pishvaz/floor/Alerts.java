package io.pishvaz.floor;

import io.pishvaz.call.Call;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Party;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Stages.Raised;
import io.pishvaz.desk.CallerFile;
import io.pishvaz.live.Board.Alert;
import io.pishvaz.live.Link;
import io.pishvaz.work.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supervisor must know now: queues over their target, links that are down, and respect that lapsed today. */
final class Alerts {
    private static final int LAPSES_SHOWN = 20;

    private final Deque<Alert> lapses = new ArrayDeque<>();

    void newDay() {
        lapses.clear();
    }

    /** A loyal customer or an advocate who hung up while waiting has been shown disrespect. */
    void heard(Call call, CallerFile caller) {
        caller.file().ifPresent(file -> {
            boolean dear = Lapse.alarms(file.lifecycle().stage());
            String id = "lapse:" + call.id();
            if (dear
                    && gaveUp(call).isPresent()
                    && lapses.stream().noneMatch(alert -> alert.id().equals(id))) {
                add(lapse(id, gaveUp(call).get(), file.party(), file.lifecycle().stage()));
            }
        });
    }

    /** Of calls in which somebody gave up the board has heard already, from the PBX itself. */
    void lapsed(Raised raised) {
        Lapse lapse = raised.lapse();
        String id = "lapse:" + raised.party() + ":" + lapse.kind() + ":" + lapse.at();
        boolean known = lapses.stream().anyMatch(alert -> alert.id().equals(id));
        if (lapse.kind() != Lapse.Kind.ABANDONED && !known) {
            Phrase title = new Phrase(
                    "alert.respectLapse",
                    Map.of("name", raised.name(), "stage", raised.stage().name()));
            add(new Alert(id, lapse.at(), Alert.Kind.RESPECT_LAPSE, title, Optional.of(lapse.phrase()))
                    .about(raised.party()));
        }
    }

    /** A task of a department that is so late that it went to somebody else: told once. */
    void late(Task task, Instant now) {
        Phrase title = new Phrase("alert.taskLate", Map.of("title", task.title()));
        Optional<Phrase> detail = task.dueAt().map(due -> new Phrase("alert.taskLate.since", Map.of("at", due)));
        add(new Alert("task:" + task.id(), now, Alert.Kind.TASK_LATE, title, detail));
    }

    private void add(Alert alert) {
        lapses.addFirst(alert);
        if (lapses.size() > LAPSES_SHOWN) {
            lapses.removeLast();
        }
    }

    List<Alert> now(List<Day.Waiting> waiting, List<Link> links, FloorRules rules, Instant now) {
        List<Alert> alerts = new ArrayList<>();
        links.stream().filter(link -> !link.up()).forEach(link -> alerts.add(down(link)));
        alerts.addAll(breaches(waiting, rules, now));
        alerts.addAll(lapses);
        return List.copyOf(alerts);
    }

    private List<Alert> breaches(List<Day.Waiting> waiting, FloorRules rules, Instant now) {
        return waiting.stream()
                .filter(w -> w.position() == 1)
                .filter(w -> Duration.between(w.visit().joined(), now)
                                .compareTo(rules.targets().of(w.visit().queue()))
                        > 0)
                .map(w -> breach(w, waiting, rules))
                .toList();
    }

    private Alert breach(Day.Waiting first, List<Day.Waiting> all, FloorRules rules) {
        QueueVisit visit = first.visit();
        long count = all.stream()
                .filter(w -> w.visit().queue().equals(visit.queue()))
                .count();
        Phrase title = new Phrase("alert.breach", Map.of("queue", visit.queue().name(), "waiting", count));
        Instant since = visit.joined();
        Duration target = rules.targets().of(visit.queue());
        return new Alert(
                "breach:" + visit.queue() + ":" + since,
                since.plus(target),
                Alert.Kind.BREACH,
                title,
                Optional.of(new Phrase("alert.breach.since", Map.of("since", since, "target", target))));
    }

    private static Alert down(Link link) {
        Phrase title = new Phrase("alert.linkDown", Map.of("pbx", link.pbx()));
        return new Alert("down:" + link.pbx(), link.since(), Alert.Kind.LINK_DOWN, title, Optional.empty());
    }

    private static Alert lapse(String id, QueueVisit visit, Party party, LifecycleStage stage) {
        Instant left = visit.left().orElse(visit.joined());
        Phrase title = new Phrase("alert.respectLapse", Map.of("name", party.name(), "stage", stage.name()));
        Phrase detail = new Phrase("alert.hungUpAfter", Map.of("wait", Duration.between(visit.joined(), left)));
        return new Alert(id, left, Alert.Kind.RESPECT_LAPSE, title, Optional.of(detail)).about(party.id());
    }

    private static Optional<QueueVisit> gaveUp(Call call) {
        return call.visits().stream()
                .filter(visit -> visit.reason()
                        .filter(r -> r == LeaveReason.HUNG_UP_WAITING || r == LeaveReason.HUNG_UP_RINGING)
                        .isPresent())
                .findFirst();
    }
}
