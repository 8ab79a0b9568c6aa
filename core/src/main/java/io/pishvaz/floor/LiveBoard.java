package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Staff;
import io.pishvaz.agent.TimeSheet;
import io.pishvaz.call.Call;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Phrase;
import io.pishvaz.desk.CallerFile;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.live.Board;
import io.pishvaz.live.Link;
import io.pishvaz.live.QueueLine;
import io.pishvaz.queue.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the board from the day, the desks and the alerts. */
final class LiveBoard {
    private static final Comparator<QueueId> BY_NAME = Comparator.comparing(QueueId::toString);

    private final Staff staff;
    private final DeskFloor desks;
    private final FloorRules rules;

    LiveBoard(Staff staff, DeskFloor desks, FloorRules rules) {
        this.staff = staff;
        this.desks = desks;
        this.rules = rules;
    }

    /** What is told beside the figures. */
    record News(List<Board.Alert> alerts, List<Board.Blind> blind) {}

    Board draw(Day day, DayFigures figures, Map<Agent, TimeSheet> sheets, News news, Instant now) {
        List<Day.Waiting> waiting = day.waiting();
        Map<QueueId, List<String>> agents = agents();
        TimeSheet together = TimeSheet.of(sheets.values());
        return new Board(
                now,
                day.date(),
                rules.targets().usual().toMillis(),
                figures.total(),
                together.occupancy(),
                together.paused().toMillis(),
                queues(day, agents.keySet())
                        .map(queue -> queue(line(queue, waiting), figures.of(queue), agents.get(queue)))
                        .toList(),
                waiting.stream().map(w -> caller(w, now)).sorted(RAISED_FIRST).toList(),
                sheets.entrySet().stream()
                        .map(one -> seat(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Board.Seat::name))
                        .toList(),
                news.alerts(),
                news.blind());
    }

    List<Board.Alert> alerts(Day day, List<Link> links, Alerts alerts, Instant now) {
        return Stream.concat(alerts.now(day.waiting(), links, rules, now).stream(), longCalls(day, now).stream())
                .toList();
    }

    List<Board.Alert> longCalls(Day day, Instant now) {
        return new LongCalls(staff, rules.longCall()).now(day.open(), now);
    }

    /** The queues at a glance now, drawn once however many agents are in the same ones. */
    Function<Collection<QueueId>, List<QueueLine>> lines(Day day) {
        List<Day.Waiting> waiting = day.waiting();
        Map<Collection<QueueId>, List<QueueLine>> drawn = new HashMap<>();
        return queues -> drawn.computeIfAbsent(Set.copyOf(queues), those -> those.stream()
                .sorted(BY_NAME)
                .map(queue -> line(queue, waiting))
                .toList());
    }

    private static final Comparator<Board.Caller> RAISED_FIRST =
            Comparator.comparing((Board.Caller caller) -> !caller.raised()).thenComparing(Board.Caller::waitingSince);

    private Stream<QueueId> queues(Day day, Set<QueueId> staffed) {
        Stream<QueueId> known = Stream.concat(rules.titles().keySet().stream(), staffed.stream());
        return Stream.concat(known, day.queues().stream()).distinct().sorted(BY_NAME);
    }

    private Map<QueueId, List<String>> agents() {
        Map<QueueId, List<String>> agents = new HashMap<>();
        staff.all().stream()
                .sorted(Comparator.comparing(agent -> agent.id().name()))
                .forEach(agent -> desks.queues(agent)
                        .forEach(queue -> agents.computeIfAbsent(queue, one -> new ArrayList<>())
                                .add(agent.id().name())));
        return agents;
    }

    private static Board.Queue queue(QueueLine line, QueueFigures figures, @Nullable List<String> agents) {
        return new Board.Queue(
                line.pbx(),
                line.queue(),
                line.title(),
                figures,
                agents == null ? List.of() : List.copyOf(agents),
                line.waiting(),
                line.longestSince());
    }

    private QueueLine line(QueueId queue, List<Day.Waiting> all) {
        List<Day.Waiting> waiting =
                all.stream().filter(w -> w.visit().queue().equals(queue)).toList();
        return new QueueLine(
                queue.pbx().name(),
                queue.name(),
                rules.title(queue),
                waiting.size(),
                waiting.stream().findFirst().map(w -> w.visit().joined()),
                rules.targets().of(queue).toMillis());
    }

    private Board.Caller caller(Day.Waiting waiting, Instant now) {
        CallerFile caller = desks.caller(waiting.call());
        Optional<CustomerFile> file = caller.file();
        Optional<LifecycleStage> stage = file.map(f -> f.lifecycle().stage());
        Duration waited = Duration.between(waiting.visit().joined(), now);
        boolean raised = stage.filter(s -> s.compareTo(LifecycleStage.LOYAL) >= 0)
                        .isPresent()
                && waited.compareTo(rules.targets().of(waiting.visit().queue()).dividedBy(2)) > 0;
        return new Board.Caller(
                waiting.call().id().toString(),
                caller.written(),
                file.map(f -> f.party().name()),
                file.flatMap(f -> f.party().company().or(() -> f.party().place())),
                stage,
                file.map(CustomerFile::lifecycle).map(Lifecycle::standing),
                hint(file),
                waiting.visit().queue().name(),
                waiting.position(),
                waiting.visit().joined(),
                raised);
    }

    private static Optional<Phrase> hint(Optional<CustomerFile> file) {
        return file.map(f -> f.guidance().action().title());
    }

    private Board.Seat seat(Agent agent, TimeSheet sheet) {
        Presence presence = desks.presence(agent);
        Optional<Call> busy = desks.busyWith(agent);
        return new Board.Seat(
                agent.id().name(),
                agent.name(),
                agent.extension(),
                agent.furtherExtensions(),
                presence.state(),
                presence.reason(),
                presence.since(),
                busy.map(desks::caller).flatMap(LiveBoard::with),
                busy.flatMap(LiveBoard::queue),
                sheet.occupancy(),
                sheet.paused().toMillis());
    }

    private static Optional<String> with(CallerFile caller) {
        return caller.file().map(file -> file.party().name()).or(caller::written);
    }

    private static Optional<String> queue(Call call) {
        return call.visits().isEmpty()
                ? Optional.empty()
                : Optional.of(call.visits().getLast().queue().name());
    }
}
