package io.pishvaz.simulator;

import io.pishvaz.simulator.Narrator.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Callers wait, phones ring, nobody answers, callers give up. */
final class Queueing {

    private final Floor floor;
    private final Narrator tell;
    private final Talking talking;

    Queueing(Floor floor, Narrator tell) {
        this.floor = floor;
        this.tell = tell;
        this.talking = new Talking(floor, tell, this);
    }

    Talking talking() {
        return talking;
    }

    LiveCall arrive(CallerSpec spec) {
        Queue queue = floor.queueFor(spec);
        var call = new LiveCall(spec, floor.trunkChannel(spec));
        floor.calls.add(call);
        call.caller.exten = queue.plan.dialled();
        tell.channel("Newchannel", call.caller);
        join(call, queue);
        return call;
    }

    void join(LiveCall call, Queue queue) {
        call.queue = queue;
        call.joined = floor.now();
        call.attempts = 0;
        call.caller.priority = 4;
        call.caller.application = "Queue";
        call.caller.applicationData = queue.plan.name() + ",tk,,,";
        queue.waiting.add(call);
        call.originalPosition = queue.waiting.size();
        tell.joined(call, queue);
        Duration patience =
                call.spec.patience().orElseGet(() -> floor.plan.habits().drawPatience(floor.random));
        floor.after(call, patience, () -> {
            if (call.queue == queue) {
                giveUp(call, queue);
            }
        });
        serve(queue);
    }

    void serve(Queue queue) {
        for (LiveCall call : List.copyOf(queue.waiting)) {
            if (call.ringing.isEmpty() && !call.resting) {
                List<Member> members = queue.choose(call);
                if (!members.isEmpty()) {
                    offer(call, queue, members);
                }
            }
        }
    }

    private void offer(LiveCall call, Queue queue, List<Member> members) {
        int attempt = ++call.attempts;
        for (Member member : members) {
            ring(call, member.agent, Optional.of(queue));
        }
        floor.after(call, queue.plan.ring(), () -> {
            if (call.attempts == attempt && call.queue == queue && !call.ringing.isEmpty()) {
                ringOut(call, queue);
            }
        });
    }

    void ring(LiveCall call, Agent agent, Optional<Queue> queue) {
        var leg = new Leg(call, agent, floor.phoneChannel(agent, call), queue.orElse(null), floor.now());
        agent.line = Agent.Line.RINGING;
        agent.leg = leg;
        call.ringing.add(leg);
        tell.rings(leg);
        Habits habits = floor.plan.habits();
        boolean deaf = !agent.plan.manual() && queue.isPresent() && floor.random.nextDouble() < habits.unanswered();
        if (!deaf) {
            Habits.Span usual = agent.plan.manual() ? habits.manualAnswer() : habits.answer();
            floor.after(call, call.spec.ring().orElseGet(() -> usual.draw(floor.random)), () -> {
                if (call.ringing.contains(leg)) {
                    talking.answer(leg);
                }
            });
        }
    }

    private void ringOut(LiveCall call, Queue queue) {
        List<Leg> legs = takeRinging(call);
        for (Leg leg : legs) {
            tell.rangInVain(leg, floor.now());
            tell.dialEnded(leg, "CANCEL");
            tell.gone(leg.channel, Cause.UNKNOWN);
        }
        call.resting = true;
        floor.after(call, queue.plan.retry(), () -> {
            call.resting = false;
            serve(queue);
        });
        legs.forEach(leg -> free(leg.agent));
    }

    /** The agent pressed the red key while it rang. */
    void refuse(Leg leg) {
        LiveCall call = leg.call;
        call.ringing.remove(leg);
        tell.rangInVain(leg, floor.now());
        tell.gone(leg.channel, Cause.BUSY);
        free(leg.agent);
        Queue queue = leg.queue;
        if (queue == null) {
            giveUp(call);
        } else if (call.ringing.isEmpty()) {
            serve(queue);
        }
    }

    /** The caller hangs up before anybody has answered. */
    void giveUp(LiveCall call) {
        Queue queue = call.queue;
        if (queue != null) {
            giveUp(call, queue);
            return;
        }
        List<Leg> legs = takeRinging(call);
        tell.channel("HangupRequest", call.caller);
        cancel(legs);
        tell.gone(call.caller, Cause.NORMAL);
        floor.end(call);
        legs.forEach(leg -> free(leg.agent));
    }

    private void giveUp(LiveCall call, Queue queue) {
        List<Leg> legs = takeRinging(call);
        int position = leave(call, queue);
        tell.say("HangupRequest", EventClass.CALL, text -> text.channel("", call.caller)
                .with("Cause", 127)
                .with("TechCause", 487));
        tell.channel("MusicOnHoldStop", call.caller);
        legs.forEach(leg -> tell.dialEnded(leg, "CANCEL"));
        legs.forEach(leg -> tell.dialEnded(leg, "CANCEL"));
        long waited = Duration.between(call.joined, floor.now()).toSeconds();
        tell.queue("QueueCallerAbandon", call, queue, text -> text.with("Position", position)
                .with("OriginalPosition", call.originalPosition)
                .with("HoldTime", waited));
        tell.left(call, queue, position);
        legs.forEach(leg -> tell.gone(leg.channel, Cause.UNKNOWN));
        tell.gone(call.caller, Cause.CANCELLED);
        floor.end(call);
        legs.forEach(leg -> free(leg.agent));
    }

    private void cancel(List<Leg> legs) {
        for (Leg leg : legs) {
            tell.dialEnded(leg, "CANCEL");
            tell.gone(leg.channel, Cause.UNKNOWN);
        }
    }

    /** Takes the call out of the queue; the position it had. */
    static int leave(LiveCall call, Queue queue) {
        int position = queue.waiting.indexOf(call) + 1;
        queue.waiting.remove(call);
        call.queue = null;
        return position;
    }

    static List<Leg> takeRinging(LiveCall call) {
        var legs = new ArrayList<>(call.ringing);
        call.ringing.clear();
        return legs;
    }

    /** The phone is on the hook again; whoever waits may be rung. */
    void free(Agent agent) {
        agent.line = Agent.Line.IDLE;
        agent.leg = null;
        tell.status(agent);
        agent.memberships.forEach(member -> serve(member.queue));
    }
}
