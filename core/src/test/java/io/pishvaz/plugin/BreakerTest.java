package io.pishvaz.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.plugin.Breaker.Closed;
import io.pishvaz.plugin.Breaker.Open;
import io.pishvaz.plugin.Breaker.Probing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Breaker.Rule RULE = new Breaker.Rule(3, Duration.ofSeconds(30));

    @Test
    void opensAfterFailuresInARow() {
        Breaker breaker = Breaker.closed().failed(RULE, NOW, "a").failed(RULE, NOW, "b");

        assertThat(breaker.admit(NOW)).isPresent();
        assertThat(breaker.failed(RULE, NOW, "c")).isEqualTo(new Open(NOW.plusSeconds(30), "c"));
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        Breaker breaker =
                Breaker.closed().failed(RULE, NOW, "a").failed(RULE, NOW, "b").succeeded();

        assertThat(breaker.failed(RULE, NOW, "c")).isEqualTo(new Closed(1));
    }

    @Test
    void afterTheRestOneCallIsTried() {
        Breaker open = new Open(NOW.plusSeconds(30), "a");

        assertThat(open.admit(NOW.plusSeconds(29))).isEmpty();
        assertThat(open.admit(NOW.plusSeconds(30))).contains(new Probing("a"));
        assertThat(new Probing("a").admit(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void theTrialDecides() {
        assertThat(new Probing("a").succeeded()).isEqualTo(Breaker.closed());
        assertThat(new Probing("a").failed(RULE, NOW, "b")).isEqualTo(new Open(NOW.plusSeconds(30), "b"));
    }

    @Test
    void callsFromBeforeItWasCutOffChangeNothing() {
        Breaker open = new Open(NOW.plusSeconds(30), "a");

        assertThat(open.succeeded()).isEqualTo(open);
        assertThat(open.failed(RULE, NOW.plusSeconds(9), "b")).isEqualTo(open);
    }
}
