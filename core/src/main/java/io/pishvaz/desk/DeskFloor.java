package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.Presence;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.CallId;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.Talk;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.CallView;
import io.pishvaz.live.Dialling;
import io.pishvaz.live.Pop;
import io.pishvaz.pbx.PbxControl;
import io.pishvaz.pbx.PbxWatch;
import io.pishvaz.work.Callbacks;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All agents' desks together: hears the PBXs, keeps the pops, answers what agents ask. Lives on the floor's context.
 */
public final class DeskFloor implements PbxWatch {
    private final Context floor;
    private final PartyNews news;
    private final Services services;
    private final Callers callers;
    private final Pops pops = new Pops();
    private final Screens screens;
    private final Presences presences;
    private final Pauses pauses;
    private final Desk desk;
    private final AgentDesk actions;
    private final WhoCalls whoCalls;
    private final Controls controls;
    private final TransferReasons reasons;
    private final WrapUps wrapUps;
    private final Dials dials = new Dials();
    private final TakeBacks takeBacks;
    private final CallDesk callDesk;

    /** Who and what the desks work with; {@code numbers} reads the outside party's number of a call. */
    public record Services(
            Staff staff, People people, Scoring scoring, PbxControl pbx, Function<Call, CallerNumber> numbers) {}

    public DeskFloor(Vertx vertx, Context floor, Services services, Outlets outlets, DeskRules rules) {
        this.floor = floor;
        this.news = new PartyNews(vertx, outlets.stream());
        this.services = services;
        Staff staff = services.staff();
        callers = new Callers(vertx, floor, services.people().customers(), services.scoring(), services.numbers());
        Possible possible = new Possible(staff, rules.plans());
        controls = new Controls(vertx, outlets.clock(), possible);
        reasons = new TransferReasons(staff);
        CallViews views = new CallViews(staff, rules.targets(), controls, new CallViews.Words(this::note, this::why));
        screens = new Screens(outlets.stream(), pop -> view(views, pop));
        wrapUps = new WrapUps(vertx, outlets.clock(), rules.wrapUp());
        presences = new Presences(staff, pops, outlets);
        pauses = new Pauses(presences, services.pbx(), outlets.clock());
        desk = new Desk(staff, callers, wrapUps, pops, screens, outlets);
        desk.listen(presences::refresh, call -> {});
        takeBacks = new TakeBacks(dials, desk::openCalls);
        AgentDesk.Parts parts = new AgentDesk.Parts(desk, pops, callers, wrapUps, presences);
        AtPops atPops = new AtPops(floor, pops);
        actions = new AgentDesk(atPops, parts, pauses, rules);
        CallDesk.Parts ofCalls = new CallDesk.Parts(desk, controls, new Targets(presences, possible), reasons, dials);
        callDesk = new CallDesk(atPops, ofCalls, services.pbx(), new DialNews(outlets));
        whoCalls = new WhoCalls(atPops, parts, services.people(), rules, outlets.clock());
    }

    public DeskActions actions() {
        return actions;
    }

    public CallerActions callers() {
        return whoCalls;
    }

    public CallActions calls() {
        return callDesk;
    }

    Staff staff() {
        return services.staff();
    }

    /** Logging in to the extensions of these phones. */
    public LogIns logIns(Seats seats, Map<PbxId, Phones> phones) {
        ExtensionLogIns.Memberships memberships = new ExtensionLogIns.Memberships(presences, pauses, services.pbx());
        return new ExtensionLogIns(new AtPops(floor, pops), memberships, seats, phones);
    }

    /**
     * Told of agents whose presence may have changed, and of calls as often as something of them, their party or their
     * wrap-up is new, the last time before it is forgotten who was behind them.
     */
    public void listen(Consumer<Agent> agent, Consumer<Call> call) {
        desk.listen(
                touched -> {
                    presences.refresh(touched);
                    agent.accept(touched);
                },
                call);
    }

    /** Takes up what was open when the server stopped, and what was noted earlier today; before any PBX is heard. */
    public void restore(History history, List<History.Entry.OfWrapUp> earlier) {
        desk.remember(earlier);
        desk.remember(history.openWrapUps());
        desk.restore(history.open());
        pops.all().forEach(controls::foundAtStart);
    }

    /** Nothing happens by itself any more; whoever starts next goes on with what is open. */
    public void stop() {
        wrapUps.stop();
    }

    /** The agents or their devices are others than before. */
    public void staffChanged() {
        desk.staffChanged();
        presences.staffChanged();
    }

    @Override
    public void calls(PbxId pbx, List<CallChange> changes) {
        changes.forEach(change -> {
            Call call = takeBacks.attach(reasons.attach(dials.attach(change.after())));
            if (change.before().isEmpty()) {
                dials.party(call.first()).ifPresent(party -> callers.dialled(call, party));
            }
            Optional<CallId> caller = takeBacks.caller(call);
            callDesk.heard(call, caller.isPresent());
            heard(caller.isPresent() ? call.offered(List.of()) : call);
            caller.flatMap(desk::openCall).map(takeBacks::attach).ifPresent(this::heard);
            if (change.before().flatMap(Call::ended).isEmpty()) {
                callDesk.over(call);
            }
        });
    }

    /** What was asked for is settled first, so that agents are told once. */
    private void heard(Call call) {
        List<OpenPop> before = pops.of(call.id());
        before.forEach(
                pop -> controls.heard(pop.id(), desk.part(pop.agent(), pop.call()), desk.part(pop.agent(), call)));
        desk.heard(call);
        before.stream()
                .map(OpenPop::id)
                .filter(id -> pops.find(id)
                        .filter(pop -> pop.phase() != Pop.Phase.WRAP_UP)
                        .isEmpty())
                .forEach(controls::forget);
    }

    @Override
    public void dialFailed(LegId leg, DialFailure failure) {
        callDesk.dialFailed(leg, failure);
    }

    @Override
    public void members(PbxId pbx, List<MemberChange> changes) {
        presences.heard(changes);
        pauses.heard(changes);
    }

    @Override
    public void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince) {
        List<OpenPop> there = pops.all().stream()
                .filter(pop -> pop.call().first().pbx().equals(pbx))
                .toList();
        there.forEach(controls::blind);
        there.forEach(desk::put);
    }

    @Override
    public void linkDown(PbxId pbx, Instant at) {}

    public List<Pop> pops(Agent agent) {
        return screens.of(agent.id(), pops);
    }

    /** What became of the number this agent clicked last, while that is news. */
    public Optional<Dialling> dialling(Agent agent) {
        return callDesk.dialling(agent.id());
    }

    public Presence presence(Agent agent) {
        return presences.of(agent);
    }

    /** The call that makes this agent as busy as {@link #presence} says. */
    public Optional<Call> busyWith(Agent agent) {
        Presence.State state = presence(agent).state();
        return pops.of(agent.id()).stream()
                .filter(pop -> Presences.state(pop.phase()) == state)
                .findFirst()
                .map(OpenPop::call);
    }

    public Set<QueueId> queues(Agent agent) {
        return presences.queues(agent.id());
    }

    /**
     * How long the agent of this talk was in wrap-up after it, as far as it is over; one begins after their last talk.
     */
    public Duration wrapUp(Call call, Talk talk) {
        return services.staff()
                .at(talk.device())
                .filter(agent -> desk.part(agent, call).talk().equals(Optional.of(talk)))
                .flatMap(agent -> desk.kept(new PopId(call.id(), agent.id())))
                .flatMap(History.Entry.OfWrapUp::length)
                .orElse(Duration.ZERO);
    }

    /** Who is behind an open call, as far as it is known. */
    public CallerFile caller(Call call) {
        return callers.of(call);
    }

    /** What is on file of a party changed: every pop that shows it changes, and whoever reads the file is told. */
    public void partyChanged(PartyId party) {
        floor.runOnContext(v -> {
            callers.refresh(party);
            news.tell(party);
        });
    }

    /** The call of an open pop and who is behind it. */
    record Here(Call call, CallerFile caller) {}

    /** Callable from any context; empty when this agent has no such pop. */
    Future<Optional<Here>> at(AgentId agent, String pop) {
        return onFloor(() -> PopId.parse(pop)
                .filter(id -> id.agent().equals(agent))
                .flatMap(pops::find)
                .map(open -> new Here(open.call(), callers.of(open.call()))));
    }

    /** Which callbacks an agent may see now; callable from any context. */
    Future<Callbacks.Sight> sight(AgentId agent) {
        return onFloor(() -> new Callbacks.Sight(agent, Set.copyOf(presences.queues(agent))));
    }

    private <T> Future<T> onFloor(Supplier<T> question) {
        return Future.future(answer -> floor.runOnContext(v -> answer.complete(question.get())));
    }

    private Optional<String> note(CallId call, Agent agent) {
        return desk.note(call, agent.id());
    }

    private Optional<String> why(CallId call, Agent agent) {
        return reasons.said(new PopId(call, agent.id()));
    }

    /** The file of whom a colleague probably asks about. */
    private Optional<CustomerFile> probably(OpenPop pop, CallView call) {
        return call.consultedBy()
                .filter(CallView.ConsultedBy::inferred)
                .flatMap(by -> pop.call().about())
                .flatMap(desk::openCall)
                .flatMap(about -> callers.of(about).file());
    }

    private Pop view(CallViews views, OpenPop pop) {
        CallerFile caller = callers.of(pop.call());
        CallView call = views.of(pop, caller);
        return new Pop(
                pop.id().toString(),
                pop.phase(),
                call,
                caller.match(),
                caller.advised(call).or(() -> probably(pop, call)),
                caller.candidates(),
                caller.said(),
                caller.panels(),
                pop.wrapUp(),
                pop.note(),
                pop.written().answers());
    }
}
