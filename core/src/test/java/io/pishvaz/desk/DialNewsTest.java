package io.pishvaz.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialNewsTest {
    private static final AgentId MINA = new AgentId("mina");

    private final DeskHouse house = new DeskHouse(Duration.ofSeconds(60));
    private Instant now = CallsAsFacts.NOON;
    private final DialNews news = new DialNews(new Outlets(house.history(), house.stream(), () -> now));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whyANumberWasNotReachedIsNewsForAMinute() {
        news.asked(MINA, "+989171550142");
        now = now.plusSeconds(30);
        news.refused(MINA, "+989171550142", Refusal.OWN_PHONE_NO_ANSWER, Optional.empty());
        now = now.plusSeconds(59);
        assertThat(news.of(MINA).orElseThrow().refused()).contains(Refusal.OWN_PHONE_NO_ANSWER);
        now = now.plusSeconds(1);
        assertThat(news.of(MINA)).isEmpty();
    }

    @Test
    void whatWasSaidOfTheLastNumberMakesWayForTheNext() {
        news.refused(MINA, "+989171550142", Refusal.BUSY, Optional.empty());
        news.asked(MINA, "+989121112233");
        assertThat(news.of(MINA).orElseThrow()).satisfies(dialling -> {
            assertThat(dialling.number()).isEqualTo("+989121112233");
            assertThat(dialling.refused()).isEmpty();
        });
    }
}
