package io.pishvaz.simulator;

import io.pishvaz.simulator.Narrator.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Agents answer, talk, hold, hand over and hang up. */
final class Talking {

    private static final double HOLD_FROM = 0.3;
    private static final double HOLD_FOR = 0.25;
    private static final Duration ALONE = Duration.ofSeconds(40);

    private final Floor floor;
    private final Narrator tell;
    private final Queueing queueing;

    Talking(Floor floor, Narrator tell, Queueing queueing) {
        this.floor = floor;
        this.tell = tell;
        this.queueing = queueing;
    }

    void answer(Leg leg) {
        LiveCall call = leg.call;
        call.ringing.remove(leg);
        List<Leg> losers = Queueing.takeRinging(call);
        leg.answered = true;
        leg.connected = floor.now();
        leg.channel.state = Channel.State.UP;
        leg.agent.line = Agent.Line.TALKING;
        call.talking = leg;
        call.caller.bridge = floor.nextBridge();
        leg.channel.bridge = call.caller.bridge;
        Queue queue = leg.queue;
        int position = queue == null ? 0 : Queueing.leave(call, queue);
        tell.answers(leg, losers);
        if (queue != null) {
            tell.left(call, queue, position);
        }
        tell.connected(leg);
        plan(leg);
        losers.forEach(loser -> queueing.free(loser.agent));
    }

    /** Draws how the talk goes on by itself. */
    void plan(Leg leg) {
        LiveCall call = leg.call;
        Habits habits = floor.plan.habits();
        boolean manual = leg.agent.plan.manual();
        Duration talk = call.spec.talk().orElseGet(() -> manual ? withHuman(call) : habits.drawTalk(floor.random));
        if (!manual && floor.random.nextDouble() < habits.held()) {
            floor.after(call, share(talk, HOLD_FROM), () -> ifTalking(leg, () -> hold(leg)));
            floor.after(call, share(talk, HOLD_FROM + HOLD_FOR), () -> ifTalking(leg, () -> unhold(leg)));
        }
        boolean handOver = !manual && !call.handedOver && floor.random.nextDouble() < habits.transferred();
        boolean callerEnds = floor.random.nextBoolean();
        floor.after(
                call,
                talk,
                () -> ifTalking(leg, () -> {
                    Optional<Agent> colleague = handOver ? freeColleague(leg) : Optional.empty();
                    colleague.ifPresentOrElse(to -> transfer(leg, to), () -> hangUp(leg, callerEnds));
                }));
    }

    private Duration withHuman(LiveCall call) {
        return call.spec
                .staying()
                .orElseGet(() -> floor.plan.habits().manualTalk().draw(floor.random));
    }

    private static Duration share(Duration whole, double part) {
        return Duration.ofMillis((long) (whole.toMillis() * part));
    }

    private static void ifTalking(Leg leg, Runnable then) {
        if (leg.call.talking == leg) {
            then.run();
        }
    }

    private Optional<Agent> freeColleague(Leg leg) {
        return floor.agents.values().stream()
                .filter(agent -> agent.isFree() && !agent.plan.manual() && agent != leg.agent)
                .findAny();
    }

    void hold(Leg leg) {
        tell.channel("Hold", leg.channel, "MusicClass", "default");
        tell.channel("MusicOnHoldStart", leg.call.caller, "Class", "default");
    }

    void unhold(Leg leg) {
        tell.channel("Unhold", leg.channel);
        tell.channel("MusicOnHoldStop", leg.call.caller);
    }

    void hangUp(Leg leg, boolean byCaller) {
        LiveCall call = leg.call;
        call.whenOver.run();
        tell.channel("HangupRequest", byCaller ? call.caller : leg.channel);
        tell.completed(leg, byCaller ? "caller" : "agent", floor.now());
        tell.unbridged(leg);
        tell.channel("SoftHangupRequest", byCaller ? leg.channel : call.caller, "Cause", 16);
        tell.gone(call.caller, Cause.NORMAL);
        tell.gone(leg.channel, Cause.NORMAL);
        call.talking = null;
        floor.end(call);
        rest(leg);
    }

    /** Hands the caller over without asking; the colleague's phone rings until answered. */
    void transfer(Leg leg, Agent colleague) {
        letGo(leg, colleague.plan.extension());
        queueing.ring(leg.call, colleague, Optional.empty());
        rest(leg);
    }

    void transfer(Leg leg, Queue queue) {
        letGo(leg, queue.plan.dialled());
        queueing.join(leg.call, queue);
        rest(leg);
    }

    void park(Leg leg, String extension) {
        letGo(leg, extension);
        tell.parked(leg.call);
        leaveAlone(leg.call);
        rest(leg);
    }

    /** To a number outside: there the caller talks on, out of our sight. */
    void sendOutside(Leg leg, String number) {
        letGo(leg, number);
        leaveAlone(leg.call);
        rest(leg);
    }

    private void leaveAlone(LiveCall call) {
        floor.after(call, ALONE, () -> queueing.giveUp(call));
    }

    private void letGo(Leg leg, String target) {
        LiveCall call = leg.call;
        tell.transferred(leg, target);
        tell.completed(leg, "transfer", floor.now());
        call.caller.exten = target;
        call.caller.context = "internal";
        tell.unbridged(leg);
        tell.gone(leg.channel, Cause.NORMAL);
        call.talking = null;
        call.handedOver = true;
        call.caller.bridge = "";
        call.caller.priority = 1;
        call.caller.application = "Dial";
    }

    /** Wraps up after a queue call, then is free. */
    void rest(Leg leg) {
        Agent agent = leg.agent;
        Queue queue = leg.queue;
        if (queue != null) {
            agent.callsTaken++;
            agent.lastCall = floor.now().getEpochSecond();
            agent.wrappingUp = true;
            floor.after(queue.plan.wrapUp(), () -> {
                agent.wrappingUp = false;
                agent.memberships.forEach(member -> queueing.serve(member.queue));
            });
        }
        queueing.free(agent);
    }
}
