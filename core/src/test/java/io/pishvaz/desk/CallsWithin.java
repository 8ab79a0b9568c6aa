package io.pishvaz.desk;

import static io.pishvaz.desk.CallsAsFacts.NOON;
import static io.pishvaz.desk.CallsAsFacts.device;
import static io.pishvaz.desk.CallsAsFacts.leg;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds a call that an agent's phone began and that has not left the house. */
final class CallsWithin {
    private static final Instant END = NOON.plusSeconds(9);

    private final CallId id = new CallId(UUID.randomUUID());
    private final LegId first;
    private final String from;
    private final String to;
    private Offer offer;
    private List<Talk> talks = List.of();
    private Optional<CallId> about = Optional.empty();
    private Optional<Offer.Outcome> unreached = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    private CallsWithin(LegId first, String from, String to, Offer offer) {
        this.first = first;
        this.from = from;
        this.to = to;
        this.offer = offer;
    }

    /** The agent's own phone rings for a call that they began from the screen. */
    static CallsWithin dialled(LegId first, String extension) {
        return new CallsWithin(first, extension, "", rings(first, extension));
    }

    /** A colleague's phone rings. */
    static CallsWithin phones(String from, String to) {
        return new CallsWithin(leg("8" + from), from, to, rings(leg("9" + to), to));
    }

    private static Offer rings(LegId leg, String extension) {
        return new Offer(
                leg, leg, device(extension), Optional.empty(), NOON, Optional.empty(), Optional.empty(), false);
    }

    /** Whoever phones talks in this call meanwhile. */
    CallsWithin about(CallId call) {
        about = Optional.of(call);
        return this;
    }

    CallsWithin answered() {
        stops(Offer.Outcome.ANSWERED);
        talks = List.of(talk(first, from), talk(offer.leg(), to));
        return this;
    }

    private static Talk talk(LegId leg, String extension) {
        return new Talk(
                leg, device(extension), Optional.empty(), END, List.of(), Optional.empty(), Optional.empty(), false);
    }

    CallsWithin unreached(Offer.Outcome how) {
        unreached = Optional.of(how);
        ended = Optional.of(END);
        return this;
    }

    /** Nobody picked up. */
    CallsWithin over() {
        stops(Offer.Outcome.NO_ANSWER);
        ended = Optional.of(END);
        return this;
    }

    private void stops(Offer.Outcome how) {
        offer = new Offer(
                offer.leg(),
                offer.phone(),
                offer.device(),
                offer.queue(),
                offer.began(),
                Optional.of(END),
                Optional.of(how),
                false);
    }

    Call call() {
        return new Call(
                id,
                first,
                Direction.INTERNAL,
                new CallerId(Optional.of(from), Optional.empty()),
                to,
                Optional.of(device(from)),
                NOON,
                List.of(),
                List.of(offer),
                talks,
                List.of(),
                List.of(),
                List.of(),
                about,
                unreached,
                talks.stream().findFirst().map(Talk::began),
                ended,
                false);
    }
}
