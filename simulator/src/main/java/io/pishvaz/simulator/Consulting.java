package io.pishvaz.simulator;

import io.pishvaz.simulator.Commands.Outcome;
import io.pishvaz.simulator.Narrator.Cause;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agent asks a colleague before handing the caller over, as the attended transfer of Asterisk does. */
final class Consulting {
    private static final Duration FAILURE = Duration.ofSeconds(1);

    private final Floor floor;
    private final Narrator tell;
    private final Queueing queueing;
    private final Map<Leg, Asking> open = new HashMap<>();

    /** Who asks whom, through which pair of relays, and in which bridges they meet. */
    private record Asking(Leg by, Leg colleague, Channel near, Channel far, String nearBridge, String farBridge) {}

    Consulting(Floor floor, Narrator tell, Queueing queueing) {
        this.floor = floor;
        this.tell = tell;
        this.queueing = queueing;
    }

    boolean isPartOf(Leg leg) {
        return find(leg).isPresent();
    }

    Outcome begin(Leg by, String exten) {
        if (open.containsKey(by)) {
            return Outcome.refused("Not possible now");
        }
        Optional<Agent> colleague = floor.byExtension(exten).filter(Agent::isFree);
        return Outcome.done(
                "Atxfer successfully queued",
                () -> colleague.ifPresentOrElse(agent -> ask(by, agent, exten), () -> inVain(by)));
    }

    /** Nobody can be rung there: the agent hears so and is back with the caller. */
    private void inVain(Leg by) {
        queueing.talking().hold(by);
        floor.after(by.call, FAILURE, () -> queueing.talking().unhold(by));
    }

    private void ask(Leg by, Agent agent, String exten) {
        LiveCall call = by.call;
        queueing.talking().hold(by);
        List<Channel> relays = floor.relays(call, exten);
        Leg colleague = new Leg(call, agent, floor.phoneChannel(agent, call), null, floor.now());
        var asking =
                new Asking(by, colleague, relays.getFirst(), relays.getLast(), floor.nextBridge(), floor.nextBridge());
        open.put(by, asking);
        call.whenOver = () -> back(asking);
        agent.line = Agent.Line.RINGING;
        agent.leg = colleague;
        tell.asks(by, relays, asking.nearBridge);
        tell.ringsThrough(asking.far, colleague);
        Habits habits = floor.plan.habits();
        Habits.Span usual = agent.plan.manual() ? habits.manualAnswer() : habits.answer();
        floor.after(call, usual.draw(floor.random), () -> answer(asking));
    }

    private void answer(Asking asking) {
        Leg colleague = asking.colleague;
        if (asking.equals(open.get(asking.by)) && !colleague.answered) {
            colleague.answered = true;
            colleague.connected = floor.now();
            colleague.channel.state = Channel.State.UP;
            colleague.agent.line = Agent.Line.TALKING;
            tell.answersThrough(asking.far, colleague, asking.farBridge);
        }
    }

    Outcome cancel(Leg by) {
        return Outcome.done("CancelAtxfer successfully queued", () -> Optional.ofNullable(open.get(by))
                .ifPresent(this::back));
    }

    private void back(Asking asking) {
        open.remove(asking.by);
        asking.by.call.whenOver = () -> {};
        tell.back(asking.by, asking.nearBridge);
        end(asking);
        tell.gone(asking.colleague.channel, Cause.NORMAL);
        queueing.free(asking.colleague.agent);
    }

    private void end(Asking asking) {
        if (asking.colleague.answered) {
            tell.bridge("BridgeLeave", asking.farBridge, 1, asking.far);
            tell.bridge("BridgeLeave", asking.farBridge, 0, asking.colleague.channel);
        }
        tell.gone(asking.near, Cause.NORMAL);
        tell.gone(asking.far, Cause.NORMAL);
    }

    /** Whoever asks hands over by hanging up; whoever is asked just goes. */
    void hangUp(Leg leg) {
        find(leg).ifPresent(asking -> {
            if (leg == asking.by && asking.colleague.answered) {
                handOver(asking);
            } else {
                back(asking);
            }
        });
    }

    private void handOver(Asking asking) {
        Leg by = asking.by;
        open.remove(by);
        by.call.whenOver = () -> {};
        tell.channel("HangupRequest", by.channel);
        end(asking);
        tell.handsOver(by, asking.colleague.channel, asking.nearBridge);
        by.call.talking = asking.colleague;
        by.call.handedOver = true;
        asking.colleague.channel.bridge = by.call.caller.bridge;
        queueing.talking().plan(asking.colleague);
        queueing.talking().rest(by);
    }

    private Optional<Asking> find(Leg leg) {
        return open.values().stream()
                .filter(asking -> asking.by == leg || asking.colleague == leg)
                .findFirst();
    }
}
