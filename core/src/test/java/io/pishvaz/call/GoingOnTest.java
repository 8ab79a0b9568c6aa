package io.pishvaz.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent asks somebody outside while the caller is on hold, and the caller leaves. */
class GoingOnTest {
    private static final PbxId PBX = new PbxId("pbx");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CallerId NOBODY = new CallerId(Optional.empty(), Optional.empty());
    private static final Device PHONE = new Device(PBX, "PJSIP/1001");
    private static final Device TRUNK = new Device(PBX, "PJSIP/trunk");
    private static final Device PAIR = new Device(PBX, "Local/0911@internal");

    private final LegId caller = leg(1);
    private final LegId agent = leg(2);
    private final LegId near = leg(3);
    private final LegId far = leg(4);
    private final LegId outside = leg(5);
    private Instant now = NOON;
    private CallState state = CallState.empty();

    @BeforeEach
    void asks() {
        began(caller, Side.OUTSIDE, false, TRUNK);
        began(agent, Side.OURS, true, PHONE);
        hear(new CallEvent.Offered(now, agent, Optional.of(caller), PHONE, Optional.empty(), ""));
        hear(new CallEvent.OfferEnded(now, agent, Offer.Outcome.ANSWERED));
        meet("one", caller, agent);
        hear(new CallEvent.Recorded(now, agent, Recording.Turn.STARTED));
        hear(new CallEvent.Held(now, agent));
        began(near, Side.RELAY, false, PAIR);
        began(far, Side.RELAY, false, PAIR);
        hear(new CallEvent.Paired(now, near, far));
        meet("two", near, agent);
        began(outside, Side.OUTSIDE, true, TRUNK);
        hear(new CallEvent.Offered(now, outside, Optional.of(far), TRUNK, Optional.empty(), "0911"));
        now = now.plusSeconds(5);
    }

    @Test
    void theyTalkOnInACallOfTheirOwn() {
        answers();
        Call before = state.open().getFirst();
        leaves(caller);
        assertThat(state.open()).singleElement().satisfies(call -> {
            assertThat(call.id()).isNotEqualTo(before.id());
            assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
            assertThat(call.caller().number()).contains("0911");
            assertThat(call.origin()).contains(PHONE);
            assertThat(call.talks()).extracting(Talk::leg).containsExactly(agent);
            assertThat(call.recordings()).extracting(Recording::open).containsExactly(true);
        });
        leaves(outside);
        assertThat(state.open()).isEmpty();
    }

    /** Who is only rung has nobody to talk on with. */
    @Test
    void nobodyTalksOnBeforeTheAnswer() {
        leaves(caller);
        assertThat(state.open()).isEmpty();
    }

    private void answers() {
        hear(new CallEvent.OfferEnded(now, outside, Offer.Outcome.ANSWERED));
        meet("three", far, outside);
    }

    private void leaves(LegId leg) {
        hear(new CallEvent.LegEnded(now, leg, Optional.empty()));
    }

    private void began(LegId leg, Side side, boolean rung, Device device) {
        hear(new CallEvent.LegBegan(now, leg, caller, side, rung, device, NOBODY, ""));
    }

    private void meet(String name, LegId one, LegId two) {
        BridgeId bridge = new BridgeId(PBX, name);
        hear(new CallEvent.BridgeJoined(now, one, bridge));
        hear(new CallEvent.BridgeJoined(now, two, bridge));
    }

    private static LegId leg(int serial) {
        return new LegId(PBX, "1." + serial);
    }

    private void hear(CallEvent event) {
        state = CallReducer.step(state, event).state();
    }
}
