package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Phrase;
import io.pishvaz.desk.CallerFile;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.live.Board;
import io.pishvaz.live.Link;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Presence;
import io.pishvaz.live.QueueLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

    Board draw(Day day, List<Link> links, Alerts alerts, List<Board.Blind> blind, Instant now) {
        List<Day.Waiting> waiting = day.waiting();
        DayFigures figures = new DayFigures(day.calls(), day.period(), rules.targets(), desks::wrapUp);
        return new Board(
                now,
                day.date(),
                rules.targets().usual().toMillis(),
                figures.total(),
                queues(day).map(queue -> queue(queue, figures, waiting)).toList(),
                waiting.stream().map(w -> caller(w, now)).sorted(RAISED_FIRST).toList(),
                staff.all().stream()
                        .map(this::seat)
                        .sorted(Comparator.comparing(Board.Seat::name))
                        .toList(),
                Stream.concat(alerts.now(waiting, links, rules, now).stream(), longCalls(day, now).stream())
                        .toList(),
                blind);
    }

    List<Board.Alert> longCalls(Day day, Instant now) {
        return new LongCalls(staff, rules.longCall()).now(day.open(), now);
    }

    /** The queues at a glance now, each drawn once however many agents look at it. */
    Function<Collection<QueueId>, List<QueueLine>> lines(Day day) {
        List<Day.Waiting> waiting = day.waiting();
        Map<QueueId, QueueLine> drawn = new HashMap<>();
        return queues -> queues.stream()
                .sorted(BY_NAME)
                .map(queue -> drawn.computeIfAbsent(queue, one -> line(one, waiting)))
                .toList();
    }

    private static final Comparator<Board.Caller> RAISED_FIRST =
            Comparator.comparing((Board.Caller caller) -> !caller.raised()).thenComparing(Board.Caller::waitingSince);

    private Stream<QueueId> queues(Day day) {
        Stream<QueueId> staffed = staff.all().stream().flatMap(agent -> desks.queues(agent).stream());
        Stream<QueueId> known = Stream.concat(rules.titles().keySet().stream(), staffed);
        return Stream.concat(known, day.queues().stream()).distinct().sorted(BY_NAME);
    }

    private Board.Queue queue(QueueId queue, DayFigures figures, List<Day.Waiting> all) {
        QueueLine line = line(queue, all);
        List<Board.Dot> dots = staff.all().stream()
                .filter(agent -> desks.queues(agent).contains(queue))
                .map(agent ->
                        new Board.Dot(agent.id().name(), desks.presence(agent).state()))
                .sorted(Comparator.comparing(Board.Dot::state).thenComparing(Board.Dot::agent))
                .toList();
        return new Board.Queue(
                queue.pbx().name(),
                queue.name(),
                line.title(),
                figures.of(queue),
                dots,
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
                rules.title(waiting.visit().queue()),
                waiting.position(),
                waiting.visit().joined(),
                raised);
    }

    private static Optional<Phrase> hint(Optional<CustomerFile> file) {
        return file.map(f -> f.guidance().action().title());
    }

    private Board.Seat seat(Agent agent) {
        Presence presence = desks.presence(agent);
        Optional<Pop> busy = desks.pops(agent).stream()
                .filter(pop -> pop.phase().name().equals(presence.state().name()))
                .findFirst();
        return new Board.Seat(
                agent.id().name(),
                agent.name(),
                agent.extension(),
                presence.state(),
                presence.reason(),
                presence.since(),
                busy.flatMap(pop -> pop.file().map(f -> f.party().name()).or(() -> pop.call()
                        .number())),
                busy.flatMap(pop -> pop.call().queue()));
    }
}
