package io.pishvaz.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    void theFirstFailuresAreFreeThenEachPauseIsTwiceAsLong() {
        for (var i = 0; i < 5; i++) {
            assertThat(throttle.attempt("mina", "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.attempt("MINA", "10.0.0.1")).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(throttle.attempt("mina", "10.0.0.1")).isEmpty();
        assertThat(throttle.attempt("mina", "10.0.0.1")).contains(Duration.ofSeconds(2));
    }

    @Test
    void noPauseIsLongerThanAQuarterOfAnHour() {
        for (var i = 0; i < 60; i++) {
            throttle.attempt("mina", "10.0.0.1").ifPresent(pause -> now = now.plus(pause));
        }
        assertThat(throttle.attempt("mina", "10.0.0.1").orElse(Duration.ZERO))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anotherAddressIsNotToBlame() {
        for (var i = 0; i < 6; i++) {
            throttle.attempt("mina", "10.0.0.1");
        }
        assertThat(throttle.attempt("mina", "10.0.0.2")).isEmpty();
    }

    @Test
    void manyUsersFromOneAddressAreSlowedDownToo() {
        for (var i = 0; i < 50; i++) {
            assertThat(throttle.attempt("user" + i, "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.attempt("another", "10.0.0.1")).isPresent();
    }

    @Test
    void successForgivesTheFailures() {
        for (var i = 0; i < 4; i++) {
            throttle.attempt("mina", "10.0.0.1");
        }
        throttle.succeeded("mina", "10.0.0.1");
        for (var i = 0; i < 5; i++) {
            assertThat(throttle.attempt("mina", "10.0.0.1")).isEmpty();
        }
    }
}
