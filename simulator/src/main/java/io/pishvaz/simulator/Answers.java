package io.pishvaz.simulator;

import io.pishvaz.simulator.Commands.Outcome;
import io.pishvaz.simulator.Guest.Action;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/** What the PBX answers to a client that has logged in. */
final class Answers {

    private final Floor floor;
    private final Narrator tell;
    private final Queueing queueing;
    private final Commands commands;

    Answers(Floor floor, Narrator tell, Queueing queueing) {
        this.floor = floor;
        this.tell = tell;
        this.queueing = queueing;
        this.commands = new Commands(floor, tell, queueing);
    }

    void to(Action action, Guest guest) {
        switch (action.name()) {
            case "ping" -> guest.write(action.pong(floor.now()));
            case "events" -> {
                guest.want(action.get("EventMask"));
                guest.write(action.success().with("Events", "On").end());
            }
            case "queuestatus" -> guest.write(queueStatus(action));
            case "queuesummary" -> guest.write(queueSummary(action));
            case "coreshowchannels" -> guest.write(channels(action));
            case "bridgelist" -> guest.write(emptyList(action, "Bridge listing will follow", "BridgeListComplete"));
            case "parkedcalls" ->
                guest.write(action.listFollows("Parked calls will follow")
                        .appendBuffer(action.listEnds("ParkedCallsComplete", 0)
                                .with("Total", 0)
                                .end()));
            case "getvar" ->
                guest.write(action.success()
                        .with("Variable", action.get("Variable"))
                        .with("Value", "allowed_not_screened")
                        .end());
            case "coresettings" -> guest.write(settings(action));
            case "queuepause" -> act(action, guest, () -> pause(action));
            case "queueadd" -> act(action, guest, () -> add(action));
            case "queueremove" -> act(action, guest, () -> remove(action));
            case "hangup",
                    "pjsipnotify",
                    "muteaudio",
                    "playdtmf",
                    "mixmonitor",
                    "mixmonitormute",
                    "stopmixmonitor",
                    "blindtransfer",
                    "atxfer",
                    "cancelatxfer",
                    "originate" -> act(action, guest, () -> commands.carryOut(action));
            default -> guest.write(action.refused("Invalid/unknown command"));
        }
    }

    /** What changes something; its events come after the answer, as from a real PBX. */
    private interface Change {
        /** The message of success or failure. */
        Outcome make();
    }

    private static void act(Action action, Guest guest, Change change) {
        if (!guest.mayAct()) {
            guest.write(action.refused("Permission denied"));
            return;
        }
        Outcome outcome = change.make();
        guest.write(outcome.done() ? action.done(outcome.message()) : action.refused(outcome.message()));
        outcome.events().run();
    }

    private Outcome pause(Action action) {
        if (action.get("Interface").isEmpty() || action.get("Paused").isEmpty()) {
            return Outcome.refused("Need 'Interface' and 'Paused' parameters.");
        }
        boolean paused = action.isTrue("Paused");
        List<Member> members = Optional.ofNullable(floor.agents.get(action.get("Interface"))).stream()
                .flatMap(agent -> agent.memberships.stream())
                .filter(member ->
                        action.get("Queue").isEmpty() || action.get("Queue").equals(member.queue.plan.name()))
                .toList();
        if (members.isEmpty()) {
            return Outcome.refused("Interface not found");
        }
        for (Member member : members) {
            member.paused = paused;
            member.reason = paused ? action.get("Reason") : "";
            member.lastPause = paused ? floor.now().getEpochSecond() : member.lastPause;
        }
        return new Outcome(true, paused ? "Interface paused successfully" : "Interface unpaused successfully", () -> {
            members.forEach(member -> tell.member("QueueMemberPause", member));
            members.forEach(member -> queueing.serve(member.queue));
        });
    }

    private Outcome add(Action action) {
        Queue queue = floor.queues.get(action.get("Queue"));
        Agent agent = floor.agents.get(action.get("Interface"));
        if (queue == null) {
            return Outcome.refused("Unable to add interface to queue: No such queue");
        } else if (agent == null) {
            return Outcome.refused("Unable to add interface: the simulator has no such agent");
        } else if (member(queue, agent).isPresent()) {
            return Outcome.refused("Unable to add interface: Already there");
        }
        Member member = floor.enrol(queue, agent, true);
        member.paused = action.isTrue("Paused");
        member.reason = member.paused ? action.get("Reason") : "";
        return new Outcome(true, "Added interface to queue", () -> {
            tell.member("QueueMemberAdded", member);
            queueing.serve(queue);
        });
    }

    private Outcome remove(Action action) {
        Queue queue = floor.queues.get(action.get("Queue"));
        Agent agent = floor.agents.get(action.get("Interface"));
        Optional<Member> member = queue == null || agent == null ? Optional.empty() : member(queue, agent);
        if (member.isEmpty()) {
            return Outcome.refused("Unable to remove interface: Not there");
        } else if (!member.get().dynamic) {
            return Outcome.refused("Unable to remove interface: Member not dynamic");
        }
        member.get().queue.members.remove(member.get());
        member.get().agent.memberships.remove(member.get());
        return new Outcome(true, "Removed interface from queue", () -> tell.member("QueueMemberRemoved", member.get()));
    }

    private static Optional<Member> member(Queue queue, Agent agent) {
        return agent.memberships.stream()
                .filter(member -> member.queue == queue)
                .findFirst();
    }

    private List<Queue> queues(Action action) {
        String wanted = action.get("Queue");
        return floor.queues.values().stream()
                .filter(queue -> wanted.isEmpty() || queue.plan.name().equals(wanted))
                .toList();
    }

    private Buffer queueStatus(Action action) {
        Buffer list = action.listFollows("Queue status will follow");
        int items = 0;
        for (Queue queue : queues(action)) {
            list.appendBuffer(queue.params(action.id()).end());
            queue.members.forEach(
                    member -> list.appendBuffer(member.listed(action.id()).end()));
            queue.waiting.forEach(call -> list.appendBuffer(
                    queue.entry(call, action.id(), floor.now()).end()));
            items += 1 + queue.members.size() + queue.waiting.size();
        }
        return list.appendBuffer(action.listEnds("QueueStatusComplete", items).end());
    }

    private Buffer queueSummary(Action action) {
        Buffer list = action.listFollows("Queue summary will follow");
        List<Queue> queues = queues(action);
        queues.forEach(queue ->
                list.appendBuffer(queue.summary(action.id(), floor.now()).end()));
        return list.appendBuffer(
                action.listEnds("QueueSummaryComplete", queues.size()).end());
    }

    private Buffer channels(Action action) {
        Buffer list = action.listFollows("Channels will follow");
        int items = 0;
        for (LiveCall call : floor.calls) {
            list.appendBuffer(call.caller.listed(action.id(), floor.now()).end());
            items++;
            for (Leg leg : call.legs()) {
                list.appendBuffer(leg.channel.listed(action.id(), floor.now()).end());
                items++;
            }
        }
        return list.appendBuffer(
                action.listEnds("CoreShowChannelsComplete", items).end());
    }

    private static Buffer emptyList(Action action, String message, String end) {
        return action.listFollows(message).appendBuffer(action.listEnds(end, 0).end());
    }

    private static Buffer settings(Action action) {
        return action.success()
                .with("AMIversion", "11.0.0")
                .with("AsteriskVersion", "22.0.0-simulated")
                .with("SystemName", "")
                .end();
    }
}
