package io.pishvaz.simulator;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PBX that speaks the manager interface of Asterisk 22 over TCP on the loopback address, with agents and callers who
 * behave as their {@link Habits} tell. Everything happens on one event-loop context; the methods may be called from
 * anywhere.
 */
public final class SimulatedPbx {

    private final Vertx vertx;
    private final Context context;
    private final Floor floor;
    private final Door door;
    private final Queueing queueing;
    private final Answers answers;
    private int port;
    private @Nullable Traffic traffic;

    private SimulatedPbx(Vertx vertx, FloorPlan plan, InstantSource clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.floor = new Floor(vertx, plan, clock);
        this.door = new Door(vertx, plan.accounts());
        var narrator = new Narrator(door, clock);
        this.queueing = new Queueing(floor, narrator);
        this.answers = new Answers(floor, narrator, queueing);
    }

    /** Success: the port is open. Fails when it is in use or the plan contradicts itself. */
    public static Future<SimulatedPbx> start(Vertx vertx, FloorPlan plan) {
        try {
            var pbx = new SimulatedPbx(vertx, plan, InstantSource.system());
            return pbx.open().map(pbx);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Void> open() {
        Promise<Void> opened = Promise.promise();
        context.runOnContext(begin -> door.open(floor.plan.port(), answers)
                .<Void>map(actual -> {
                    port = actual;
                    return null;
                })
                .onComplete(opened));
        return opened.future();
    }

    /** The port of the manager interface. */
    public int port() {
        return port;
    }

    /** Success: every connection is closed. */
    public Future<Void> stop() {
        return on(() -> {
                    stopTraffic();
                    floor.calls.stream().toList().forEach(floor::end);
                    return door.close();
                })
                .compose(closing -> closing);
    }

    /** A caller phones; succeeds with the Uniqueid of the caller's channel. Fails when the queue does not exist. */
    public Future<String> call(CallerSpec caller) {
        return on(() -> queueing.arrive(caller).caller.uniqueid);
    }

    /** The agent lifts the handset of a ringing phone; succeeds with whether it rang. */
    public Future<Boolean> answer(String device) {
        return onLeg(device, leg -> {
            if (!leg.answered && leg.call.ringing.contains(leg) && !leg.call.outbound) {
                queueing.talking().answer(leg);
            }
            return true;
        });
    }

    /** The agent hangs up, or refuses while it rings; succeeds with whether there was a call. */
    public Future<Boolean> hangup(String device) {
        return onLeg(device, leg -> {
            if (leg.answered) {
                queueing.talking().hangUp(leg, false);
            } else {
                queueing.refuse(leg);
            }
            return true;
        });
    }

    /** The agent puts the caller on hold or takes them back; succeeds with whether they were talking. */
    public Future<Boolean> hold(String device, boolean onHold) {
        return onLeg(device, leg -> {
            if (leg.answered && onHold) {
                queueing.talking().hold(leg);
            } else if (leg.answered) {
                queueing.talking().unhold(leg);
            }
            return leg.answered;
        });
    }

    /** The agent hands the caller over to an extension or a queue; succeeds with whether that was possible. */
    public Future<Boolean> transfer(String device, String target) {
        return onLeg(device, leg -> {
            Queue queue = floor.queues.get(target);
            Optional<Agent> colleague = floor.byExtension(target).filter(Agent::isFree);
            if (!leg.answered || (queue == null && colleague.isEmpty())) {
                return false;
            } else if (queue != null) {
                queueing.talking().transfer(leg, queue);
            } else {
                queueing.talking().transfer(leg, colleague.get());
            }
            return true;
        });
    }

    /** The caller hangs up, whatever goes on; succeeds with whether the call went on. */
    public Future<Boolean> hangupCaller(String uniqueid) {
        return on(() -> {
            Optional<LiveCall> call = floor.calls.stream()
                    .filter(one -> one.caller.uniqueid.equals(uniqueid))
                    .findFirst();
            call.ifPresent(one -> {
                Leg talking = one.talking;
                if (talking == null) {
                    queueing.giveUp(one);
                } else {
                    queueing.talking().hangUp(talking, true);
                }
            });
            return call.isPresent();
        });
    }

    /** From now on callers come by themselves, in this rhythm instead of any before. */
    public Future<Void> traffic(Rhythm rhythm, Supplier<CallerSpec> callers) {
        return on(() -> {
            stopTraffic();
            traffic = new Traffic(vertx, floor, rhythm, callers, queueing::arrive);
            traffic.start();
            return null;
        });
    }

    private void stopTraffic() {
        if (traffic != null) {
            traffic.stop();
        }
    }

    /** Sends the events of a capture to whoever is connected, so many times faster than life; success: all is said. */
    public Future<Void> replay(byte[] capture, double speed) {
        return on(() -> new Replay(vertx, door, capture, speed).start()).compose(played -> played);
    }

    /** How many calls go on. */
    public Future<Integer> liveCalls() {
        return on(() -> floor.calls.size());
    }

    /** The Uniqueids of the callers whose calls go on. */
    public Future<Set<String>> liveCallers() {
        return on(() -> floor.calls.stream().map(call -> call.caller.uniqueid).collect(Collectors.toUnmodifiableSet()));
    }

    /** How many clients are connected. */
    public Future<Integer> clients() {
        return on(door::guests);
    }

    /** Cuts every connection, as a network does; calls go on. */
    public Future<Void> cut() {
        return on(() -> {
            door.cut();
            return null;
        });
    }

    /** Stays connected but says nothing more, as behind a dead network; calls go on. */
    public Future<Void> mute(boolean silent) {
        return on(() -> {
            door.mute(silent);
            return null;
        });
    }

    private Future<Boolean> onLeg(String device, Function<Leg, Boolean> then) {
        return on(() -> Optional.ofNullable(floor.agents.get(device))
                .map(agent -> agent.leg)
                .map(then)
                .orElse(false));
    }

    private <T> Future<T> on(Callable<T> step) {
        Promise<T> done = Promise.promise();
        context.runOnContext(begin -> {
            try {
                done.complete(step.call());
            } catch (Exception e) {
                done.fail(e);
            }
        });
        return done.future();
    }
}
