package io.pishvaz.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A queue at work: who waits, and who may be rung. */
final class Queue {

    final QueuePlan plan;
    final List<Member> members = new ArrayList<>();
    final List<LiveCall> waiting = new ArrayList<>();
    private int lastRung = -1;

    Queue(QueuePlan plan) {
        this.plan = plan;
    }

    /** The members to ring for this call now, by the strategy of the queue; nobody where all are busy. */
    List<Member> choose(LiveCall call) {
        List<Member> free = members.stream().filter(Member::isAvailable).toList();
        Optional<Member> wanted = wanted(call);
        if (free.isEmpty() || wanted.filter(Queue::isBackSoon).isPresent()) {
            return List.of();
        }
        Optional<Member> reached = wanted.filter(free::contains);
        if (reached.isPresent() || plan.strategy() == QueuePlan.Strategy.RINGALL) {
            return reached.map(List::of).orElse(free);
        }
        return List.of(one(free, call));
    }

    private static boolean isBackSoon(Member member) {
        return member.agent.wrappingUp && !member.paused;
    }

    private Optional<Member> wanted(LiveCall call) {
        return call.spec.agent().flatMap(extension -> members.stream()
                .filter(member -> member.agent.plan.extension().equals(extension))
                .findFirst());
    }

    private Member one(List<Member> free, LiveCall call) {
        return switch (plan.strategy()) {
            case LEASTRECENT -> least(free, Comparator.comparingLong(member -> member.agent.lastCall));
            case FEWESTCALLS -> least(free, Comparator.comparingInt(member -> member.agent.callsTaken));
            case LINEAR -> free.get(call.attempts % free.size());
            default -> next();
        };
    }

    private static Member least(List<Member> free, Comparator<Member> by) {
        return free.stream().min(by).orElseThrow();
    }

    /** The first free member after the one rung last; there is one. */
    private Member next() {
        do {
            lastRung = (lastRung + 1) % members.size();
        } while (!members.get(lastRung).isAvailable());
        return members.get(lastRung);
    }

    EventText params(String actionId) {
        return EventText.queueItem("QueueParams")
                .with("Queue", plan.name())
                .with("Max", 0)
                .with("Strategy", plan.strategy().name().toLowerCase(Locale.ROOT))
                .with("Calls", waiting.size())
                .with("Holdtime", 0)
                .with("TalkTime", 0)
                .with("Completed", 0)
                .with("Abandoned", 0)
                .with("ServiceLevel", 20)
                .with("ServicelevelPerf", "0.0")
                .with("ServicelevelPerf2", "0.0")
                .with("Weight", 0)
                .with("ActionID", actionId);
    }

    EventText entry(LiveCall call, String actionId, Instant now) {
        Channel caller = call.caller;
        return EventText.queueItem("QueueEntry")
                .with("Queue", plan.name())
                .with("Position", waiting.indexOf(call) + 1)
                .with("Channel", caller.name)
                .with("Uniqueid", caller.uniqueid)
                .with("CallerIDNum", caller.number.replace(Channel.UNKNOWN, "unknown"))
                .with("CallerIDName", caller.display.replace(Channel.UNKNOWN, "unknown"))
                .with("ConnectedLineNum", caller.connectedNumber.replace(Channel.UNKNOWN, "unknown"))
                .with("ConnectedLineName", caller.connectedName.replace(Channel.UNKNOWN, "unknown"))
                .with("Wait", Duration.between(call.joined, now).toSeconds())
                .with("Priority", 0)
                .with("ActionID", actionId);
    }

    EventText summary(String actionId, Instant now) {
        long longest = waiting.isEmpty()
                ? 0
                : Duration.between(waiting.getFirst().joined, now).toSeconds();
        return EventText.queueItem("QueueSummary")
                .with("Queue", plan.name())
                .with("LoggedIn", members.size())
                .with("Available", members.stream().filter(Member::isAvailable).count())
                .with("Callers", waiting.size())
                .with("HoldTime", 0)
                .with("TalkTime", 0)
                .with("LongestHoldTime", longest)
                .with("ActionID", actionId);
    }
}
