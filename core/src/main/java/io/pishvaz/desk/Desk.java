package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.live.Panel;
import io.pishvaz.live.Pop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens, changes and closes the pops. What is on an agent's screen is a function of the call as the PBX tells it; the
 * desk only looks for the difference. Lives on the floor's context.
 */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** How many notes may still be corrected after their pop has gone. */
    private static final int KEPT = 50_000;

    private final Staff staff;
    private final Callers callers;
    private final WrapUps wrapUps;
    private final Pops pops;
    private final Screens screens;
    private final History history;
    private final InstantSource clock;
    private final Map<CallId, Call> calls = new HashMap<>();
    private final Map<PopId, History.Entry.OfWrapUp> kept = new LinkedHashMap<>();
    private Consumer<Agent> agentTouched = agent -> {};
    private Consumer<Call> callTouched = call -> {};

    Desk(Staff staff, Callers callers, WrapUps wrapUps, Pops pops, Screens screens, Outlets outlets) {
        this.staff = staff;
        this.callers = callers;
        this.wrapUps = wrapUps;
        this.pops = pops;
        this.screens = screens;
        this.history = outlets.history();
        this.clock = outlets.clock();
        callers.listen(this::callerChanged, this::panelArrived);
    }

    void listen(Consumer<Agent> agent, Consumer<Call> call) {
        agentTouched = agent;
        callTouched = call;
    }

    void heard(Call call) {
        calls.put(call.id(), call);
        CallerFile caller = callers.of(call);
        history.write(caller.entry(call));
        concerned(call).forEach(agent -> refresh(agent, call));
        callTouched.accept(call);
        release(call);
    }

    Collection<Call> openCalls() {
        return calls.values();
    }

    Optional<Call> openCall(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    void remember(List<History.Entry.OfWrapUp> earlier) {
        earlier.forEach(entry -> kept.put(new PopId(entry.call(), entry.agent()), entry));
    }

    /** Who is who has changed. A pop stays with its agent, and goes with one who does not work here any more. */
    void staffChanged() {
        pops.all().forEach(pop -> staff.agent(pop.agent().id())
                .ifPresentOrElse(agent -> pops.put(pop.of(agent)), () -> close(pop, Pop.Closed.TAKEN_AWAY)));
        List.copyOf(calls.values()).forEach(call -> {
            concerned(call).forEach(agent -> refresh(agent, call));
            release(call);
        });
    }

    /** Takes up what was open when the server stopped; the PBX corrects it as soon as it is heard. */
    void restore(List<History.Entry.OfCall> callsThen) {
        callsThen.forEach(entry -> {
            Call call = entry.call();
            calls.put(call.id(), call);
            callers.resume(entry);
            concerned(call).forEach(agent -> restore(agent, call));
            release(call);
        });
    }

    private void restore(Agent agent, Call call) {
        refresh(agent, call);
        History.Entry.OfWrapUp entry = kept.get(new PopId(call.id(), agent.id()));
        if (entry != null && entry.began().isPresent() && entry.ended().isEmpty()) {
            OpenPop.Written written = OpenPop.Written.of(entry);
            wrapUp(new OpenPop(agent, call, Pop.Phase.WRAP_UP, written, Optional.empty()), call, entry.disposition());
        }
    }

    private void refresh(Agent agent, Call call) {
        Optional<OpenPop> open = pops.find(new PopId(call.id(), agent.id()));
        Optional<Pop.Phase> doing = part(agent, call).phase();
        if (doing.isPresent()) {
            OpenPop pop = open.orElseGet(() -> opened(agent, call, doing.get()));
            wrapUps.cancel(pop.id());
            put(pop.now(call, doing.get()));
        } else {
            open.ifPresent(pop -> over(pop, call));
        }
        agentTouched.accept(agent);
    }

    private OpenPop opened(Agent agent, Call call, Pop.Phase phase) {
        LOG.info("call {}: pop for {}", call.id(), agent.id());
        History.Entry.OfWrapUp before = kept.get(new PopId(call.id(), agent.id()));
        OpenPop.Written written = before == null ? OpenPop.Written.NOTHING : OpenPop.Written.of(before);
        return new OpenPop(agent, call, phase, written, Optional.empty());
    }

    private void over(OpenPop pop, Call call) {
        switch (pop.phase()) {
            case WRAP_UP -> put(pop.still(call));
            case RINGING ->
                interrupted(pop)
                        .ifPresentOrElse(
                                before -> wrapUp(pop, call, before.disposition()),
                                () -> close(pop, call.ended().isPresent() ? Pop.Closed.ENDED : Pop.Closed.LOST));
            case TALKING, HOLD, CONSULTING -> {
                boolean onlyAsked = part(pop.agent(), call).talk().isEmpty();
                if (onlyAsked || call.direction() == Direction.INTERNAL) {
                    close(pop, Pop.Closed.ENDED);
                } else {
                    wrapUp(pop, call, Optional.empty());
                }
            }
        }
    }

    /** The wrap-up in which the phone rang for the same call once more. */
    private Optional<History.Entry.OfWrapUp> interrupted(OpenPop pop) {
        return kept(pop.id())
                .filter(entry -> entry.began().isPresent() && entry.ended().isEmpty());
    }

    private void wrapUp(OpenPop pop, Call call, Optional<String> disposition) {
        Pop.WrapUp begun = wrapUps.after(part(pop.agent(), call).talk());
        OpenPop wrapping = pop.wrappingUp(call, new Pop.WrapUp(begun.startedAt(), begun.endsAt(), disposition));
        put(wrapping);
        keep(wrapping, Optional.empty());
        wrapUps.end(wrapping.id(), begun.endsAt(), this::finish);
    }

    /** Ends the wrap-up. Its note may still be saved afterwards: the agent may have typed to the last moment. */
    void finish(PopId id) {
        pops.find(id).ifPresent(pop -> {
            wrapUps.cancel(id);
            keep(pop, Optional.of(clock.instant()));
            close(pop, Pop.Closed.FINISHED);
            callTouched.accept(pop.call());
            release(pop.call());
            agentTouched.accept(pop.agent());
        });
    }

    void put(OpenPop pop) {
        pops.put(pop);
        screens.show(pop);
    }

    void keep(OpenPop pop, Optional<Instant> ended) {
        History.Entry.OfWrapUp entry = pop.entry(ended);
        kept.put(pop.id(), entry);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        history.write(entry);
        showAll(pop.call().id());
    }

    /** At everybody who has the call, and at colleagues who are asked about it. */
    private void showAll(CallId call) {
        pops.of(call).forEach(screens::show);
        pops.about(call).forEach(screens::show);
    }

    /** Begins the note with what was written down of the caller; a note already begun stays. */
    void firstNote(PopId id, String text) {
        pops.find(id).filter(pop -> pop.note().text().isEmpty()).ifPresent(pop -> {
            OpenPop noted = pop.noted(new Pop.Note(text, pop.note().version() + 1));
            put(noted);
            keep(noted, Optional.empty());
        });
    }

    /** Corrects the note of a pop that has gone; empty when there was none. */
    Optional<Outcome<NoteWrite>> amend(PopId id, String text, int version) {
        return kept(id).map(entry -> {
            if (entry.noteVersion() != version) {
                return new Outcome.Done<>(new NoteWrite.Conflict(entry.noteVersion(), entry.note()));
            }
            History.Entry.OfWrapUp amended = entry.noted(text);
            kept.put(id, amended);
            history.write(amended);
            return new Outcome.Done<>(new NoteWrite.Kept(amended.noteVersion()));
        });
    }

    Optional<History.Entry.OfWrapUp> kept(PopId id) {
        return Optional.ofNullable(kept.get(id));
    }

    Optional<String> note(CallId call, AgentId agent) {
        return kept(new PopId(call, agent)).map(History.Entry.OfWrapUp::note).filter(text -> !text.isBlank());
    }

    private void close(OpenPop pop, Pop.Closed reason) {
        pops.remove(pop.id());
        screens.close(pop.id(), reason);
    }

    private void release(Call call) {
        if (call.ended().isPresent() && pops.of(call.id()).isEmpty()) {
            calls.remove(call.id());
            callers.forget(call.id());
        }
    }

    private void callerChanged(CallId call) {
        showAll(call);
        Call known = calls.get(call);
        if (known != null) {
            CallerFile caller = callers.of(known);
            history.write(caller.entry(known));
            callTouched.accept(known);
        }
    }

    private void panelArrived(CallId call, Panel panel) {
        pops.of(call).forEach(pop -> screens.panel(pop, panel));
    }

    Part part(Agent agent, Call call) {
        return Part.of(call, agent, staff);
    }

    private Set<Agent> concerned(Call call) {
        Stream<Device> devices = Stream.concat(
                call.offers().stream().map(offer -> offer.device()),
                call.talks().stream().map(talk -> talk.device()));
        return Stream.concat(call.origin().stream(), devices)
                .flatMap(device -> staff.at(device).stream())
                .collect(Collectors.toSet());
    }
}
