package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Call;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Dialling;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.TransferTargets;
import io.pishvaz.live.Verb;
import io.pishvaz.pbx.Order;
import io.pishvaz.pbx.PbxControl;
import io.pishvaz.pbx.PbxRefusal;
import io.pishvaz.pbx.PbxWatch.DialFailure;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What agents do with their own calls; every request runs on the floor's context. */
final class CallDesk implements CallActions {
    private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);

    private final AtPops floor;
    private final Parts state;
    private final PbxControl pbx;
    private final DialNews news;

    /** The desk's parts that a request for a call touches. */
    record Parts(Desk desk, Controls controls, Targets targets, TransferReasons reasons, Dials dials) {}

    CallDesk(AtPops floor, Parts state, PbxControl pbx, DialNews news) {
        this.floor = floor;
        this.state = state;
        this.pbx = pbx;
        this.news = news;
    }

    @Override
    public Future<Outcome<Void>> control(AgentId agent, String pop, Request request) {
        return floor.onPop(agent, pop, open -> control(open, request));
    }

    private Future<Outcome<Void>> control(OpenPop pop, Request request) {
        Part part = state.desk().part(pop.agent(), pop.call());
        Optional<DialPlan> plan =
                state.targets().plan(pop.call().first().pbx()).filter(one -> one.isSetUpFor(request.verb()));
        if (plan.isEmpty()) {
            return refused(Refusal.NOT_SET_UP);
        }
        Optional<LegId> leg = part.leg();
        if (leg.isEmpty() || !state.controls().of(pop, part).can().contains(request.verb())) {
            return refused(Refusal.NOT_NOW);
        }
        return switch (new Orders(plan.get(), state.targets()).of(request, pop, part, leg.get())) {
            case Orders.Read.Yes(var orders) -> ask(pop, part, request, orders);
            case Orders.Read.No(var outcome) -> AtPops.done(outcome);
        };
    }

    private Future<Outcome<Void>> ask(OpenPop pop, Part part, Request request, List<Order> orders) {
        PopId id = pop.id();
        Verb verb = request.verb();
        LOG.info("call {}: {} asks for {}", id.call(), id.agent(), verb);
        if (orders.stream().anyMatch(order -> order instanceof Order.Transfer || order instanceof Order.Consult)) {
            state.reasons().say(id, request.why());
        }
        state.controls().ask(pop, part, verb, this::show);
        show(id);
        return state.controls()
                .ready(id, verb)
                .compose(ready -> Future.any(orders.stream().map(pbx::carryOut).toList()))
                .transform(answer -> floor.onFloor(() -> {
                    if (answer.succeeded()) {
                        state.controls().taken(id, verb);
                        show(id);
                        return AtPops.done(AtPops.nothing());
                    }
                    Refusal code = code(answer.cause());
                    Optional<String> words = words(answer.cause());
                    LOG.info("call {}: {} refused: {} {}", id.call(), verb, code, words.orElse(""));
                    state.controls().refuse(id, verb, code, words);
                    show(id);
                    return AtPops.done(new Outcome.Refused<>(code, words));
                }));
    }

    private void show(PopId id) {
        floor.pops().find(id).ifPresent(state.desk()::put);
    }

    @Override
    public Future<Outcome<Void>> dial(AgentId agent, String number, Optional<PartyId> party) {
        return floor.onFloor(() -> state.targets()
                .caller(agent)
                .map(caller -> dial(caller, number, party))
                .orElseGet(() -> refused(Refusal.NO_PHONE)));
    }

    private Future<Outcome<Void>> dial(Targets.Caller caller, String typed, Optional<PartyId> party) {
        Optional<DialPlan.Dialled> number = caller.plan().dial(typed);
        if (number.isEmpty()) {
            return refused(Refusal.NUMBER_NOT_ALLOWED);
        }
        Agent agent = caller.agent();
        Phone phone = caller.phone();
        LegId leg = state.dials()
                .begin(phone.device().pbx(), agent.id(), number.get().number(), party);
        Order.Dial order = new Order.Dial(
                leg,
                phone.device(),
                "%s <%s>".formatted(number.get().digits(), phone.extension()),
                caller.plan().context(),
                number.get().digits(),
                caller.plan().ring());
        state.dials().find(leg).ifPresent(dial -> news.asked(dial.agent(), dial.number()));
        return pbx.carryOut(order)
                .transform(answer -> floor.onFloor(() -> {
                    if (answer.succeeded()) {
                        return AtPops.done(AtPops.nothing());
                    }
                    Refusal code = code(answer.cause());
                    Optional<String> words = words(answer.cause());
                    state.dials().end(leg).ifPresent(dial -> news.refused(dial.agent(), dial.number(), code, words));
                    return AtPops.done(new Outcome.Refused<>(code, words));
                }));
    }

    /** What became of the number this agent clicked last, while that is news. */
    Optional<Dialling> dialling(AgentId agent) {
        return news.of(agent);
    }

    /**
     * A call with the outside, or for a parked caller, has a pop from the first ring, one inside when somebody talks.
     */
    void heard(Call call, boolean forCaller) {
        boolean shown = forCaller
                || call.direction() == Direction.OUTBOUND
                || call.answered().isPresent()
                || call.ended().isPresent();
        state.dials().find(call.first()).filter(dial -> shown).ifPresent(dial -> news.begun(dial.agent()));
    }

    /** The agent's own phone did not take the call. */
    void dialFailed(LegId leg, DialFailure failure) {
        state.dials().end(leg).ifPresent(dial -> tell(dial, code(failure)));
    }

    /** The call has ended: whom it was to reach may not have been reached. */
    void over(Call call) {
        if (call.ended().isPresent() && call.answered().isEmpty()) {
            state.dials().find(call.first()).ifPresent(dial -> Unanswered.why(call)
                    .ifPresent(why -> tell(dial, why)));
        }
    }

    private void tell(Dials.Dial dial, Refusal why) {
        news.refused(dial.agent(), dial.number(), why, Optional.empty());
    }

    @Override
    public Future<TransferTargets> targets(AgentId agent) {
        return floor.onFloor(() -> {
            Optional<PbxId> busyAt = floor.pops().of(agent).stream()
                    .filter(pop -> pop.phase() != Pop.Phase.WRAP_UP)
                    .map(pop -> pop.call().first().pbx())
                    .findFirst();
            return Future.succeededFuture(
                    state.targets().of(agent, busyAt, state.desk().openCalls()));
        });
    }

    private static Refusal code(DialFailure failure) {
        return switch (failure) {
            case NO_ANSWER -> Refusal.OWN_PHONE_NO_ANSWER;
            case BUSY -> Refusal.OWN_PHONE_BUSY;
            case OTHER -> Refusal.OWN_PHONE_AWAY;
        };
    }

    private static Refusal code(Throwable cause) {
        if (!(cause instanceof PbxRefusal refusal)) {
            return Refusal.UNREACHABLE;
        }
        return switch (refusal.kind()) {
            case UNREACHABLE -> Refusal.UNREACHABLE;
            case UNANSWERED -> Refusal.UNANSWERED;
            case DENIED -> Refusal.DENIED;
            case GONE -> Refusal.CALL_GONE;
            case NOT_SET_UP -> Refusal.NOT_SET_UP;
            case NO_SUCH_NUMBER -> Refusal.NO_SUCH_TARGET;
            case OTHER -> Refusal.REFUSED;
        };
    }

    private static Optional<String> words(Throwable cause) {
        return cause instanceof PbxRefusal ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
    }

    private static Future<Outcome<Void>> refused(Refusal code) {
        return AtPops.done(new Outcome.Refused<>(code, Optional.empty()));
    }
}
