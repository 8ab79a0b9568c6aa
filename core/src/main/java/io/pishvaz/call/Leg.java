package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * A living leg as the reducer knows it.
 *
 * @param own what it calls itself
 * @param device whom it reaches; behind a queue member's relay the member's own device
 * @param phone the device itself
 * @param mate the other half, where it is a relay
 * @param by the leg it was made to ring for
 * @param behind the relay leg whose offer this leg answers for
 * @param parted since when it no longer hears the other party, while its talk is not known to be over
 * @param ending how its talk ends, once that is said
 * @param target what was dialled to make it ring
 */
record Leg(
        LegId id,
        CallId call,
        Side side,
        CallerId own,
        Device device,
        Device phone,
        Optional<LegId> mate,
        Optional<LegId> by,
        Optional<LegId> behind,
        Optional<BridgeId> bridge,
        Optional<Instant> parted,
        Optional<Talk.End> ending,
        boolean hungUp,
        String target) {

    static Leg of(LegId id, CallId call, Side side, CallerId own, Device device) {
        return new Leg(id, call, side, own, device, device, none(), none(), none(), none(), none(), none(), false, "");
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    Leg inCall(CallId other) {
        return new Leg(id, other, side, own, device, phone, mate, by, behind, bridge, parted, ending, hungUp, target);
    }

    Leg reaching(Device other) {
        return new Leg(id, call, side, own, other, phone, mate, by, behind, bridge, parted, ending, hungUp, target);
    }

    Leg withMate(Optional<LegId> other) {
        return new Leg(id, call, side, own, device, phone, other, by, behind, bridge, parted, ending, hungUp, target);
    }

    Leg rungBy(Optional<LegId> other) {
        return new Leg(id, call, side, own, device, phone, mate, other, behind, bridge, parted, ending, hungUp, target);
    }

    Leg standingBehind(Optional<LegId> other) {
        return new Leg(id, call, side, own, device, phone, mate, by, other, bridge, parted, ending, hungUp, target);
    }

    Leg in(Optional<BridgeId> other) {
        return new Leg(id, call, side, own, device, phone, mate, by, behind, other, parted, ending, hungUp, target);
    }

    Leg partedAt(Optional<Instant> when) {
        return new Leg(id, call, side, own, device, phone, mate, by, behind, bridge, when, ending, hungUp, target);
    }

    Leg endingWith(Optional<Talk.End> how) {
        return new Leg(id, call, side, own, device, phone, mate, by, behind, bridge, parted, how, hungUp, target);
    }

    Leg withHungUp() {
        return new Leg(id, call, side, own, device, phone, mate, by, behind, bridge, parted, ending, true, target);
    }

    Leg dialledAs(String number) {
        var known = number.isEmpty() ? target : number;
        return new Leg(id, call, side, own, device, phone, mate, by, behind, bridge, parted, ending, hungUp, known);
    }
}
