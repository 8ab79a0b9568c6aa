package io.pishvaz.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingsTest {
    private static final PbxId PBX = new PbxId("main");
    private static final LegId LEG = new LegId(PBX, "1.1");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void whatIsPausedHadBegunEvenWhereNobodyHeardIt() {
        assertThat(recordings(Recording.Turn.PAUSED))
                .containsExactly(new Recording(LEG, NOON, true, Optional.empty(), Optional.empty()));
        assertThat(recordings(Recording.Turn.RESUMED))
                .containsExactly(new Recording(LEG, NOON, false, Optional.empty(), Optional.empty()));
        assertThat(recordings(Recording.Turn.STOPPED))
                .containsExactly(new Recording(LEG, NOON, false, Optional.of(NOON), Optional.empty()));
    }

    @Test
    void repetitionsChangeNothing() {
        assertThat(recordings(Recording.Turn.STOPPED, Recording.Turn.STOPPED, Recording.Turn.PAUSED))
                .containsExactlyElementsOf(recordings(Recording.Turn.STOPPED));
        assertThat(recordings(Recording.Turn.STARTED, Recording.Turn.STARTED, Recording.Turn.PAUSED))
                .containsExactly(new Recording(LEG, NOON, true, Optional.empty(), Optional.empty()));
    }

    private static List<Recording> recordings(Recording.Turn... turns) {
        var began = new CallEvent.LegBegan(
                NOON,
                LEG,
                LEG,
                Side.OUTSIDE,
                false,
                new Device(PBX, "PJSIP/trunk"),
                new CallerId(Optional.of("0917"), Optional.empty()),
                "2001");
        var state = CallReducer.step(CallState.empty(), began).state();
        for (var turn : turns) {
            state = CallReducer.step(state, new CallEvent.Recorded(NOON, LEG, turn))
                    .state();
        }
        return state.open().getFirst().recordings();
    }
}
