package io.pishvaz.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final Text TEXT = Text.of("Buys often", "زیاد می‌خرد");

    @Test
    void aScoreIsNeutralAndItsPoints() {
        assertThat(Score.of(TEXT, List.of(Reason.of(20, TEXT), Reason.of(-5, TEXT)))
                        .value())
                .isEqualTo(65);
    }

    @ParameterizedTest
    @CsvSource({"80,30,100", "-80,-30,0", "50,0,100", "-50,0,0", "30,70,100", "-100,20,0"})
    void theLimitIsAReasonSoThatTheSumHolds(int first, int second, int value) {
        List<Reason> reasons = second == 0
                ? List.of(Reason.of(first, TEXT))
                : List.of(Reason.of(first, TEXT), Reason.of(second, TEXT));

        Score score = Score.of(TEXT, reasons);

        assertThat(score.value()).isEqualTo(value);
        assertThat(50 + score.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(value);
        assertThat(score.reasons()).startsWith(reasons.toArray(Reason[]::new));
    }

    @Test
    void noReasonNoScore() {
        assertThatThrownBy(() -> Score.of(TEXT, List.of())).hasMessage("reasons must be 1..12, were 0");
        assertThatThrownBy(() -> Score.of(TEXT, Collections.nCopies(13, Reason.of(1, TEXT))))
                .hasMessage("reasons must be 1..12, were 13");
        assertThatThrownBy(() -> Reason.of(0, TEXT)).hasMessage("points must not be 0: Buys often");
    }

    @Test
    void aSumOutOfBoundsIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> new Score(List.of(Reason.of(51, TEXT)), TEXT, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must add up to 0..100, were 101");
    }

    @Test
    void laterChangesOfTheListAreNotSeen() {
        List<Reason> reasons = new java.util.ArrayList<>(List.of(Reason.of(5, TEXT)));
        Score score = Score.of(TEXT, reasons);

        reasons.add(Reason.of(7, TEXT));

        assertThat(score.value()).isEqualTo(55);
    }
}
