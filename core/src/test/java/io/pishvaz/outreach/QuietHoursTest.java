package io.pishvaz.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 20:59, false",
        "21:00, 08:00, 21:00, true",
        "21:00, 08:00, 00:00, true",
        "21:00, 08:00, 07:59, true",
        "21:00, 08:00, 08:00, false",
        "13:00, 15:00, 12:59, false",
        "13:00, 15:00, 13:00, true",
        "13:00, 15:00, 15:00, false",
        "13:00, 15:00, 23:00, false",
        "00:00, 00:00, 00:00, false",
        "09:00, 09:00, 09:00, false"
    })
    void lastFromOneTimeOfDayToAnother(LocalTime from, LocalTime to, LocalTime now, boolean quiet) {
        var until = new QuietHours(from, to).until(now);
        assertThat(until.isPresent()).isEqualTo(quiet);
        assertThat(until).isIn(Optional.empty(), Optional.of(to));
    }
}
