package io.pishvaz.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.CallerId;
import io.pishvaz.call.Device;
import io.pishvaz.call.Direction;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.call.QueueVisit;
import io.pishvaz.call.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueFiguresTest {
    private static final PbxId PBX = new PbxId("main");
    private static final QueueId SALES = new QueueId(PBX, "sales");
    private static final QueueId SERVICE = new QueueId(PBX, "service");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T20:30:00Z");
    private static final QueueFigures.Period DAY = new QueueFigures.Period(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final WaitTargets TARGET = new WaitTargets(Duration.ofSeconds(20), Map.of());

    private final List<Call> calls = new ArrayList<>();

    @Test
    void countsEachReasonOnceAndTakesRatiosOverThoseWhoLeft() {
        calls.add(answered(SALES, 20, 100));
        calls.add(answered(SALES, 21, 200));
        calls.add(left(SALES, 50, LeaveReason.HUNG_UP_WAITING));
        calls.add(left(SALES, 10, LeaveReason.HUNG_UP_RINGING));
        calls.add(left(SALES, 60, LeaveReason.TIMED_OUT));
        calls.add(left(SALES, 5, LeaveReason.UNKNOWN));
        calls.add(waiting(SALES));

        QueueFigures figures = sales();
        assertThat(figures.offered()).isEqualTo(7);
        assertThat(figures.answered()).isEqualTo(2);
        assertThat(figures.withinTarget()).isEqualTo(1);
        assertThat(figures.hungUpWaiting() + figures.hungUpRinging()).isEqualTo(2);
        assertThat(figures.timedOut()).isEqualTo(1);
        assertThat(figures.serviceLevel()).contains(1 / 5.0);
        assertThat(figures.abandonedShare()).contains(2 / 5.0);
        assertThat(figures.asaMs()).contains(20_500L);
        assertThat(figures.ahtMs()).contains(160_000L);
    }

    @Test
    void nothingIsDividedByZero() {
        calls.add(waiting(SALES));
        QueueFigures figures = sales();
        assertThat(figures.offered()).isEqualTo(1);
        assertThat(figures.serviceLevel()).isEmpty();
        assertThat(figures.asaMs()).isEmpty();
        assertThat(figures.ahtMs()).isEmpty();
        assertThat(figures.abandonedShare()).isEmpty();
    }

    @Test
    void aVisitCountsOnTheDayItBeganAndInItsOwnQueue() {
        calls.add(call(visit(SALES, MIDNIGHT.minusSeconds(1), 5, Optional.of(LeaveReason.ANSWERED)), Optional.empty()));
        calls.add(answered(SERVICE, 5, 60));
        assertThat(sales().offered()).isZero();
        assertThat(QueueFigures.of(calls, queue -> true, DAY, TARGET, (call, talk) -> Duration.ZERO)
                        .offered())
                .isEqualTo(1);
    }

    private QueueFigures sales() {
        return QueueFigures.of(calls, SALES::equals, DAY, TARGET, (call, talk) -> Duration.ofSeconds(10));
    }

    private static Call answered(QueueId queue, long waitSeconds, long talkSeconds) {
        Instant began = MIDNIGHT.plusSeconds(3600 + waitSeconds);
        Talk talk = new Talk(
                new LegId(PBX, "1.2"),
                new Device(PBX, "PJSIP/1001"),
                Optional.of(queue),
                began,
                List.of(),
                Optional.of(began.plusSeconds(talkSeconds)),
                Optional.of(Talk.End.CALLER),
                false);
        return call(
                visit(queue, MIDNIGHT.plusSeconds(3600), waitSeconds, Optional.of(LeaveReason.ANSWERED)),
                Optional.of(talk));
    }

    private static Call left(QueueId queue, long waitSeconds, LeaveReason reason) {
        return call(visit(queue, MIDNIGHT.plusSeconds(60), waitSeconds, Optional.of(reason)), Optional.empty());
    }

    private static Call waiting(QueueId queue) {
        return call(visit(queue, MIDNIGHT.plusSeconds(60), 0, Optional.empty()), Optional.empty());
    }

    private static QueueVisit visit(QueueId queue, Instant joined, long waitSeconds, Optional<LeaveReason> reason) {
        return new QueueVisit(queue, joined, 1, reason.map(r -> joined.plusSeconds(waitSeconds)), reason, false);
    }

    private static Call call(QueueVisit visit, Optional<Talk> talk) {
        return new Call(
                new CallId(UUID.randomUUID()),
                new LegId(PBX, "1.1"),
                Direction.INBOUND,
                new CallerId(Optional.empty(), Optional.empty()),
                "",
                Optional.empty(),
                visit.joined(),
                List.of(visit),
                List.of(),
                talk.stream().toList(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                talk.map(Talk::began),
                Optional.empty(),
                false);
    }
}
