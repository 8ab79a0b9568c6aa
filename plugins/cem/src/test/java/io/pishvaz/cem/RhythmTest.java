package io.pishvaz.cem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void theUsualDistanceIsTheMedian() {
        Rhythm rhythm = rhythm(7, 7, 8, 90, 6);

        assertThat(rhythm.usual()).isEqualTo(7);
        assertThat(rhythm.expected()).isEqualTo(rhythm.last().plusDays(7));
        assertThat(rhythm(6, 9).usual()).isEqualTo(8);
    }

    @Test
    void sameDistancesAreMinusOne() {
        assertThat(rhythm(7, 7, 7, 7).burstiness()).isEqualTo(-1);
    }

    /** The points the finite-size correction is made to meet, whatever the number of distances. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 200})
    void chanceIsZeroAndAllAtOnceIsOne(int n) {
        assertThat(Rhythm.burstiness(Math.sqrt((n - 1.0) / (n + 1.0)), n)).isCloseTo(0, within(1e-9));
        assertThat(Rhythm.burstiness(Math.sqrt(n - 1.0), n)).isCloseTo(1, within(1e-9));
        assertThat(Rhythm.burstiness(0, n)).isEqualTo(-1);
    }

    @Test
    void oldHabitsAreForgotten() {
        List<Integer> gaps = new ArrayList<>(List.of(300, 300, 300));
        for (int i = 0; i < 24; i++) {
            gaps.add(5);
        }

        assertThat(rhythm(gaps.stream().mapToInt(Integer::intValue).toArray()).burstiness())
                .isEqualTo(-1);
    }

    private static Rhythm rhythm(int... gaps) {
        List<LocalDate> days = new ArrayList<>(List.of(START));
        for (int gap : gaps) {
            days.add(days.getLast().plusDays(gap));
        }
        return Rhythm.of(days);
    }
}
