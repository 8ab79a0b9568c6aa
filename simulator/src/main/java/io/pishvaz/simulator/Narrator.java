package io.pishvaz.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells what happens on the floor, each happening as the run of events that Asterisk 22 was heard to send. */
final class Narrator extends Voice {

    Narrator(Audience audience, InstantSource clock) {
        super(audience, clock);
    }

    /** Why a channel went away. */
    enum Cause {
        UNKNOWN(0, "Unknown"),
        NORMAL(16, "Normal Clearing"),
        BUSY(17, "User busy"),
        ELSEWHERE(26, "Answered elsewhere"),
        CANCELLED(127, "Interworking, unspecified");

        private final int number;
        private final String word;

        Cause(int number, String word) {
            this.number = number;
            this.word = word;
        }
    }

    void joined(LiveCall call, Queue queue) {
        device("Queue:" + queue.plan.name(), "RINGING");
        int position = queue.waiting.indexOf(call) + 1;
        queue("QueueCallerJoin", call, queue, text -> text.with("Position", position)
                .with("Count", queue.waiting.size()));
        channel("MusicOnHoldStart", call.caller, "Class", "default");
    }

    /** @param position before leaving; the caller is no longer in the queue */
    void left(LiveCall call, Queue queue, int position) {
        if (queue.waiting.isEmpty()) {
            device("Queue:" + queue.plan.name(), "NOT_INUSE");
        }
        queue("QueueCallerLeave", call, queue, text -> text.with("Position", position)
                .with("Count", queue.waiting.size()));
    }

    void rings(Leg leg) {
        Channel phone = leg.channel;
        channel("Newchannel", phone);
        agent("AgentCalled", leg, text -> text);
        dial("DialBegin", leg, "DialString", leg.agent.device());
        phone.state = Channel.State.RINGING;
        phone.exten = leg.call.caller.exten;
        phone.connect(leg.call.caller);
        channel("Newstate", phone);
        channel("NewConnectedLine", phone);
        dial("DialState", leg, "DialStatus", "RINGING");
        status(leg.agent);
    }

    /** The device and all memberships of the agent, as they are now. */
    void status(Agent agent) {
        device(agent.device(), agent.line.word);
        agent.memberships.forEach(member -> member("QueueMemberStatus", member));
    }

    void dialEnded(Leg leg, String how) {
        dial("DialEnd", leg, "DialStatus", how);
    }

    void answers(Leg leg, List<Leg> losers) {
        channel("Newstate", leg.channel);
        status(leg.agent);
        dialEnded(leg, "ANSWER");
        losers.forEach(loser -> dialEnded(loser, "CANCEL"));
        leg.call.caller.connect(leg.channel);
        channel("NewConnectedLine", leg.call.caller);
        losers.forEach(loser -> dialEnded(loser, "CANCEL"));
        if (leg.queue != null) {
            channel("MusicOnHoldStop", leg.call.caller);
        }
        losers.forEach(loser -> gone(loser.channel, Cause.ELSEWHERE));
    }

    void connected(Leg leg) {
        Channel caller = leg.call.caller;
        long waited = seconds(leg.call.joined, leg.connected);
        agent("AgentConnect", leg, text -> text.with("HoldTime", waited)
                .with("RingTime", seconds(leg.rang, leg.connected)));
        if (caller.state != Channel.State.UP) {
            caller.state = Channel.State.UP;
            channel("Newstate", caller);
        }
        bridge("BridgeCreate", caller.bridge, 0);
        bridge("BridgeEnter", caller.bridge, 1, leg.channel);
        bridge("BridgeEnter", caller.bridge, 2, caller);
    }

    void rangInVain(Leg leg, Instant now) {
        agent(
                "AgentRingNoAnswer",
                leg,
                text -> text.with("RingTime", Duration.between(leg.rang, now).toMillis()));
        dialEnded(leg, "NOANSWER");
    }

    void completed(Leg leg, String reason, Instant now) {
        agent("AgentComplete", leg, text -> text.with("HoldTime", seconds(leg.call.joined, leg.connected))
                .with("TalkTime", seconds(leg.connected, now))
                .with("Reason", reason));
    }

    void unbridged(Leg leg) {
        Channel caller = leg.call.caller;
        bridge("BridgeLeave", caller.bridge, 1, caller);
        bridge("BridgeLeave", caller.bridge, 0, leg.channel);
        bridge("BridgeDestroy", caller.bridge, 0);
    }

    void gone(Channel channel, Cause cause) {
        say("Hangup", EventClass.CALL, text -> {
            text.channel("", channel).with("Cause", cause.number).with("Cause-txt", cause.word);
            return cause == Cause.CANCELLED ? text.with("TechCause", 487) : text;
        });
    }

    void transferred(Leg leg, String target) {
        Channel caller = leg.call.caller;
        channel("Unhold", leg.channel);
        say("BlindTransfer", EventClass.CALL, text -> {
            text.with("Result", "Success").channel("Transferer", leg.channel).channel("Transferee", caller);
            return bridge(text, caller.bridge, 2)
                    .with("IsExternal", "Yes")
                    .with("Context", "internal")
                    .with("Extension", target);
        });
    }

    void parked(LiveCall call) {
        say("ParkedCall", EventClass.CALL, text -> text.channel("Parkee", call.caller)
                .with("Parkinglot", "default")
                .with("ParkingSpace", 701)
                .with("ParkingTimeout", 45)
                .with("ParkingDuration", 0));
    }

    /** An agent leaves the caller on hold and meets the near half of a pair. */
    void asks(Leg by, List<Channel> relays, String bridge) {
        Channel near = relays.getFirst();
        Channel far = relays.getLast();
        channel("Newchannel", near);
        far.state = Channel.State.RING;
        channel("Newchannel", far);
        say("LocalBridge", EventClass.CALL, text -> text.channel("LocalOne", near)
                .channel("LocalTwo", far)
                .with("Context", "internal")
                .with("Exten", far.exten)
                .with("LocalOptimization", "No"));
        bridge("BridgeCreate", bridge, 0);
        bridge("BridgeEnter", bridge, 1, near);
        bridge("BridgeLeave", by.call.caller.bridge, 1, by.channel);
        bridge("BridgeEnter", bridge, 2, by.channel);
    }

    void ringsThrough(Channel relay, Leg leg) {
        channel("Newchannel", leg.channel);
        dial("DialBegin", Optional.of(relay), leg.channel, "DialString", leg.agent.plan.extension());
        leg.channel.state = Channel.State.RINGING;
        channel("Newstate", leg.channel);
        status(leg.agent);
    }

    void answersThrough(Channel relay, Leg leg, String bridge) {
        channel("Newstate", leg.channel);
        dial("DialEnd", Optional.of(relay), leg.channel, "DialStatus", "ANSWER");
        bridge("BridgeCreate", bridge, 0);
        bridge("BridgeEnter", bridge, 1, leg.channel);
        bridge("BridgeEnter", bridge, 2, relay);
        status(leg.agent);
    }

    void back(Leg by, String from) {
        bridge("BridgeLeave", from, 1, by.channel);
        bridge("BridgeEnter", by.call.caller.bridge, 2, by.channel);
        channel("Unhold", by.channel);
        channel("MusicOnHoldStop", by.call.caller);
    }

    void handsOver(Leg by, Channel target, String from) {
        Channel caller = by.call.caller;
        bridge("BridgeEnter", caller.bridge, 2, target);
        channel("MusicOnHoldStop", caller);
        say("AttendedTransfer", EventClass.CALL, text -> text.with("Result", "Success")
                .channel("OrigTransferer", by.channel)
                .channel("SecondTransferer", by.channel)
                .channel("Transferee", caller)
                .channel("TransferTarget", target)
                .with("DestType", "Bridge"));
        completed(by, "transfer", clock.instant());
        bridge("BridgeLeave", from, 0, by.channel);
        gone(by.channel, Cause.NORMAL);
    }

    /** Nobody dials the first phone of a click-to-call. */
    void ringsToDial(Leg leg) {
        channel("Newchannel", leg.channel);
        dial("DialBegin", Optional.empty(), leg.channel, "DialString", leg.agent.plan.extension());
        leg.channel.state = Channel.State.RINGING;
        channel("Newstate", leg.channel);
        status(leg.agent);
    }

    void dials(Leg leg) {
        Channel outside = leg.call.caller;
        channel("Newstate", leg.channel);
        dial("DialEnd", Optional.empty(), leg.channel, "DialStatus", "ANSWER");
        status(leg.agent);
        dialResult("", leg.channel.uniqueid, true);
        channel("Newchannel", outside);
        dial("DialBegin", Optional.of(leg.channel), outside, "DialString", outside.number + "@trunk");
        outside.state = Channel.State.RINGING;
        channel("Newstate", outside);
    }

    void reached(Leg leg) {
        Channel outside = leg.call.caller;
        channel("Newstate", outside);
        dial("DialEnd", Optional.of(leg.channel), outside, "DialStatus", "ANSWER");
        bridge("BridgeCreate", outside.bridge, 0);
        bridge("BridgeEnter", outside.bridge, 1, outside);
        bridge("BridgeEnter", outside.bridge, 2, leg.channel);
    }

    void dialResult(String actionId, String uniqueid, boolean answered) {
        say("OriginateResponse", EventClass.CALL, text -> text.with("ActionID", actionId)
                .with("Response", answered ? "Success" : "Failure")
                .with("Reason", answered ? 4 : 0)
                .with("Uniqueid", uniqueid));
    }

    private void dial(String name, Optional<Channel> by, Channel dialled, String header, String value) {
        say(name, EventClass.CALL, text -> {
            by.ifPresent(channel -> text.channel("", channel));
            return text.channel("Dest", dialled).with(header, value);
        });
    }

    private static long seconds(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond();
    }
}
