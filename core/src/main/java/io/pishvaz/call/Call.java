package io.pishvaz.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One contact of one outside party, as known now. Lists are in the order in which things began.
 *
 * @param first the leg that began the call; with its PBX the natural key in history
 * @param origin the device of ours that began it; empty when the call came from outside
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
        Optional<Instant> answered,
        Optional<Instant> ended,
        boolean inferred) {

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
}
