package io.pishvaz.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a number that does not exist Asterisk says first that nobody answered, and only at the end of the leg why. */
class UnreachedTest {
    private static final PbxId PBX = new PbxId("pbx");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CallerId NOBODY = new CallerId(Optional.empty(), Optional.empty());

    private final LegId own = new LegId(PBX, "1.1");
    private final LegId outside = new LegId(PBX, "1.2");
    private final Device trunk = new Device(PBX, "PJSIP/trunk");
    private CallState state = CallState.empty();

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "FAILED"})
    void theLastWordSaysWhyTheOutsideWasNotReached(Offer.Outcome said) {
        hear(new CallEvent.LegBegan(NOON, own, own, Side.OURS, false, new Device(PBX, "PJSIP/1001"), NOBODY, "0911"));
        hear(new CallEvent.LegBegan(NOON, outside, own, Side.OUTSIDE, true, trunk, NOBODY, ""));
        hear(new CallEvent.Offered(NOON, outside, Optional.of(own), trunk, Optional.empty(), "911"));
        Instant at = NOON.plusSeconds(1);
        hear(new CallEvent.OfferEnded(at, outside, Offer.Outcome.NO_ANSWER));
        assertThat(call().unreached()).contains(Offer.Outcome.NO_ANSWER);
        hear(new CallEvent.LegEnded(at, outside, Optional.of(said)));
        assertThat(call().unreached()).contains(said);
    }

    private Call call() {
        return state.open().getFirst();
    }

    private void hear(CallEvent event) {
        state = CallReducer.step(state, event).state();
    }
}
