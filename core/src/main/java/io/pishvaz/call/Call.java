package io.pishvaz.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One contact of one outside party, as known now. Lists are in the order in which things began.
 *
 * @param first the leg that began the call, or whom an agent had asked who talks on with them after their caller left;
 *     with its PBX the natural key in history
 * @param origin the device of ours that began it; empty when the call came from outside
 * @param consults known while the call lasts; history does not keep them
 * @param about the call in which the device that began this one was then; a guess, since no PBX says why colleagues
 *     speak, unless they began in that call
 * @param unreached why the outside party was not reached where one of ours dialled it
 * @param answered when anybody of ours was first connected with the outside party
 * @param ended when the outside party's leg ended; nothing is open any more
 * @param inferred whether any of it was concluded after a blind spell instead of heard
 */
public record Call(
        CallId id,
        LegId first,
        Direction direction,
        CallerId caller,
        String dialled,
        Optional<Device> origin,
        Instant began,
        List<QueueVisit> visits,
        List<Offer> offers,
        List<Talk> talks,
        List<Transfer> transfers,
        List<Consult> consults,
        List<Recording> recordings,
        Optional<CallId> about,
        Optional<Offer.Outcome> unreached,
        Optional<Instant> answered,
        Optional<Instant> ended,
        boolean inferred) {

    /** A call in which nothing has happened yet, and of which nothing more is known. */
    static Call beginning(Instant at, LegId first, Direction direction, CallerId caller, boolean inferred) {
        return new Call(
                CallId.of(at, first),
                first,
                direction,
                caller,
                "",
                Optional.empty(),
                at,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inferred);
    }

    /** The latest moment of which the record tells. */
    public Instant lastKnown() {
        var visits = this.visits.stream()
                .flatMap(visit -> Stream.of(visit.joined(), visit.left().orElse(began)));
        var offers = this.offers.stream()
                .flatMap(offer -> Stream.of(offer.began(), offer.ended().orElse(began)));
        var talks = this.talks.stream()
                .flatMap(talk -> Stream.of(talk.began(), talk.ended().orElse(began)));
        return Stream.of(visits, offers, talks)
                .flatMap(moments -> moments)
                .reduce(ended.orElse(began), (one, two) -> one.isAfter(two) ? one : two);
    }

    public Call with(List<Transfer> others) {
        return new Call(
                id,
                first,
                direction,
                caller,
                dialled,
                origin,
                began,
                visits,
                offers,
                talks,
                others,
                consults,
                recordings,
                about,
                unreached,
                answered,
                ended,
                inferred);
    }

    /** The same call with these devices that ring or rang for it. */
    public Call offered(List<Offer> others) {
        return new Call(
                id,
                first,
                direction,
                caller,
                dialled,
                origin,
                began,
                visits,
                others,
                talks,
                transfers,
                consults,
                recordings,
                about,
                unreached,
                answered,
                ended,
                inferred);
    }

    /** The same call, known to go out to this number. */
    public Call dialling(String number) {
        return new Call(
                id,
                first,
                Direction.OUTBOUND,
                new CallerId(Optional.of(number), caller.name()),
                number,
                origin,
                began,
                visits,
                offers,
                talks,
                transfers,
                consults,
                recordings,
                about,
                unreached,
                answered,
                ended,
                inferred);
    }
}
