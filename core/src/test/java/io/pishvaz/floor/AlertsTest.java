package io.pishvaz.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Stages.Raised;
import io.pishvaz.live.Board.Alert;
import io.pishvaz.queue.WaitTargets;
import io.pishvaz.work.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final FloorRules RULES = new FloorRules(
            ZoneId.of("Asia/Tehran"),
            new WaitTargets(Duration.ofSeconds(20), Map.of()),
            List.of(),
            Map.of(),
            Optional.empty());

    private final Alerts alerts = new Alerts();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ABANDONED")
    void aLapseOfRespectIsSeenOnceWithWhoAndWhat(Lapse.Kind kind) {
        alerts.lapsed(raised(kind, NOW));
        alerts.lapsed(raised(kind, NOW));

        assertThat(now()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.RESPECT_LAPSE);
            assertThat(alert.title().params()).containsEntry("name", "Shirin").containsEntry("stage", "ADVOCATE");
            assertThat(alert.detail()).contains(Phrase.of("standing.any"));
        });
    }

    @Test
    void whoGaveUpWasHeardFromThePbxAlready() {
        alerts.lapsed(raised(Lapse.Kind.ABANDONED, NOW));
        assertThat(now()).isEmpty();
    }

    @Test
    void aNewDayBeginsWithoutThoseOfYesterdayAndALongListKeepsTheNewest() {
        for (int i = 0; i < 25; i++) {
            alerts.lapsed(raised(Lapse.Kind.COMPLAINT, NOW.plusSeconds(i)));
        }
        assertThat(now()).hasSize(20);
        assertThat(now().getFirst().at()).isEqualTo(NOW.plusSeconds(24));
        alerts.newDay();
        assertThat(now()).isEmpty();
    }

    @Test
    void aTaskThatIsTooLateIsToldWithItsDueTime() {
        alerts.late(task(), NOW);
        assertThat(now()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.TASK_LATE);
            assertThat(alert.title().params()).containsEntry("title", "Repair it");
            assertThat(alert.detail().orElseThrow().params()).containsEntry("at", NOW.minusSeconds(3600));
        });
    }

    private static Task task() {
        return new Task(
                "t1",
                "Repair it",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW.minusSeconds(7200),
                Optional.empty(),
                Optional.of("SERVICE"),
                Optional.of(NOW.minusSeconds(3600)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Task.Escalated(new AgentId("sara"), NOW)));
    }

    private List<Alert> now() {
        return alerts.now(List.of(), List.of(), RULES, NOW);
    }

    private static Raised raised(Lapse.Kind kind, Instant at) {
        return new Raised(
                new PartyId(new UUID(0, 1)),
                "Shirin",
                LifecycleStage.ADVOCATE,
                new Lapse(kind, at, Phrase.of("standing.any")));
    }
}
