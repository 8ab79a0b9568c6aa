package io.pishvaz.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void thePercentileIsOfWhatIsKnown() {
        assertThat(tally.p95()).isZero();

        for (int millis = 1; millis <= 20; millis++) {
            tally.answered(Duration.ofMillis(millis));
        }

        assertThat(tally.p95()).isEqualTo(Duration.ofMillis(19));
    }

    @Test
    void oldAnswersAreForgotten() {
        tally.answered(Duration.ofHours(1));
        for (int i = 0; i < 256; i++) {
            tally.answered(Duration.ofMillis(3));
        }

        assertThat(tally.p95()).isEqualTo(Duration.ofMillis(3));
    }
}
