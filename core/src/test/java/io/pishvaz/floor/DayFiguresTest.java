package io.pishvaz.floor;

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
import io.pishvaz.queue.QueueFigures;
import io.pishvaz.queue.WaitTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DayFiguresTest {
    private static final PbxId PBX = new PbxId("main");
    private static final List<QueueId> QUEUES =
            List.of(new QueueId(PBX, "sales"), new QueueId(PBX, "service"), new QueueId(PBX, "care"));
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T20:30:00Z");
    private static final QueueFigures.Period DAY = new QueueFigures.Period(MIDNIGHT, MIDNIGHT.plusSeconds(3_600));
    private static final WaitTargets TARGETS = new WaitTargets(Duration.ofSeconds(20), Map.of());

    private final Map<CallId, Call> calls = new HashMap<>();
    private final Map<CallId, Duration> wrapUps = new HashMap<>();

    /** Whatever was told of a few calls, again and again and in any order: as if the whole day had been counted now. */
    @Property(tries = 300)
    void whatChangedCountsAsIfAllWereCountedAnew(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9_999) Integer> told) {
        calls.clear();
        wrapUps.clear();
        DayFigures figures =
                new DayFigures(DAY, TARGETS, (call, talk) -> wrapUps.getOrDefault(call.id(), Duration.ZERO));
        for (int seed : told) {
            Call call = call(seed);
            calls.put(call.id(), call);
            wrapUps.put(call.id(), Duration.ofSeconds(seed % 7));
            figures.put(call);
        }

        assertThat(figures.total()).isEqualTo(counted(DAY, Optional.empty()));
        QUEUES.forEach(queue -> assertThat(figures.of(queue)).isEqualTo(counted(DAY, Optional.of(queue))));
        QueueFigures.Period later = new QueueFigures.Period(MIDNIGHT.plusSeconds(900), MIDNIGHT.plusSeconds(9_000));
        figures.begin(later, calls.values());
        assertThat(figures.total()).isEqualTo(counted(later, Optional.empty()));
    }

    private QueueFigures counted(QueueFigures.Period period, Optional<QueueId> only) {
        return QueueFigures.of(
                calls.values(),
                queue -> only.isEmpty() || only.get().equals(queue),
                period,
                TARGETS,
                (call, talk) -> wrapUps.getOrDefault(call.id(), Duration.ZERO));
    }

    /** One of eight calls in one of its states. */
    private static Call call(int seed) {
        CallId id = new CallId(new UUID(0, seed % 8));
        QueueId queue = QUEUES.get(seed / 8 % QUEUES.size());
        Instant joined = MIDNIGHT.minusSeconds(60).plusSeconds(seed);
        Optional<LeaveReason> reason =
                Stream.of(LeaveReason.values()).skip(seed % 11).findFirst();
        Instant left = joined.plusSeconds(seed % 41);
        QueueVisit visit = new QueueVisit(queue, joined, 1, reason.map(r -> left), reason, false);
        LegId leg = new LegId(PBX, "leg-" + seed);
        Talk talk = new Talk(
                leg,
                new Device(PBX, "PJSIP/1001"),
                Optional.of(queue).filter(q -> seed % 5 > 0),
                left,
                List.of(),
                Optional.of(left.plusSeconds(seed % 301)).filter(end -> seed % 3 > 0),
                Optional.empty(),
                false);
        return new Call(
                id,
                leg,
                Direction.INBOUND,
                new CallerId(Optional.of("0912"), Optional.empty()),
                "2100",
                Optional.empty(),
                joined,
                List.of(visit),
                List.of(),
                reason.filter(r -> r == LeaveReason.ANSWERED)
                        .map(r -> List.of(talk))
                        .orElse(List.of()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
