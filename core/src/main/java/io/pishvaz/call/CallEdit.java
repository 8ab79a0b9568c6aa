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
    Optional<Instant> answered;
    Optional<Instant> ended;
    final List<QueueVisit> visits;
    final List<Offer> offers;
    final List<Talk> talks;
    final List<Transfer> transfers;

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
        answered = call.answered();
        ended = call.ended();
        visits = new ArrayList<>(call.visits());
        offers = new ArrayList<>(call.offers());
        talks = new ArrayList<>(call.talks());
        transfers = new ArrayList<>(call.transfers());
        party = before.party();
        legs = new ArrayList<>(before.legs());
        expected = before.expected();
        explained = before.explained();
    }

    OpenCall done() {
        var old = before.call();
        var call = copy(old, old.inferred());
        if (inferring && !call.equals(old)) {
            call = copy(old, true);
        }
        return new OpenCall(call, before.alias(), party, List.copyOf(legs), expected, explained);
    }

    private Call copy(Call old, boolean inferred) {
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
        visits.add(new QueueVisit(queue, at, position, Optional.empty(), Optional.empty(), inferring));
    }

    void leave(LeaveReason reason, Instant at) {
        replaceLast(
                visits,
                v -> v.left().isEmpty(),
                v -> new QueueVisit(
                        v.queue(),
                        v.joined(),
                        v.position(),
                        Optional.of(later(v.joined(), at)),
                        Optional.of(reason),
                        marked(v.inferred())));
    }

    void explainLast(LeaveReason reason) {
        replaceLast(
                visits,
                v -> true,
                v -> new QueueVisit(
                        v.queue(), v.joined(), v.position(), v.left(), Optional.of(reason), marked(v.inferred())));
    }

    Optional<Offer> offer(LegId leg) {
        return offers.stream().filter(offer -> offer.leg().equals(leg)).reduce((one, two) -> two);
    }

    Optional<Offer> openOffer(LegId leg) {
        return offer(leg).filter(offer -> offer.ended().isEmpty());
    }

    void ring(LegId leg, Device device, Optional<QueueId> queue, Instant at) {
        offers.add(new Offer(leg, device, queue, at, Optional.empty(), Optional.empty(), inferring));
    }

    void ringFor(LegId leg, Device device, QueueId queue) {
        replaceLast(
                offers,
                o -> o.leg().equals(leg),
                o -> new Offer(leg, device, Optional.of(queue), o.began(), o.ended(), o.outcome(), o.inferred()));
    }

    void endOffer(LegId leg, Offer.Outcome outcome, Instant at) {
        replaceLast(
                offers,
                o -> o.leg().equals(leg) && o.ended().isEmpty(),
                o -> new Offer(
                        leg,
                        o.device(),
                        o.queue(),
                        o.began(),
                        Optional.of(later(o.began(), at)),
                        Optional.of(outcome),
                        marked(o.inferred())));
    }

    void outcome(Predicate<Offer> which, Offer.Outcome outcome) {
        offers.replaceAll(o -> !which.test(o)
                ? o
                : new Offer(
                        o.leg(),
                        o.device(),
                        o.queue(),
                        o.began(),
                        o.ended(),
                        Optional.of(outcome),
                        marked(o.inferred())));
    }

    Optional<Talk> lastTalk() {
        return last(talks);
    }

    Optional<Talk> openTalk(LegId leg) {
        return talks.stream()
                .filter(talk -> talk.leg().equals(leg) && talk.ended().isEmpty())
                .findFirst();
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
        replaceLast(talks, t -> t.leg().equals(leg) && t.ended().isEmpty(), t -> {
            var ended = later(t.began(), at);
            return new Talk(
                    leg,
                    t.device(),
                    t.queue(),
                    t.began(),
                    released(t.holds(), ended),
                    Optional.of(ended),
                    Optional.of(end),
                    marked(t.inferred()));
        });
    }

    void endOfTalk(Talk talk, Talk.End end) {
        talks.replaceAll(t -> t != talk
                ? t
                : new Talk(
                        t.leg(),
                        t.device(),
                        t.queue(),
                        t.began(),
                        t.holds(),
                        t.ended(),
                        Optional.of(end),
                        marked(t.inferred())));
    }

    void hold(LegId leg, Instant at) {
        holds(leg, holds -> heldIn(holds) ? holds : append(holds, new Talk.Hold(at, Optional.empty())));
    }

    void release(LegId leg, Instant at) {
        holds(leg, holds -> released(holds, at));
    }

    static boolean heldIn(List<Talk.Hold> holds) {
        return last(holds).filter(hold -> hold.ended().isEmpty()).isPresent();
    }

    private void holds(LegId leg, UnaryOperator<List<Talk.Hold>> change) {
        replaceLast(
                talks,
                t -> t.leg().equals(leg) && t.ended().isEmpty(),
                t -> new Talk(
                        t.leg(),
                        t.device(),
                        t.queue(),
                        t.began(),
                        change.apply(t.holds()),
                        t.ended(),
                        t.end(),
                        t.inferred()));
    }

    private static List<Talk.Hold> released(List<Talk.Hold> holds, Instant at) {
        var copy = new ArrayList<>(holds);
        replaceLast(copy, h -> h.ended().isEmpty(), h -> new Talk.Hold(h.began(), Optional.of(later(h.began(), at))));
        return List.copyOf(copy);
    }

    private static <T> List<T> append(List<T> list, T item) {
        var copy = new ArrayList<>(list);
        copy.add(item);
        return List.copyOf(copy);
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

    private boolean marked(boolean already) {
        return already || inferring;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
