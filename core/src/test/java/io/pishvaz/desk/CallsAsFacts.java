package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Consult;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds a call step by step, as a PBX would tell it. */
final class CallsAsFacts {
    static final PbxId PBX = new PbxId("main");
    static final QueueId SALES = new QueueId(PBX, "sales");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final CallId id = new CallId(UUID.randomUUID());
    private final String number;
    private final List<QueueVisit> visits = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Consult> consults = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();
    private Optional<Instant> ended = Optional.empty();

    private CallsAsFacts(String number) {
        this.number = number;
    }

    static CallsAsFacts from(String number) {
        return new CallsAsFacts(number);
    }

    static Device device(String extension) {
        return new Device(PBX, "PJSIP/" + extension);
    }

    CallsAsFacts queued() {
        return queuedAt(NOON);
    }

    CallsAsFacts queuedAt(Instant joined) {
        visits.add(new QueueVisit(SALES, joined, 1, Optional.empty(), Optional.empty(), false));
        return this;
    }

    CallsAsFacts givesUp() {
        visits.replaceAll(v -> new QueueVisit(
                v.queue(),
                v.joined(),
                v.position(),
                Optional.of(v.joined().plusSeconds(55)),
                Optional.of(LeaveReason.HUNG_UP_WAITING),
                false));
        return ends();
    }

    CallsAsFacts rings(String extension) {
        offers.add(new Offer(
                leg(extension),
                leg(extension),
                device(extension),
                Optional.of(SALES),
                NOON.plusSeconds(2),
                Optional.empty(),
                Optional.empty(),
                false));
        return this;
    }

    CallsAsFacts stopsRinging(String extension, Offer.Outcome outcome) {
        offers.replaceAll(o -> o.device().equals(device(extension)) && o.ended().isEmpty()
                ? new Offer(
                        o.leg(),
                        o.phone(),
                        o.device(),
                        o.queue(),
                        o.began(),
                        Optional.of(NOON.plusSeconds(transfers.isEmpty() ? 8 : 45)),
                        Optional.of(outcome),
                        false)
                : o);
        return this;
    }

    CallsAsFacts recorded(boolean paused) {
        recordings.add(
                new Recording(new LegId(PBX, "1.1"), NOON.plusSeconds(10), paused, Optional.empty(), Optional.empty()));
        return this;
    }

    CallsAsFacts answered(String extension) {
        stopsRinging(extension, Offer.Outcome.ANSWERED);
        talks.add(talk(extension, List.of(), Optional.empty(), Optional.empty()));
        return this;
    }

    CallsAsFacts holds(String extension) {
        talks.replaceAll(t -> t.device().equals(device(extension))
                ? talk(
                        extension,
                        List.of(new Talk.Hold(NOON.plusSeconds(20), Optional.empty())),
                        Optional.empty(),
                        Optional.empty())
                : t);
        return this;
    }

    CallsAsFacts transferred(String from, String to) {
        talks.replaceAll(t -> t.device().equals(device(from))
                ? talk(from, List.of(), Optional.of(NOON.plusSeconds(30)), Optional.of(Talk.End.TRANSFERRED))
                : t);
        transfers.add(new Transfer(
                Transfer.Kind.BLIND,
                device(from),
                to,
                Optional.of(device(to)),
                NOON.plusSeconds(30),
                Optional.empty()));
        return this;
    }

    /** The agent is through with it, and the caller waits at a slot. */
    CallsAsFacts parked(String from, String slot) {
        transferred(from, slot);
        Transfer sent = transfers.removeLast();
        transfers.add(
                new Transfer(Transfer.Kind.PARK, sent.from(), slot, Optional.empty(), sent.at(), Optional.empty()));
        return this;
    }

    CallsAsFacts sentToQueue(String from) {
        talks.replaceAll(t -> t.device().equals(device(from))
                ? talk(from, List.of(), Optional.of(NOON.plusSeconds(30)), Optional.of(Talk.End.TRANSFERRED))
                : t);
        transfers.add(new Transfer(
                Transfer.Kind.BLIND, device(from), "600", Optional.empty(), NOON.plusSeconds(1), Optional.empty()));
        return this;
    }

    CallsAsFacts asks(String from, String to, boolean answered) {
        holds(from);
        Instant at = NOON.plusSeconds(22);
        consults.clear();
        consults.add(new Consult(
                leg(from),
                device(from),
                to,
                Optional.of(leg(to)),
                Optional.of(device(to)),
                at,
                Optional.of(at).filter(when -> answered),
                Optional.empty()));
        return this;
    }

    CallsAsFacts asksNoMore(String from) {
        consults.clear();
        talks.replaceAll(
                t -> t.device().equals(device(from)) ? talk(from, List.of(), Optional.empty(), Optional.empty()) : t);
        return this;
    }

    /** Who was asked did not answer, and the caller is back. */
    CallsAsFacts isNotReached(String from, String to, Offer.Outcome outcome) {
        rings(to).stopsRinging(to, outcome);
        Consult asked = consults.getLast();
        asksNoMore(from);
        consults.add(new Consult(
                asked.by(),
                asked.from(),
                asked.target(),
                asked.leg(),
                asked.to(),
                asked.began(),
                Optional.empty(),
                Optional.of(NOON.plusSeconds(40))));
        return this;
    }

    CallsAsFacts ends() {
        Instant at = NOON.plusSeconds(60);
        talks.replaceAll(t -> t.ended().isPresent()
                ? t
                : new Talk(
                        t.leg(),
                        t.device(),
                        t.queue(),
                        t.began(),
                        t.holds(),
                        Optional.of(at),
                        Optional.of(Talk.End.CALLER),
                        false));
        offers.replaceAll(o -> o.ended().isPresent()
                ? o
                : new Offer(
                        o.leg(),
                        o.phone(),
                        o.device(),
                        o.queue(),
                        o.began(),
                        Optional.of(at),
                        Optional.of(Offer.Outcome.CALLER_GAVE_UP),
                        false));
        ended = Optional.of(at);
        return this;
    }

    Call call() {
        return new Call(
                id,
                new LegId(PBX, "1.1"),
                Direction.INBOUND,
                new CallerId(Optional.of(number), Optional.empty()),
                "+982191000000",
                Optional.empty(),
                NOON,
                List.copyOf(visits),
                List.copyOf(offers),
                List.copyOf(talks),
                List.copyOf(transfers),
                List.copyOf(consults),
                List.copyOf(recordings),
                Optional.empty(),
                Optional.empty(),
                talks.stream().findFirst().map(Talk::began),
                ended,
                false);
    }

    static LegId leg(String extension) {
        return new LegId(PBX, "1." + extension);
    }

    private static Talk talk(String extension, List<Talk.Hold> holds, Optional<Instant> ended, Optional<Talk.End> end) {
        return new Talk(
                leg(extension), device(extension), Optional.of(SALES), NOON.plusSeconds(8), holds, ended, end, false);
    }
}
