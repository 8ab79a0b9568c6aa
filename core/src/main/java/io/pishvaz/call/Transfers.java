package io.pishvaz.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The other party is handed over. */
final class Transfers {
    /**
     * A blind transfer to the parking extension is told of just before the parking itself, now and then just after it.
     */
    private static final Duration PARKING = Duration.ofSeconds(2);

    private Transfers() {}

    /**
     * Who handed over may have hung up by the time it is told. To whom is not told at all when their halves of a relay
     * have changed places before: then it is who was asked.
     */
    static void transferred(Draft draft, CallEvent.Transferred e) {
        var by = draft.leg(e.by());
        var call = e.transferee().flatMap(draft::openLeg).or(() -> by).map(draft::call);
        call.filter(open -> !open.over())
                .filter(open -> open.transfers.stream().noneMatch(t -> t.at().equals(e.at())))
                .filter(open -> !toldByPark(open, e))
                .ifPresent(open -> by.map(Leg::device)
                        .or(() -> talkedAt(open, e.by()))
                        .ifPresent(from -> transferred(draft, open, e, from)));
    }

    private static boolean toldByPark(CallEdit call, CallEvent.Transferred e) {
        return e.kind() == Transfer.Kind.BLIND
                && isParked(call)
                && call.lastTransfer()
                        .filter(park -> talkedAt(call, e.by())
                                .filter(park.from()::equals)
                                .isPresent())
                        .filter(park ->
                                Duration.between(park.at(), e.at()).abs().compareTo(PARKING) < 0)
                        .isPresent();
    }

    private static Optional<Device> talkedAt(CallEdit call, LegId leg) {
        return call.talks.reversed().stream()
                .filter(talk -> talk.leg().equals(leg))
                .map(Talk::device)
                .findFirst();
    }

    private static void transferred(Draft draft, CallEdit call, CallEvent.Transferred e, Device from) {
        var asked = Consults.handingOver(call, e.by()).filter(consult -> e.kind() == Transfer.Kind.ATTENDED);
        var to = e.to().flatMap(draft::leg)
                .flatMap(target -> reached(call, target, e.by()))
                .or(() -> asked.flatMap(Consult::to));
        var target =
                asked.map(Consult::target).filter(known -> !known.isEmpty()).orElse(e.target());
        call.transfers.add(new Transfer(e.kind(), from, target, to, e.at(), Optional.empty()));
        Consults.end(draft, call, e.by());
        over(draft, call, e.by());
        over(draft, call, call.party);
        if (e.by().equals(call.party)) {
            call.openTalks().forEach(talk -> over(draft, call, talk.leg()));
            e.transferee().ifPresent(next -> call.party = next);
        }
    }

    private static void over(Draft draft, CallEdit call, LegId leg) {
        close(draft, call, leg, Talk.End.TRANSFERRED);
        var gone = draft.leg(leg).isEmpty();
        call.talks.reversed().stream()
                .filter(talk -> talk.leg().equals(leg) && talk.ended().isPresent())
                .filter(talk -> gone || talk.end().equals(Optional.of(Talk.End.UNKNOWN)))
                .findFirst()
                .ifPresent(talk -> call.endOfTalk(talk, Talk.End.TRANSFERRED));
    }

    /** What ends the talk now counts more than what was said of it before. */
    private static void close(Draft draft, CallEdit call, LegId id, Talk.End end) {
        draft.leg(id)
                .filter(leg -> call.openTalk(id).isPresent())
                .ifPresent(leg -> draft.put(leg.endingWith(Optional.of(end))));
        Talks.close(draft, call, id, end);
    }

    private static Optional<Device> reached(CallEdit call, Leg target, LegId by) {
        if (target.side() == Side.OURS) {
            return Optional.of(target.device());
        }
        return call.openTalks().stream()
                .filter(talk -> !talk.leg().equals(by))
                .map(Talk::device)
                .findFirst();
    }

    static void parked(Draft draft, CallEvent.Parked e) {
        draft.openLeg(e.leg()).map(draft::call).ifPresent(call -> {
            call.openTalks().forEach(talk -> close(draft, call, talk.leg(), Talk.End.PARKED));
            var sent = call.lastTransfer().filter(last -> leadsToPark(last, e));
            if (sent.isPresent()) {
                call.changeLastTransfer(last -> last.parkingAt(e.slot()));
                call.lastTalk()
                        .filter(talk ->
                                talk.ended().equals(Optional.of(sent.get().at())))
                        .ifPresent(talk -> call.endOfTalk(talk, Talk.End.PARKED));
            } else if (!isParked(call)) {
                call.lastTalk()
                        .ifPresent(talk -> call.transfers.add(new Transfer(
                                Transfer.Kind.PARK,
                                talk.device(),
                                e.slot(),
                                Optional.empty(),
                                e.at(),
                                Optional.empty())));
            }
        });
    }

    private static boolean leadsToPark(Transfer transfer, CallEvent.Parked e) {
        return transfer.kind() == Transfer.Kind.BLIND
                && transfer.at().plus(PARKING).isAfter(e.at());
    }

    private static boolean isParked(CallEdit call) {
        return call.lastTransfer()
                .filter(last -> last.kind() == Transfer.Kind.PARK && last.to().isEmpty())
                .isPresent();
    }

    /** The other party goes on without anybody having hung up or said why: the PBX was told to send it elsewhere. */
    static void movedOn(Draft draft, CallEdit call, String target) {
        call.openTalks().stream()
                .filter(talk -> draft.leg(talk.leg())
                        .filter(leg -> leg.parted().isPresent() && leg.ending().isEmpty())
                        .isPresent())
                .forEach(talk -> Talks.close(draft, call, talk.leg(), Talk.End.UNKNOWN));
        call.lastTalk()
                .filter(talk -> talk.end().equals(Optional.of(Talk.End.UNKNOWN))
                        && talk.ended().isPresent())
                .ifPresent(talk -> {
                    Instant at = talk.ended().orElseThrow();
                    call.endOfTalk(talk, Talk.End.TRANSFERRED);
                    call.transfers.add(new Transfer(
                            Transfer.Kind.REDIRECT, talk.device(), target, Optional.empty(), at, Optional.empty()));
                });
    }

    /**
     * The call whose other party this leg rings for: its device handed them over while it rang there, nobody took them,
     * and the PBX rings the device again, for nobody as far as it tells.
     */
    static Optional<CallEdit> comingBack(Draft draft, CallEvent.LegBegan e) {
        if (!e.rung() || e.side() != Side.OURS) {
            return Optional.empty();
        }
        var found = draft.openCalls().stream()
                .filter(call -> isLeftAlone(call)
                        && call.lastTransfer()
                                .filter(last -> last.kind() == Transfer.Kind.ATTENDED
                                        && last.from().equals(e.device())
                                        && call.talks.stream()
                                                .noneMatch(talk -> talk.began().isAfter(last.at())))
                                .isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isLeftAlone(CallEdit call) {
        return call.openTalks().isEmpty()
                && call.offers.stream().allMatch(offer -> offer.ended().isPresent());
    }

    /** The last transfer has come to this device, unless somebody talked since. */
    static void reaches(CallEdit call, Device device) {
        call.lastTransfer()
                .filter(last -> !talkedSince(call, last, device))
                .ifPresent(last -> call.changeLastTransfer(transfer -> transfer.reaching(device)));
    }

    private static boolean talkedSince(CallEdit call, Transfer transfer, Device device) {
        return call.talks.stream()
                .anyMatch(talk ->
                        !talk.began().isBefore(transfer.at()) && !talk.device().equals(device));
    }
}
