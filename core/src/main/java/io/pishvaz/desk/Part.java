package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Talk;
import io.pishvaz.live.Pop;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one agent has to do with a call: the last time it rang at their devices, the last time they talked, and whether
 * they dial it now.
 */
record Part(Optional<Offer> offer, Optional<Talk> talk, boolean dialling) {

    static Part of(Call call, Predicate<Device> mine) {
        return new Part(
                last(call.offers(), offer -> mine.test(offer.device())),
                last(call.talks(), talk -> mine.test(talk.device())),
                dials(call, mine));
    }

    /** What the agent does in the call now; empty when it neither rings at them nor do they talk. */
    Optional<Pop.Phase> phase() {
        Optional<Talk> open = talk.filter(t -> t.ended().isEmpty());
        if (open.isPresent()) {
            return Optional.of(open.filter(Part::held).isPresent() ? Pop.Phase.HOLD : Pop.Phase.TALKING);
        }
        boolean ringing = dialling || offer.filter(o -> o.ended().isEmpty()).isPresent();
        return ringing ? Optional.of(Pop.Phase.RINGING) : Optional.empty();
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
