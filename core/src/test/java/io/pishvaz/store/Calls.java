package io.pishvaz.store;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Recording;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.work.CallbackRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls to write and read back: one queue call in the stages of its life. */
final class Calls {
    static final String NUMBER = "+989121234567";
    static final PbxId PBX = new PbxId("main");
    static final QueueId SALES = new QueueId(PBX, "sales");
    static final Device SIP_1001 = new Device(PBX, "PJSIP/1001");
    static final Device SIP_1002 = new Device(PBX, "PJSIP/1002");

    /** Hung up, timed out or left by key after two seconds or more; to be done within half an hour. */
    static final CallbackRules RULES = new CallbackRules(
            Set.of(LeaveReason.HUNG_UP_WAITING, LeaveReason.HUNG_UP_RINGING, LeaveReason.TIMED_OUT),
            Duration.ofSeconds(2),
            Duration.ofMinutes(30));

    private Calls() {}

    static Optional<AgentId> agent(Device device) {
        return Optional.of(new AgentId("a" + device.name().substring("PJSIP/".length())));
    }

    static Instant at(Instant began, int seconds) {
        return began.plusSeconds(seconds);
    }

    /** Waiting in the queue. */
    static Call waiting(CallId id, Instant began) {
        QueueVisit visit = new QueueVisit(SALES, at(began, 5), 1, Optional.empty(), Optional.empty(), false);
        return call(id, began, List.of(visit), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** Rang at two, answered by one, held once, transferred and ended: every part of a call. */
    static Call ended(CallId id, Instant began) {
        QueueVisit visit = new QueueVisit(
                SALES, at(began, 5), 1, Optional.of(at(began, 30)), Optional.of(LeaveReason.ANSWERED), false);
        Offer won = offer("2", SIP_1001, began, Offer.Outcome.ANSWERED);
        Offer lost = offer("3", SIP_1002, began, Offer.Outcome.LOST);
        Talk.Hold hold = new Talk.Hold(at(began, 60), Optional.of(at(began, 80)));
        Talk first = new Talk(
                new LegId(PBX, "2"),
                SIP_1001,
                Optional.of(SALES),
                at(began, 30),
                List.of(hold),
                Optional.of(at(began, 90)),
                Optional.of(Talk.End.TRANSFERRED),
                false);
        Talk second = new Talk(
                new LegId(PBX, "4"),
                SIP_1002,
                Optional.empty(),
                at(began, 100),
                List.of(),
                Optional.of(at(began, 160)),
                Optional.of(Talk.End.CALLER),
                true);
        Transfer transfer = new Transfer(
                Transfer.Kind.BLIND,
                SIP_1001,
                "1002",
                Optional.of(SIP_1002),
                at(began, 90),
                Optional.of("knows kitchens"));
        return call(
                id,
                began,
                List.of(visit),
                List.of(won, lost),
                List.of(first, second),
                List.of(transfer),
                Optional.of(at(began, 160)));
    }

    private static Recording recording(Instant began, Talk talk) {
        Optional<String> file = Optional.of("/var/spool/asterisk/monitor/2026/a.wav");
        return new Recording(talk.leg(), at(began, 31), false, talk.ended(), file);
    }

    /** Left the queue unanswered after 40 seconds. */
    static Call abandoned(Instant began, QueueId queue, LeaveReason reason) {
        return left(began, queue, reason, 40);
    }

    static Call left(Instant began, QueueId queue, LeaveReason reason, int after) {
        Instant end = at(began, 5 + after);
        QueueVisit visit = new QueueVisit(queue, at(began, 5), 1, Optional.of(end), Optional.of(reason), false);
        return call(id(), began, List.of(visit), List.of(), List.of(), List.of(), Optional.of(end));
    }

    /** Timed out in one queue and was answered by hand of the dial plan, outside any queue. */
    static Call overflowedThenAnswered(Instant began) {
        QueueVisit visit = new QueueVisit(
                SALES, at(began, 5), 1, Optional.of(at(began, 45)), Optional.of(LeaveReason.TIMED_OUT), false);
        Optional<Instant> end = Optional.of(at(began, 100));
        return call(id(), began, List.of(visit), List.of(), List.of(talk(at(began, 50), end)), List.of(), end);
    }

    /** An agent phones the number; reached or not. */
    static Call dialled(Instant began, boolean reached) {
        Optional<Instant> end = Optional.of(at(began, 60));
        List<Talk> talks = reached ? List.of(talk(at(began, 10), end)) : List.of();
        Call inbound = call(id(), began, List.of(), List.of(), talks, List.of(), end);
        return new Call(
                inbound.id(),
                inbound.first(),
                Direction.OUTBOUND,
                new CallerId(Optional.of("1001"), Optional.empty()),
                "09121234567",
                Optional.of(SIP_1001),
                began,
                List.of(),
                List.of(),
                talks,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                inbound.answered(),
                end,
                false);
    }

    /** An agent asks a colleague on the phone's second line, probably about another call. */
    static Call asking(CallId id, Instant began, CallId about) {
        return new Call(
                id,
                new LegId(PBX, "1" + id),
                Direction.INTERNAL,
                new CallerId(Optional.of("1001"), Optional.empty()),
                "1002",
                Optional.of(SIP_1001),
                began,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(about),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Talk talk(Instant began, Optional<Instant> ended) {
        return new Talk(
                new LegId(PBX, "2"),
                SIP_1001,
                Optional.empty(),
                began,
                List.of(),
                ended,
                Optional.of(Talk.End.CALLER),
                false);
    }

    static Entry.OfCall entry(Call call) {
        CallerNumber number = new CallerNumber.External(new PhoneNumber(NUMBER));
        return new Entry.OfCall(call, number, Optional.empty(), Optional.empty());
    }

    static Entry.OfWrapUp wrapUp(CallId call, Instant began, Optional<Instant> ended, String note) {
        return new Entry.OfWrapUp(
                call,
                new AgentId("a1001"),
                Optional.of(began),
                ended,
                Optional.of("ANSWERED"),
                note,
                1,
                Optional.empty());
    }

    static CallId id() {
        return new CallId(UUID.randomUUID());
    }

    private static Offer offer(String leg, Device device, Instant began, Offer.Outcome outcome) {
        return new Offer(
                new LegId(PBX, leg),
                new LegId(PBX, leg),
                device,
                Optional.of(SALES),
                at(began, 20),
                Optional.of(at(began, 30)),
                Optional.of(outcome),
                false);
    }

    private static Call call(
            CallId id,
            Instant began,
            List<QueueVisit> visits,
            List<Offer> offers,
            List<Talk> talks,
            List<Transfer> transfers,
            Optional<Instant> ended) {
        return new Call(
                id,
                new LegId(PBX, "1" + id),
                Direction.INBOUND,
                new CallerId(Optional.of("09121234567"), Optional.of("Shirin \"x\"")),
                "2100",
                Optional.empty(),
                began,
                visits,
                offers,
                talks,
                transfers,
                List.of(),
                talks.stream().limit(1).map(talk -> recording(began, talk)).toList(),
                Optional.empty(),
                Optional.empty(),
                talks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(talks.getFirst().began()),
                ended,
                false);
    }
}
