package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Call;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Talk;
import io.pishvaz.live.Pop;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one agent has to do with a call, at all their phones together: where it rings, the last time it rang, the last
 * time they talked, and whether they dial it now.
 *
 * @param ringing where it rings now, the main phone first
 * @param offer the first of these; where it rings no more, the last one they answered or else the last one
 * @param asks whom they ask now while the other party is on hold
 * @param asked who asks them now
 */
record Part(
        Call call,
        List<Offer> ringing,
        Optional<Offer> offer,
        Optional<Talk> talk,
        Optional<Consult> asks,
        Optional<Consult> asked,
        boolean dialling) {
    static Part of(Call call, Agent agent, Staff staff) {
        Predicate<Device> mine =
                device -> staff.at(device).filter(agent::equals).isPresent();
        if (isAmongOwn(call, mine)) {
            return new Part(
                    call, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        List<Offer> offers = call.offers().stream()
                .filter(offer -> mine.test(offer.device()))
                .toList();
        List<Talk> talks =
                call.talks().stream().filter(talk -> mine.test(talk.device())).toList();
        List<Offer> ringing = offers.stream()
                .filter(Part::rings)
                .sorted(Comparator.comparingInt(offer -> place(agent, offer)))
                .toList();
        return new Part(
                call,
                ringing,
                ringing.stream()
                        .findFirst()
                        .or(() -> last(offers, Part::isAnswered))
                        .or(() -> last(offers, any -> true)),
                last(talks, Part::goesOn).or(() -> last(talks, any -> true)),
                last(call.consults(), consult -> consult.open() && mine.test(consult.from())),
                last(
                        call.consults(),
                        consult -> consult.open() && consult.to().filter(mine).isPresent()),
                dials(call, mine));
    }

    /** One phone of the agent calls another: that is nobody's call. */
    private static boolean isAmongOwn(Call call, Predicate<Device> mine) {
        if (call.direction() != Direction.INTERNAL || call.origin().filter(mine).isEmpty()) {
            return false;
        }
        List<Device> others = Stream.concat(
                        call.offers().stream().map(Offer::device),
                        call.talks().stream().map(Talk::device))
                .filter(device -> !call.origin().equals(Optional.of(device)))
                .toList();
        return !others.isEmpty() && others.stream().allMatch(mine);
    }

    /** Queues may name a phone otherwise than the agent's file does, but not so that its extension is another. */
    private static int place(Agent agent, Offer offer) {
        return agent.phone(offer.device())
                .map(agent.phones()::indexOf)
                .orElse(agent.phones().size());
    }

    /** What the agent does in the call now; empty when it neither rings at them nor do they talk. */
    Optional<Pop.Phase> phase() {
        Optional<Talk> open = openTalk();
        if (open.isPresent() && asks.isPresent()) {
            return Optional.of(Pop.Phase.CONSULTING);
        }
        if (open.isPresent()) {
            return Optional.of(open.filter(Part::held).isPresent() ? Pop.Phase.HOLD : Pop.Phase.TALKING);
        }
        if (isAsked()) {
            return Optional.of(Pop.Phase.TALKING);
        }
        return dialling || openOffer().isPresent() ? Optional.of(Pop.Phase.RINGING) : Optional.empty();
    }

    /** The leg of the agent's own phone, while it has one in the call. */
    Optional<LegId> leg() {
        return openTalk()
                .map(Talk::leg)
                .or(() -> asked.filter(consult -> isAsked()).flatMap(Consult::leg))
                .or(() -> openOffer().map(Offer::phone))
                .or(() -> Optional.of(call.first()).filter(first -> dialling));
    }

    /** Whether the agent talks with a colleague who asks, and not with the other party. */
    boolean isAsked() {
        return openTalk().isEmpty() && asked.flatMap(Consult::answered).isPresent();
    }

    /** Every leg that a refusal of the call has to end. */
    List<LegId> legs() {
        return isRinging()
                ? ringing.stream().map(Offer::phone).toList()
                : leg().stream().toList();
    }

    /** Whether a phone of the agent rings, and they do nothing else in the call. */
    private boolean isRinging() {
        return phase().equals(Optional.of(Pop.Phase.RINGING)) && !ringing.isEmpty();
    }

    /** Whether the agent is rung for somebody else, and not only to be connected with whom they dial themselves. */
    boolean isRefusable() {
        return isRinging() && ringing.stream().noneMatch(offer -> offer.leg().equals(call.first()));
    }

    Optional<Offer> openOffer() {
        return ringing.stream().findFirst();
    }

    Optional<Talk> openTalk() {
        return talk.filter(Part::goesOn);
    }

    private static boolean dials(Call call, Predicate<Device> mine) {
        return call.direction() == Direction.OUTBOUND
                && call.answered().isEmpty()
                && call.ended().isEmpty()
                && call.origin().filter(mine).isPresent();
    }

    private static boolean rings(Offer offer) {
        return offer.ended().isEmpty();
    }

    private static boolean isAnswered(Offer offer) {
        return offer.outcome().equals(Optional.of(Offer.Outcome.ANSWERED));
    }

    private static boolean goesOn(Talk talk) {
        return talk.ended().isEmpty();
    }

    private static boolean held(Talk talk) {
        List<Talk.Hold> holds = talk.holds();
        return !holds.isEmpty() && holds.getLast().ended().isEmpty();
    }

    private static <T> Optional<T> last(List<T> all, Predicate<T> wanted) {
        return all.reversed().stream().filter(wanted).findFirst();
    }
}
