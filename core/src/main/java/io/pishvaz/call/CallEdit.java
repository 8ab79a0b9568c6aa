package io.pishvaz.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One call while a fact is worked into it. */
final class CallEdit {
    private final OpenCall before;
    private final boolean inferring;

    Direction direction;
    CallerId caller;
    String dialled;
    Optional<Device> origin;
    Optional<CallId> about;
    Optional<Offer.Outcome> unreached;
    Optional<Instant> answered;
    Optional<Instant> ended;
    boolean inferred;
    final List<QueueVisit> visits;
    final List<Offer> offers;
    final List<Talk> talks;
    final List<Transfer> transfers;
    final List<Consult> consults;
    final List<Recording> recordings;

    LegId alias;
    LegId party;
    final List<LegId> legs;
    Optional<LeaveReason> expected;
    boolean explained;

    CallEdit(OpenCall before, boolean inferring) {
        this.before = before;
        this.inferring = inferring;
        var call = before.call();
        direction = call.direction();
        caller = call.caller();
        dialled = call.dialled();
        origin = call.origin();
        about = call.about();
        unreached = call.unreached();
        answered = call.answered();
        ended = call.ended();
        inferred = call.inferred();
        visits = new ArrayList<>(call.visits());
        offers = new ArrayList<>(call.offers());
        talks = new ArrayList<>(call.talks());
        transfers = new ArrayList<>(call.transfers());
        consults = new ArrayList<>(call.consults());
        recordings = new ArrayList<>(call.recordings());
        alias = before.alias();
        party = before.party();
        legs = new ArrayList<>(before.legs());
        expected = before.expected();
        explained = before.explained();
    }

    OpenCall done() {
        var old = before.call();
        var call = copy(old);
        if (inferring && !call.equals(old)) {
            inferred = true;
            call = copy(old);
        }
        return new OpenCall(call, alias, party, List.copyOf(legs), expected, explained);
    }

    private Call copy(Call old) {
        return new Call(
                old.id(),
                old.first(),
                direction,
                caller,
                dialled,
                origin,
                old.began(),
                List.copyOf(visits),
                List.copyOf(offers),
                List.copyOf(talks),
                List.copyOf(transfers),
                List.copyOf(consults),
                List.copyOf(recordings),
                about,
                unreached,
                answered,
                ended,
                inferred);
    }

    CallId id() {
        return before.call().id();
    }

    LegId first() {
        return before.call().first();
    }

    Instant began() {
        return before.call().began();
    }

    boolean over() {
        return ended.isPresent();
    }

    Optional<QueueVisit> lastVisit() {
        return last(visits);
    }

    Optional<QueueVisit> openVisit() {
        return lastVisit().filter(visit -> visit.left().isEmpty());
    }

    void join(QueueId queue, int position, Instant at) {
        visits.add(new QueueVisit(
                queue, Moments.later(began(), at), position, Optional.empty(), Optional.empty(), inferring));
    }

    void leave(LeaveReason reason, Instant at) {
        replaceLast(visits, visit -> visit.left().isEmpty(), visit -> visit.ended(at, reason, inferring));
    }

    void explainLast(LeaveReason reason) {
        replaceLast(visits, visit -> true, visit -> visit.because(reason, inferring));
    }

    Optional<Offer> offer(LegId leg) {
        return offers.stream().filter(offer -> offer.leg().equals(leg)).reduce((one, two) -> two);
    }

    Optional<Offer> openOffer(LegId leg) {
        return offer(leg).filter(offer -> offer.ended().isEmpty());
    }

    void ring(LegId leg, Device device, Optional<QueueId> queue, Instant at) {
        offers.add(new Offer(leg, leg, device, queue, at, Optional.empty(), Optional.empty(), inferring));
    }

    /** The phone itself rings behind the relay that was offered. */
    void ringBehind(LegId relay, LegId phone) {
        replaceLast(offers, offer -> offer.leg().equals(relay), offer -> offer.ringingAt(phone));
    }

    void ringFor(LegId leg, Device device, QueueId queue) {
        replaceLast(offers, offer -> offer.leg().equals(leg), offer -> offer.of(queue, device));
    }

    void endOffer(LegId leg, Offer.Outcome outcome, Instant at) {
        replaceLast(
                offers,
                offer -> offer.leg().equals(leg) && offer.ended().isEmpty(),
                offer -> offer.ended(at, outcome, inferring));
    }

    void outcome(Predicate<Offer> which, Offer.Outcome outcome) {
        offers.replaceAll(offer -> which.test(offer) ? offer.resultingIn(outcome, inferring) : offer);
    }

    Optional<Talk> lastTalk() {
        return last(talks);
    }

    Optional<Talk> openTalk(LegId leg) {
        return talks.stream().filter(open(leg)).findFirst();
    }

    List<Talk> openTalks() {
        return talks.stream().filter(talk -> talk.ended().isEmpty()).toList();
    }

    void talk(Leg leg, Optional<QueueId> queue, Instant at) {
        talks.add(
                new Talk(leg.id(), leg.device(), queue, at, List.of(), Optional.empty(), Optional.empty(), inferring));
        answered = answered.or(() -> Optional.of(at));
    }

    void endTalk(LegId leg, Talk.End end, Instant at) {
        replaceLast(talks, open(leg), talk -> talk.ended(at, end, inferring));
    }

    void endOfTalk(Talk which, Talk.End end) {
        replaceLast(talks, which::equals, talk -> talk.endingWith(end, inferring));
    }

    void hold(LegId leg, Instant at) {
        replaceLast(talks, open(leg), talk -> talk.held(at));
    }

    void release(LegId leg, Instant at) {
        replaceLast(talks, open(leg), talk -> talk.released(at));
    }

    Optional<Consult> openConsult(LegId by) {
        return consults.stream()
                .filter(consult -> consult.open() && consult.by().equals(by))
                .findFirst();
    }

    void replace(Consult old, Consult now) {
        consults.replaceAll(consult -> consult.equals(old) ? now : consult);
    }

    Optional<Transfer> lastTransfer() {
        return last(transfers);
    }

    void changeLastTransfer(UnaryOperator<Transfer> change) {
        replaceLast(transfers, transfer -> true, change);
    }

    private static Predicate<Talk> open(LegId leg) {
        return talk -> talk.leg().equals(leg) && talk.ended().isEmpty();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static <T> void replaceLast(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.set(i, change.apply(list.get(i)));
                return;
            }
        }
    }
}
