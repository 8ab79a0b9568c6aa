package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptureTest {

    @Test
    void everyScenarioWasRecordedOnBothVersions() {
        assertThat(Capture.all()).hasSize(110);
        assertThat(new Capture(22, "03-answered-caller-hangs-up").events())
                .extracting(AmiEvent::name)
                .startsWith("FullyBooted")
                .contains("QueueCallerJoin", "AgentConnect");
    }
}
