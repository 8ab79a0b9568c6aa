package io.pishvaz.simulator;

import io.pishvaz.simulator.Commands.Outcome;
import io.pishvaz.simulator.Guest.Action;
import io.pishvaz.simulator.Narrator.Cause;
import java.time.Duration;
import java.util.Optional;

/** Click-to-call: the agent's phone rings, then the number outside. */
final class Dialling {
    private static final Habits.Span PICK_UP = Habits.Span.seconds(2, 5);
    private static final Duration LIFT = Duration.ofSeconds(3);

    private final Floor floor;
    private final Narrator tell;
    private final Queueing queueing;

    Dialling(Floor floor, Narrator tell, Queueing queueing) {
        this.floor = floor;
        this.tell = tell;
        this.queueing = queueing;
    }

    Outcome begin(Action action) {
        if (action.get("Channel").isEmpty()) {
            return Outcome.refused("Channel not specified");
        }
        String number = action.get("Exten");
        Optional<Agent> free = Optional.ofNullable(floor.agents.get(action.get("Channel")))
                // the rest after a call keeps queues away, not the agent's own dialling
                .filter(agent -> agent.line == Agent.Line.IDLE
                        && floor.byExtension(number).isEmpty());
        return Outcome.done(
                "Originate successfully queued",
                () -> free.ifPresentOrElse(
                        agent -> ring(agent, number, action),
                        () -> tell.dialResult(action.id(), action.get("ChannelId"), false)));
    }

    private void ring(Agent agent, String number, Action action) {
        var call = new LiveCall(CallerSpec.from(number), floor.trunkTo(number, action.get("ChannelId")));
        call.outbound = true;
        floor.calls.add(call);
        var leg = new Leg(call, agent, floor.dialler(agent, action.get("ChannelId")), null, floor.now());
        agent.line = Agent.Line.RINGING;
        agent.leg = leg;
        call.ringing.add(leg);
        tell.ringsToDial(leg);
        floor.after(call, LIFT, () -> answer(leg));
    }

    void answer(Leg leg) {
        if (leg.answered || leg.call.ended) {
            return;
        }
        leg.answered = true;
        leg.channel.state = Channel.State.UP;
        leg.agent.line = Agent.Line.TALKING;
        tell.dials(leg);
        floor.after(leg.call, PICK_UP.draw(floor.random), () -> pickedUp(leg));
    }

    private void pickedUp(Leg leg) {
        LiveCall call = leg.call;
        leg.connected = floor.now();
        call.ringing.remove(leg);
        call.talking = leg;
        call.caller.state = Channel.State.UP;
        call.caller.bridge = floor.nextBridge();
        leg.channel.bridge = call.caller.bridge;
        tell.reached(leg);
        queueing.talking().plan(leg);
    }

    /** Nobody lifted the agent's own phone. */
    void giveUp(Leg leg) {
        leg.call.ringing.remove(leg);
        tell.gone(leg.channel, Cause.BUSY);
        tell.dialResult("", leg.channel.uniqueid, false);
        floor.end(leg.call);
        queueing.free(leg.agent);
    }
}
