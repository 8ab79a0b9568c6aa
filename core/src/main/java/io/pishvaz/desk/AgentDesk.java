package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Member;
import io.pishvaz.agent.Phone;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.live.Pop;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What agents do at their desks; every request runs on the floor's context. */
final class AgentDesk implements DeskActions {
    private final AtPops pops;
    private final Parts state;
    private final Staff staff;
    private final Pauses pauses;
    private final DeskRules rules;
    private final ScriptRules scripts;

    /** The desk's parts that a request may touch. */
    record Parts(Desk desk, Pops pops, Callers callers, WrapUps wrapUps, Presences presences) {}

    AgentDesk(AtPops pops, Parts state, Pauses pauses, DeskRules rules) {
        this.pops = pops;
        this.state = state;
        this.staff = state.presences().staff();
        this.pauses = pauses;
        this.rules = rules;
        this.scripts = new ScriptRules(rules.scripts());
    }

    @Override
    public Future<Outcome<NoteWrite>> note(AgentId agent, String pop, String text, int version) {
        return pops.onFloor(() -> {
            if (text.length() > DeskRules.NOTE_LIMIT) {
                return AtPops.done(new Outcome.Invalid<>(
                        "text", text.length() + " characters", "at most " + DeskRules.NOTE_LIMIT + " characters"));
            }
            return AtPops.done(pops.mine(agent, pop)
                    .map(open -> note(open, text, version))
                    .orElseGet(() -> late(agent, pop, text, version)));
        });
    }

    private Outcome<NoteWrite> note(OpenPop open, String text, int version) {
        Pop.Note note = open.note();
        if (note.text().equals(text)) {
            return new Outcome.Done<>(new NoteWrite.Kept(note.version()));
        }
        if (note.version() != version) {
            return new Outcome.Done<>(new NoteWrite.Conflict(note.version(), note.text()));
        }
        OpenPop noted = open.noted(new Pop.Note(text, version + 1));
        state.desk().put(noted);
        state.desk().keep(noted, Optional.empty());
        return new Outcome.Done<>(new NoteWrite.Kept(version + 1));
    }

    /** The pop has gone, what was typed to the last moment has not. */
    private Outcome<NoteWrite> late(AgentId agent, String pop, String text, int version) {
        Optional<PopId> id = PopId.parse(pop).filter(p -> p.agent().equals(agent));
        return id.flatMap(p -> state.desk().amend(p, text, version)).orElseGet(Outcome.NoSuchPop::new);
    }

    @Override
    public Future<Outcome<Void>> answer(AgentId agent, String pop, Answer answer) {
        return pops.onPop(
                agent,
                pop,
                open -> AtPops.done(scripts.refuses(answer, queue(open.call())).orElseGet(() -> {
                    OpenPop answered =
                            open.answered(ScriptRules.with(open.written().answers(), answer));
                    state.desk().put(answered);
                    state.desk().keep(answered, Optional.empty());
                    return AtPops.nothing();
                })));
    }

    private static Optional<String> queue(Call call) {
        return call.visits().reversed().stream().findFirst().map(visit -> visit.queue()
                .name());
    }

    @Override
    public Future<Outcome<Void>> disposition(AgentId agent, String pop, String code) {
        return pops.onPop(agent, pop, open -> AtPops.done(dispose(open, code)));
    }

    private Outcome<Void> dispose(OpenPop open, String code) {
        Set<String> possible = rules.dispositions().of(queue(open.call()));
        if (!possible.contains(code)) {
            return new Outcome.Invalid<>("code", code, "one of " + possible);
        }
        if (open.phase() != Pop.Phase.WRAP_UP) {
            return new Outcome.NotNow<>(Outcome.Why.RESULT_AFTER_CALL);
        }
        OpenPop disposed = open.disposed(code);
        state.desk().put(disposed);
        state.desk().keep(disposed, Optional.empty());
        return AtPops.nothing();
    }

    @Override
    public Future<Outcome<Void>> finish(AgentId agent, String pop, Finish finish) {
        return pops.onPop(agent, pop, open -> {
            if (open.phase() != Pop.Phase.WRAP_UP) {
                return AtPops.done(new Outcome.NotNow<>(Outcome.Why.CALL_GOES_ON));
            }
            Optional<Outcome<Void>> invalid = finish.disposition()
                    .map(code -> dispose(open, code))
                    .filter(this::failed)
                    .or(() -> wrong(finish.then()));
            if (invalid.isPresent()) {
                return AtPops.done(invalid.get());
            }
            state.desk().finish(open.id());
            return wanted(open.agent(), finish.then());
        });
    }

    private boolean failed(Outcome<Void> outcome) {
        return !(outcome instanceof Outcome.Done);
    }

    @Override
    public Future<Outcome<Instant>> extendWrapUp(AgentId agent, String pop) {
        return pops.onPop(
                agent,
                pop,
                open -> AtPops.done(open.wrapUp()
                        .map(wrapUp -> {
                            Instant ends = wrapUp.endsAt().plus(rules.wrapUpExtension());
                            state.desk().put(open.until(ends));
                            state.wrapUps().end(open.id(), ends, state.desk()::finish);
                            return (Outcome<Instant>) new Outcome.Done<>(ends);
                        })
                        .orElseGet(() -> new Outcome.NotNow<>(Outcome.Why.NO_WRAP_UP))));
    }

    @Override
    public Future<Outcome<Void>> askAgain(AgentId agent, String pop, String plugin) {
        return pops.onPop(
                agent,
                pop,
                open -> AtPops.done(state.callers().askAgain(open.call().id(), plugin)));
    }

    @Override
    public Future<Outcome<Void>> presence(AgentId agent, Wanted wanted) {
        return pops.onFloor(() -> staff.agent(agent)
                .map(known -> wrong(wanted).map(AtPops::done).orElseGet(() -> wanted(known, wanted)))
                .orElseGet(() -> AtPops.done(new Outcome.NotNow<>(Outcome.Why.NO_EXTENSION))));
    }

    private Optional<Outcome<Void>> wrong(Wanted wanted) {
        boolean pause = wanted.state() == Wanted.State.PAUSED;
        return wanted.reason()
                .filter(reason -> pause && !rules.pauseReasons().contains(reason))
                .map(reason -> new Outcome.Invalid<>("reason", reason, "one of " + rules.pauseReasons()));
    }

    private Future<Outcome<Void>> wanted(Agent agent, Wanted wanted) {
        Set<Device> devices = devices(agent);
        if (devices.isEmpty()) {
            return AtPops.done(new Outcome.NotNow<>(Outcome.Why.NO_EXTENSION));
        }
        Function<Device, Future<Void>> action =
                switch (wanted.state()) {
                    case AVAILABLE ->
                        device -> state.presences().paused(agent) ? pauses.unpause(device) : Future.succeededFuture();
                    case PAUSED ->
                        device -> pauses.pause(device, wanted.reason().orElse(""));
                };
        return Future.join(devices.stream().map(action).toList()).map(v -> AtPops.nothing());
    }

    /** A queue knows its member by the name it rings, which need not be that of the phone. */
    private Set<Device> devices(Agent agent) {
        Set<Device> members = state.presences().memberships(agent.id()).stream()
                .map(Member::device)
                .collect(Collectors.toSet());
        return members.isEmpty() ? agent.phones().stream().map(Phone::device).collect(Collectors.toSet()) : members;
    }
}
