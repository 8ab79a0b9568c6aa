package io.pishvaz.floor;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.customer.Stages;
import io.pishvaz.desk.DeskFloor;
import io.pishvaz.desk.History;
import io.pishvaz.desk.Outlets;
import io.pishvaz.live.Board;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Link;
import io.pishvaz.live.QueueLine;
import io.pishvaz.live.Snapshots;
import io.pishvaz.pbx.PbxWatch;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The supervisor's floor: keeps the day, tells the board at most once a second and only when something changed, and
 * answers what a screen shows now. Lives on the floor's context; hears each change after the desks have.
 */
public final class LiveFloor implements PbxWatch, BoardView, Snapshots {
    private static final long EVERY_MS = 1_000;

    private final Context floor;
    private final Staff staff;
    private final DeskFloor desks;
    private final Outlets outlets;
    private final LiveBoard board;
    private final BlindSpells spells;
    private final Alerts alerts;
    private final Day day;
    private final Map<AgentId, List<QueueLine>> told = new HashMap<>();
    private boolean changed = true;
    private int longCalls;

    public LiveFloor(Vertx vertx, Context floor, Staff staff, DeskFloor desks, Outlets outlets, FloorRules rules) {
        this.floor = floor;
        this.staff = staff;
        this.desks = desks;
        this.outlets = outlets;
        this.board = new LiveBoard(staff, desks, rules);
        this.spells = new BlindSpells(rules.pbxs(), outlets.clock().instant());
        this.alerts = new Alerts();
        this.day = new Day(rules.zone(), outlets.clock().instant());
        desks.listen(agent -> changed = true, this::callerKnown);
        vertx.setPeriodic(EVERY_MS, timer -> floor.runOnContext(v -> tell()));
    }

    /** Takes up the calls of today that were recorded before the server started. */
    public void restore(Collection<Call> recorded) {
        recorded.forEach(day::put);
    }

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        changes.forEach(change -> {
            day.put(change.after());
            alerts.heard(change.after(), desks.caller(change.after()));
        });
        changed = true;
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        changed = true;
    }

    /** The agents or their devices are others than before. */
    public void staffChanged() {
        changed = true;
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        outlets.stream().toAll(new Frame.LinkChanged(spells.up(pbx, at, blindSince)));
        blindSince.ifPresent(since -> record(pbx, since, Optional.of(at)));
        changed = true;
    }

    @Override
    public void linkDown(PbxId pbx, Instant at) {
        outlets.stream().toAll(new Frame.LinkChanged(spells.down(pbx, at)));
        record(pbx, at, Optional.empty());
        changed = true;
    }

    @Override
    public Future<Board> now() {
        Promise<Board> promise = Promise.promise();
        floor.runOnContext(v -> promise.complete(drawn()));
        return promise.future();
    }

    @Override
    public Frame.State of(User user) {
        Optional<Agent> agent = user.agent().flatMap(known -> staff.agent(known.id()));
        List<Link> links = spells.links();
        return new Frame.State(
                agent.map(desks::presence),
                agent.map(desks::pops).orElse(List.of()),
                board.lines(day).apply(agent.map(desks::queues).orElseGet(day::queues)),
                links,
                user.role().includes(Role.SUPERVISOR) ? Optional.of(drawn()) : Optional.empty());
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

    private void callerKnown(Call call) {
        alerts.heard(call, desks.caller(call));
        changed = true;
    }

    private void tell() {
        if (day.turn(outlets.clock().instant())) {
            alerts.newDay();
            changed = true;
        }
        int nowLong = board.longCalls(day, outlets.clock().instant()).size();
        changed |= nowLong != longCalls;
        longCalls = nowLong;
        if (changed || !day.waiting().isEmpty()) {
            changed = false;
            outlets.stream().toSupervisors(new Frame.BoardChanged(drawn()));
            Function<Collection<QueueId>, List<QueueLine>> lines = board.lines(day);
            staff.all().forEach(agent -> tellLines(agent, lines.apply(desks.queues(agent))));
        }
    }

    private void tellLines(Agent agent, List<QueueLine> now) {
        if (!now.equals(told.put(agent.id(), now))) {
            outlets.stream().toAgent(agent.id(), new Frame.Queues(now));
        }
    }

    private Board drawn() {
        Instant now = outlets.clock().instant();
        return board.draw(day, spells.links(), alerts, spells.since(day.midnight()), now);
    }

    private void record(PbxId pbx, Instant from, Optional<Instant> to) {
        outlets.history().write(new History.Entry.OfBlindness(pbx.name(), from, to));
    }
}
