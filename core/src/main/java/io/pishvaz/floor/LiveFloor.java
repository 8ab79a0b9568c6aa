package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.Stages;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.desk.History;
import io.pishvaz.desk.Outcome;
import io.pishvaz.desk.Outlets;
import io.pishvaz.live.Board;
import io.pishvaz.live.BoardPatch;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Link;
import io.pishvaz.live.QueueLine;
import io.pishvaz.live.Snapshots;
import io.pishvaz.pbx.PbxWatch;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.work.Task;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The supervisor's floor: keeps the day, tells the board at most once a second and only when something changed, and
 * answers what a screen shows now. Lives on the floor's context; hears each change after the desks have.
 */
public final class LiveFloor implements PbxWatch, BoardView, AlertActions, Snapshots {
    private static final long EVERY_MS = 1_000;
    /** Time in a state goes on where nothing happens. */
    private static final Duration OLDEST = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final long timer;
    private final Context floor;
    private final Staff staff;
    private final DeskFloor desks;
    private final Outlets outlets;
    private final LiveBoard board;
    private final Attendance attendance;
    private final AlertCare care;
    private final BlindSpells spells;
    private final Alerts alerts;
    private final Day day;
    private final DayFigures figures;
    private final Map<AgentId, List<QueueLine>> toldLines = new HashMap<>();
    private Optional<Board> toldBoard = Optional.empty();
    private boolean changed = true;
    private boolean stopped;
    private Instant shown = Instant.EPOCH;
    private int longCalls;

    public LiveFloor(Vertx vertx, Context floor, Staff staff, DeskFloor desks, Outlets outlets, FloorRules rules) {
        this.floor = floor;
        this.staff = staff;
        this.desks = desks;
        this.outlets = outlets;
        this.attendance = new Attendance(staff, desks, outlets, rules.zone());
        this.care = new AlertCare(outlets);
        this.board = new LiveBoard(staff, desks, rules);
        this.spells = new BlindSpells(rules.pbxs(), outlets.clock().instant());
        this.alerts = new Alerts();
        this.day = new Day(rules.zone(), outlets.clock().instant());
        this.figures = new DayFigures(day.period(), rules.targets(), desks::wrapUp);
        desks.listen(this::present, this::touched);
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(EVERY_MS, tick -> floor.runOnContext(v -> tell()));
    }

    /** Takes up the calls of today and the time of agents that were recorded before the server started. */
    public void restore(Collection<Call> recorded, PresenceSpells.Recorded spent) {
        recorded.forEach(day::put);
        figures.begin(day.period(), day.calls());
        attendance.restore(spent);
        care.restore(spent.cares());
    }

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        changes.forEach(change -> {
            day.put(change.after());
            figures.put(change.after());
        });
        changed = true;
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        changes.stream()
                .flatMap(change -> change.after().or(change::before).stream())
                .flatMap(member -> staff.of(member).stream())
                .distinct()
                .forEach(attendance::settle);
        changed = true;
    }

    /** Tells nobody anything any more, and writes nothing. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    /** The agents or their devices are others than before, and so may be whose wrap-up followed a talk. */
    public void staffChanged() {
        figures.begin(day.period(), day.calls());
        attendance.settle();
        changed = true;
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        outlets.stream().toAll(new Frame.LinkChanged(spells.up(pbx, at, blindSince)));
        blindSince.ifPresent(since -> record(pbx, since, Optional.of(at)));
        attendance.linkUp(pbx);
        changed = true;
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {}

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        outlets.stream().toAll(new Frame.LinkChanged(spells.down(pbx, at)));
        record(pbx, at, Optional.empty());
        attendance.linkDown(pbx, at);
        changed = true;
    }

    @Override
    public Future<Board> now() {
        Promise<Board> promise = Promise.promise();
        floor.runOnContext(v -> {
            Instant now = clockNow();
            promise.complete(drawn(now, now));
        });
        return promise.future();
    }

    @Override
    public Future<Outcome<Void>> step(String user, String alert, Step step) {
        return Future.future(answer -> floor.runOnContext(v -> {
            boolean there = care.of(raised(outlets.clock().instant())).stream()
                    .anyMatch(one -> one.id().equals(alert));
            if (there) {
                care.step(user, alert, step);
                changed = true;
            }
            answer.complete(there ? Outcome.done() : new Outcome.NotThere<>("alert"));
        }));
    }

    private List<Board.Alert> raised(Instant now) {
        return board.alerts(day, spells.links(), alerts, now);
    }

    @Override
    public Frame.State of(User user) {
        Optional<Agent> agent = user.agent().flatMap(known -> staff.agent(known.id()));
        List<Link> links = spells.links();
        return new Frame.State(
                agent.map(desks::presence),
                agent.map(desks::pops).orElse(List.of()),
                agent.flatMap(desks::dialling),
                agent.map(known -> told(known, board.lines(day).apply(desks.queues(known))))
                        .orElseGet(() -> board.lines(day).apply(day.queues())),
                links,
                user.role().includes(Role.SUPERVISOR) ? Optional.of(told(drawn(clockNow(), shown))) : Optional.empty());
    }

    /**
     * A lapse of respect towards a loyal customer or an advocate: supervisors see it at once. Callable from anywhere.
     */
    public void lapsed(Stages.Raised raised) {
        floor.runOnContext(v -> {
            alerts.lapsed(raised);
            changed = true;
        });
    }

    /** Tasks that went to somebody else because they are late: supervisors see it at once. Callable from anywhere. */
    public void late(List<Task> tasks) {
        floor.runOnContext(v -> {
            tasks.forEach(task -> alerts.late(task, outlets.clock().instant()));
            changed = changed || !tasks.isEmpty();
        });
    }

    private void touched(Call call) {
        alerts.heard(call, desks.caller(call));
        day.call(call.id()).ifPresent(figures::put);
        changed = true;
    }

    private void present(Agent agent) {
        attendance.settle(agent);
        changed = true;
    }

    private void tell() {
        if (stopped) {
            return;
        }
        attendance.signOfLife();
        turn();
        int nowLong = board.longCalls(day, outlets.clock().instant()).size();
        changed |= nowLong != longCalls;
        longCalls = nowLong;
        Instant now = outlets.clock().instant();
        if (changed || !day.waiting().isEmpty() || now.isAfter(shown.plus(OLDEST))) {
            changed = false;
            if (now.isAfter(shown.plus(OLDEST))) {
                shown = now;
            }
            toldBoard = outlets.stream().supervised() ? Optional.of(told(drawn(clockNow(), shown))) : Optional.empty();
            tellLines();
        }
    }

    /** Whoever got a board before gets what is different now: snapshots and deltas are one chain. */
    private Board told(Board now) {
        toldBoard.flatMap(before -> BoardPatch.between(before, now)).ifPresent(outlets.stream()::toSupervisors);
        toldBoard = Optional.of(now);
        return now;
    }

    private void tellLines() {
        Function<Collection<QueueId>, List<QueueLine>> lines = board.lines(day);
        Map<List<QueueLine>, List<AgentId>> due = new LinkedHashMap<>();
        staff.all().forEach(agent -> {
            List<QueueLine> now = lines.apply(desks.queues(agent));
            if (!now.equals(toldLines.put(agent.id(), now))) {
                due.computeIfAbsent(now, one -> new ArrayList<>()).add(agent.id());
            }
        });
        due.forEach((now, agents) -> outlets.stream().toAgents(agents, new Frame.Queues(now)));
    }

    private List<QueueLine> told(Agent agent, List<QueueLine> now) {
        if (!now.equals(toldLines.put(agent.id(), now))) {
            outlets.stream().toAgents(List.of(agent.id()), new Frame.Queues(now));
        }
        return now;
    }

    private void turn() {
        if (day.turn(outlets.clock().instant())) {
            alerts.newDay();
            care.newDay();
            figures.begin(day.period(), day.calls());
            changed = true;
        }
    }

    /** The time in states that last is counted up to an instant: on screens it need not be the newest. */
    private Board drawn(Instant now, Instant spentUntil) {
        turn();
        LiveBoard.News news = new LiveBoard.News(care.of(raised(now)), spells.since(day.midnight()));
        return board.draw(day, figures, attendance.sheets(spentUntil), news, now);
    }

    private Instant clockNow() {
        return outlets.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void record(PbxId pbx, Instant from, Optional<Instant> to) {
        outlets.history().write(new History.Entry.OfBlindness(pbx.name(), from, to));
    }
}
