package io.pishvaz.ami;

import io.pishvaz.agent.MemberEvent;
import io.pishvaz.call.CallEvent;
import io.pishvaz.call.Device;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.Recording;
import io.pishvaz.call.Side;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns what Asterisk says into facts in call-centre words; an event that says nothing of a call is no fact. */
final class AmiTranslator {
    /** Causes in the numbers of ITU-T Q.850. */
    private static final int UNALLOCATED_NUMBER = 1;

    private static final int NO_ROUTE = 3;
    private static final int USER_BUSY = 17;
    private static final int CALL_REJECTED = 21;

    private final PbxId pbx;
    private final Trunks trunks;
    private final Predicate<QueueId> nobodyThere;

    /** @param nobodyThere whether every member of a queue is known to be paused or away */
    AmiTranslator(PbxId pbx, Trunks trunks, Predicate<QueueId> nobodyThere) {
        this.pbx = pbx;
        this.trunks = trunks;
        this.nobodyThere = nobodyThere;
    }

    Optional<CallEvent> call(AmiEvent event, Instant heard) {
        var headers = new Headers(pbx, event);
        var at = headers.at(heard);
        return switch (event.name()) {
            case "Newchannel", "NewCallerid", "LocalBridge", "HangupRequest", "Hangup", "Hold", "Unhold", "Pickup" ->
                leg(event.name(), headers, at);
            case "QueueCallerJoin",
                    "QueueCallerLeave",
                    "QueueCallerAbandon",
                    "AgentConnect",
                    "AgentComplete",
                    "VarSet" -> queue(event.name(), headers, at);
            case "AgentCalled", "DialBegin", "DialEnd", "AgentRingNoAnswer" -> offer(event.name(), headers, at);
            case "BridgeEnter", "BridgeLeave" -> bridge(event.name(), headers, at);
            case "MixMonitorStart", "MixMonitorStop", "MixMonitorMute" -> recorded(event.name(), headers, at);
            case RecordingFiles.TOLD ->
                headers.leg("Uniqueid").map(leg -> new CallEvent.RecordedTo(at, leg, headers.text("File")));
            case "BlindTransfer", "AttendedTransfer", "ParkedCall" -> transfer(event.name(), headers, at);
            default -> Optional.empty();
        };
    }

    private Optional<CallEvent> leg(String name, Headers h, Instant at) {
        return h.leg("Uniqueid").or(() -> h.leg("LocalOneUniqueid")).flatMap(leg -> switch (name) {
            case "Newchannel" -> began(h, at);
            case "NewCallerid" -> Optional.of(new CallEvent.CallerNamed(at, leg, h.caller()));
            case "LocalBridge" -> h.leg("LocalTwoUniqueid").map(two -> new CallEvent.Paired(at, leg, two));
            case "HangupRequest" -> Optional.of(new CallEvent.HungUp(at, leg));
            case "Hold" -> Optional.of(new CallEvent.Held(at, leg));
            case "Unhold" -> Optional.of(new CallEvent.Unheld(at, leg));
            case "Pickup" ->
                h.leg("TargetUniqueid").map(target -> new CallEvent.PickedUp(at, target, h.deviceOf("Channel")));
            default -> Optional.of(new CallEvent.LegEnded(at, leg, said(h.number("Cause"))));
        });
    }

    private static Optional<Offer.Outcome> said(int cause) {
        return switch (cause) {
            case USER_BUSY, CALL_REJECTED -> Optional.of(Offer.Outcome.REFUSED);
            case UNALLOCATED_NUMBER, NO_ROUTE -> Optional.of(Offer.Outcome.FAILED);
            default -> Optional.empty();
        };
    }

    /** A channel as an event or the list of channels tells of it. */
    Optional<CallEvent> began(Headers h, Instant at) {
        var device = h.deviceOf("Channel");
        return h.leg("Uniqueid")
                .filter(leg -> !trunks.ignores(device))
                .map(leg -> new CallEvent.LegBegan(
                        at,
                        leg,
                        h.leg("Linkedid").orElse(leg),
                        trunks.side(device),
                        h.is("ChannelState", "0") || h.text("Application").startsWith("App"),
                        device,
                        h.caller(),
                        h.extension("Exten")));
    }

    private Optional<CallEvent> queue(String name, Headers h, Instant at) {
        var leg = h.leg("Uniqueid");
        if (name.equals("AgentComplete")) {
            return completed(h, at);
        }
        if (name.equals("VarSet")) {
            return leg.filter(l -> h.is("Variable", "QUEUESTATUS"))
                    .flatMap(l -> explained(h).map(reason -> new CallEvent.LeaveExplained(at, l, reason)));
        }
        return leg.flatMap(l -> h.queue().flatMap(queue -> switch (name) {
            case "QueueCallerJoin" ->
                Optional.of(new CallEvent.Queued(at, l, queue, h.number("Position"), h.extension("Exten")));
            case "QueueCallerAbandon" -> Optional.of(new CallEvent.WaitFailed(at, l, queue, nobodyThere.test(queue)));
            case "QueueCallerLeave" -> Optional.of(new CallEvent.QueueLeft(at, l, queue));
            default -> h.leg("DestUniqueid").map(member -> new CallEvent.Connected(at, l, member, queue));
        }));
    }

    private static Optional<LeaveReason> explained(Headers h) {
        return switch (h.text("Value")) {
            case "TIMEOUT" -> Optional.of(LeaveReason.TIMED_OUT);
            case "LEAVEEMPTY", "LEAVEUNAVAIL" -> Optional.of(LeaveReason.QUEUE_EMPTY);
            case "WITHDRAW" -> Optional.of(LeaveReason.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    private static Optional<CallEvent> completed(Headers h, Instant at) {
        var end =
                switch (h.text("Reason")) {
                    case "caller" -> Talk.End.CALLER;
                    case "agent" -> Talk.End.AGENT;
                    case "transfer" -> Talk.End.TRANSFERRED;
                    default -> Talk.End.UNKNOWN;
                };
        return h.queue().flatMap(queue -> h.some("Interface")
                .map(h::device)
                .map(device -> new CallEvent.Completed(at, queue, device, h.leg("Uniqueid"), end)));
    }

    private Optional<CallEvent> offer(String name, Headers h, Instant at) {
        return h.leg("DestUniqueid").map(leg -> switch (name) {
            case "AgentCalled" ->
                new CallEvent.Offered(
                        at, leg, h.leg("Uniqueid"), h.device(h.text("Interface")), h.queue(), h.extension("Exten"));
            case "DialBegin" -> dialled(h, at);
            case "AgentRingNoAnswer" -> new CallEvent.OfferEnded(at, leg, Offer.Outcome.NO_ANSWER);
            default -> new CallEvent.OfferEnded(at, leg, outcome(h.text("DialStatus")));
        });
    }

    private CallEvent dialled(Headers h, Instant at) {
        var device = h.deviceOf("DestChannel");
        var outside = trunks.side(device) == Side.OUTSIDE;
        return new CallEvent.Offered(
                at,
                h.leg("DestUniqueid").orElseThrow(),
                h.leg("Uniqueid"),
                device,
                Optional.empty(),
                outside ? numberIn(h.text("DialString")) : h.extension("Exten"));
    }

    /** The number in what was given to the channel driver: {@code +4930123@trunk} or {@code trunk/+4930123}. */
    static String numberIn(String dialString) {
        int from = dialString.lastIndexOf('/') + 1;
        int to = dialString.indexOf('@', from);
        return to < 0 ? dialString.substring(from) : dialString.substring(from, to);
    }

    private static Offer.Outcome outcome(String status) {
        return switch (status) {
            case "ANSWER" -> Offer.Outcome.ANSWERED;
            case "CANCEL" -> Offer.Outcome.LOST;
            case "NOANSWER" -> Offer.Outcome.NO_ANSWER;
            case "BUSY" -> Offer.Outcome.REFUSED;
            case "CHANUNAVAIL", "CONGESTION" -> Offer.Outcome.FAILED;
            default -> Offer.Outcome.UNKNOWN;
        };
    }

    /** In a holding bridge everybody waits for himself: nobody talks there. */
    private static Optional<CallEvent> bridge(String name, Headers h, Instant at) {
        return h.leg("Uniqueid")
                .filter(leg -> !h.is("BridgeTechnology", "holding_bridge"))
                .flatMap(leg -> h.bridge("BridgeUniqueid")
                        .map(bridge -> name.equals("BridgeEnter")
                                ? new CallEvent.BridgeJoined(at, leg, bridge)
                                : new CallEvent.BridgeLeft(at, leg, bridge)));
    }

    private static Optional<CallEvent> transfer(String name, Headers h, Instant at) {
        var succeeded = h.is("Result", "Success");
        return switch (name) {
            case "BlindTransfer" ->
                h.leg("TransfererUniqueid")
                        .filter(by -> succeeded)
                        .map(by -> new CallEvent.Transferred(
                                at,
                                Transfer.Kind.BLIND,
                                by,
                                h.leg("TransfereeUniqueid"),
                                h.text("Extension"),
                                Optional.empty()));
            case "AttendedTransfer" ->
                h.leg("OrigTransfererUniqueid")
                        .filter(by -> succeeded)
                        .map(by -> new CallEvent.Transferred(
                                at,
                                Transfer.Kind.ATTENDED,
                                by,
                                h.leg("TransfereeUniqueid"),
                                h.some("TransferTargetExten").orElse(h.text("SecondTransfererExten")),
                                h.leg("TransferTargetUniqueid")));
            // with an action id it is an item of a list
            default ->
                h.leg("ParkeeUniqueid")
                        .filter(leg -> h.text("ActionID").isEmpty())
                        .map(leg -> new CallEvent.Parked(at, leg, h.text("ParkingSpace")));
        };
    }

    private static Optional<CallEvent> recorded(String name, Headers h, Instant at) {
        var turn =
                switch (name) {
                    case "MixMonitorStart" -> Recording.Turn.STARTED;
                    case "MixMonitorStop" -> Recording.Turn.STOPPED;
                    default -> h.is("State", "1") ? Recording.Turn.PAUSED : Recording.Turn.RESUMED;
                };
        return h.leg("Uniqueid").map(leg -> new CallEvent.Recorded(at, leg, turn));
    }

    Optional<MemberEvent> member(AmiEvent event) {
        var headers = new Headers(pbx, event);
        return switch (event.name()) {
            case "QueueMemberAdded",
                    "QueueMemberStatus",
                    "QueueMemberPause",
                    "QueueMemberPenalty",
                    "QueueMemberRinginuse" ->
                headers.member("Interface", "MemberName").map(MemberEvent.Seen::new);
            case "QueueMember" -> headers.member("Location", "Name").map(MemberEvent.Seen::new);
            case "QueueMemberRemoved" ->
                headers.queue().flatMap(queue -> headers.some("Interface")
                        .map(name -> new MemberEvent.Removed(queue, new Device(pbx, name))));
            default -> Optional.empty();
        };
    }
}
