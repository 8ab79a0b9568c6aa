package io.pishvaz.simulator;

import io.pishvaz.simulator.Guest.Action;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a client may have done with a call, by the channel of an agent's phone. Every phone obeys. */
final class Commands {
    static final String PARKING = "700";
    private static final int LONGEST_EXTENSION = 6;

    private final Floor floor;
    private final Narrator tell;
    private final Talking talking;
    private final Queueing queueing;
    private final Consulting consulting;
    private final Dialling dialling;

    /** What came of it; the events follow the answer, as from a real PBX. */
    record Outcome(boolean done, String message, Runnable events) {
        static Outcome refused(String message) {
            return new Outcome(false, message, () -> {});
        }

        static Outcome done(String message, Runnable events) {
            return new Outcome(true, message, events);
        }
    }

    Commands(Floor floor, Narrator tell, Queueing queueing) {
        this.floor = floor;
        this.tell = tell;
        this.queueing = queueing;
        this.talking = queueing.talking();
        this.consulting = new Consulting(floor, tell, queueing);
        this.dialling = new Dialling(floor, tell, queueing);
    }

    Outcome carryOut(Action action) {
        return switch (action.name()) {
            case "hangup" -> on(action, leg -> true, leg -> Outcome.done("Channel Hungup", () -> hangUp(leg)));
            case "pjsipnotify" -> on(action, leg -> true, leg -> notify(leg, action.get("Variable")));
            case "muteaudio" -> on(action, leg -> leg.answered, leg -> Outcome.done("Muted", () -> {}));
            case "playdtmf" ->
                on(action, leg -> leg.answered, leg -> Outcome.done("DTMF successfully queued", () -> {}));
            case "mixmonitor", "mixmonitormute", "stopmixmonitor" ->
                on(action, leg -> leg.answered, leg -> record(leg, action));
            case "blindtransfer" ->
                on(action, leg -> leg.call.talking == leg, leg -> transfer(leg, action.get("Exten")));
            case "atxfer" ->
                on(action, leg -> leg.call.talking == leg, leg -> consulting.begin(leg, action.get("Exten")));
            case "cancelatxfer" -> on(action, leg -> true, consulting::cancel);
            case "originate" -> dialling.begin(action);
            default -> Outcome.refused("Invalid/unknown command");
        };
    }

    private Outcome on(Action action, Predicate<Leg> able, Function<Leg, Outcome> then) {
        String channel = action.get("Channel");
        Optional<Leg> found = floor.agents.values().stream()
                .flatMap(agent -> Stream.ofNullable(agent.leg))
                .filter(leg -> leg.channel.uniqueid.equals(channel) || leg.channel.name.equals(channel))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused("No such channel");
        }
        return found.filter(able).map(then).orElseGet(() -> Outcome.refused("Not possible now"));
    }

    private void hangUp(Leg leg) {
        if (leg.call.outbound && !leg.answered) {
            dialling.giveUp(leg);
        } else if (consulting.isPartOf(leg)) {
            consulting.hangUp(leg);
        } else if (leg.answered) {
            talking.hangUp(leg, false);
        } else {
            queueing.refuse(leg);
        }
    }

    private Outcome notify(Leg leg, String event) {
        return Outcome.done("NOTIFY sent", () -> {
            if (event.endsWith("hold") && leg.call.talking == leg) {
                talking.hold(leg);
            } else if (leg.answered) {
                talking.unhold(leg);
            } else if (leg.call.outbound) {
                dialling.answer(leg);
            } else {
                talking.answer(leg);
            }
        });
    }

    private Outcome record(Leg leg, Action action) {
        String event =
                switch (action.name()) {
                    case "mixmonitor" -> "MixMonitorStart";
                    case "stopmixmonitor" -> "MixMonitorStop";
                    default -> "MixMonitorMute";
                };
        String state = action.get("State");
        return Outcome.done("Done", () -> tell.channel(event, leg.channel, "State", state));
    }

    private Outcome transfer(Leg leg, String exten) {
        Optional<Queue> queue = floor.queueAt(exten);
        Optional<Agent> colleague = floor.byExtension(exten);
        if (exten.equals(PARKING)) {
            return Outcome.done("Transfer succeeded", () -> talking.park(leg, exten));
        } else if (queue.isPresent()) {
            return Outcome.done("Transfer succeeded", () -> talking.transfer(leg, queue.get()));
        } else if (colleague.filter(Agent::isFree).isPresent()) {
            return Outcome.done("Transfer succeeded", () -> talking.transfer(leg, colleague.get()));
        } else if (colleague.isEmpty() && exten.length() > LONGEST_EXTENSION) {
            return Outcome.done("Transfer succeeded", () -> talking.sendOutside(leg, exten));
        }
        return Outcome.refused(colleague.isPresent() ? "Transfer failed" : "Transfer invalid");
    }
}
