package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptureTest {

    /** Those that came later were recorded on the newer version only. */
    @Test
    void fiftyFiveScenariosWereRecordedOnBothVersionsAndFourOnTheNewer() {
        assertThat(Capture.all()).hasSize(2 * 55 + 4);
        assertThat(new Capture(22, "03-answered-caller-hangs-up").events())
                .extracting(AmiEvent::name)
                .startsWith("FullyBooted")
                .contains("QueueCallerJoin", "AgentConnect");
    }
}
