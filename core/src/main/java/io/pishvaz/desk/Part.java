package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Talk;
import io.pishvaz.live.Pop;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one agent has to do with a call: the last time it rang at their devices, the last time they talked, and whether
 * they dial it now.
 *
 * @param asks whom they ask now while the other party is on hold
 * @param asked who asks them now
 */
record Part(
        Call call,
        Optional<Offer> offer,
        Optional<Talk> talk,
        Optional<Consult> asks,
        Optional<Consult> asked,
        boolean dialling) {

    static Part of(Call call, Predicate<Device> mine) {
        return new Part(
                call,
                last(call.offers(), offer -> mine.test(offer.device())),
                last(call.talks(), talk -> mine.test(talk.device())),
                last(call.consults(), consult -> consult.open() && mine.test(consult.from())),
                last(
                        call.consults(),
                        consult -> consult.open() && consult.to().filter(mine).isPresent()),
                dials(call, mine));
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

    Optional<Offer> openOffer() {
        return offer.filter(o -> o.ended().isEmpty());
    }

    Optional<Talk> openTalk() {
        return talk.filter(t -> t.ended().isEmpty());
    }

    private static boolean dials(Call call, Predicate<Device> mine) {
        return call.direction() == Direction.OUTBOUND
                && call.answered().isEmpty()
                && call.ended().isEmpty()
                && call.origin().filter(mine).isPresent();
    }

    private static boolean held(Talk talk) {
        List<Talk.Hold> holds = talk.holds();
        return !holds.isEmpty() && holds.getLast().ended().isEmpty();
    }

    private static <T> Optional<T> last(List<T> all, Predicate<T> wanted) {
        return all.reversed().stream().filter(wanted).findFirst();
    }
}
