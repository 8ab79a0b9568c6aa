package io.pishvaz.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpentTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T08:00:00Z");
    private static final PbxId PBX = new PbxId("main");
    private static final Device DEVICE = new Device(PBX, "PJSIP/1001");

    @Test
    void ringingInAQueueIsRingNotWait() {
        Spent spent = Spent.of(call(List.of(visit(5, 30)), List.of(offer(20, 30)), List.of(talk(30, 90))), at(90));
        assertThat(spent).isEqualTo(spent(15, 10, 60, 0, 5));
    }

    @Test
    void withTwoConnectedItIsHoldOnlyWhenBothHold() {
        Talk held = talk(0, 100, new Talk.Hold(at(20), Optional.of(at(60))));
        Spent spent = Spent.of(call(List.of(), List.of(), List.of(held, talk(40, 60))), at(100));
        assertThat(spent).isEqualTo(spent(0, 0, 80, 20, 0));
    }

    @Test
    void anEndNeverHeardLastsUntilTheCallEnded() {
        Talk open =
                new Talk(leg(), DEVICE, Optional.empty(), at(10), List.of(), Optional.empty(), Optional.empty(), true);
        assertThat(Spent.of(call(List.of(), List.of(), List.of(open)), at(50))).isEqualTo(spent(0, 0, 40, 0, 10));
    }

    @Property
    void thePartsAlwaysSumToTheWhole(
            @ForAll @Size(max = 4) List<@IntRange(max = 100) Integer> visits,
            @ForAll @Size(max = 5) List<@IntRange(max = 100) Integer> offers,
            @ForAll @Size(max = 5) List<@IntRange(max = 100) Integer> talks,
            @ForAll @IntRange(max = 120) int end) {
        List<Talk> connected = new ArrayList<>();
        talks.forEach(t -> connected.add(talk(t, t + 17, new Talk.Hold(at(t + 3), Optional.of(at(t + 9))))));
        Call call = call(
                visits.stream().map(v -> visit(v, v + 30)).toList(),
                offers.stream().map(o -> offer(o, o + 11)).toList(),
                connected);
        Spent spent = Spent.of(call, at(end));
        assertThat(spent.whole()).isEqualTo(Duration.ofSeconds(end));
        assertThat(List.of(spent.waited(), spent.rang(), spent.talked(), spent.held(), spent.other()))
                .noneMatch(Duration::isNegative);
    }

    private static Spent spent(int waited, int rang, int talked, int held, int other) {
        return new Spent(
                Duration.ofSeconds(waited),
                Duration.ofSeconds(rang),
                Duration.ofSeconds(talked),
                Duration.ofSeconds(held),
                Duration.ofSeconds(other));
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }

    private static LegId leg() {
        return new LegId(PBX, "2");
    }

    private static QueueVisit visit(int from, int to) {
        return new QueueVisit(
                new QueueId(PBX, "sales"), at(from), 1, Optional.of(at(to)), Optional.of(LeaveReason.ANSWERED), false);
    }

    private static Offer offer(int from, int to) {
        return new Offer(
                leg(),
                leg(),
                DEVICE,
                Optional.empty(),
                at(from),
                Optional.of(at(to)),
                Optional.of(Offer.Outcome.ANSWERED),
                false);
    }

    private static Talk talk(int from, int to, Talk.Hold... holds) {
        return new Talk(
                leg(),
                DEVICE,
                Optional.empty(),
                at(from),
                List.of(holds),
                Optional.of(at(to)),
                Optional.of(Talk.End.CALLER),
                false);
    }

    private static Call call(List<QueueVisit> visits, List<Offer> offers, List<Talk> talks) {
        return new Call(
                new CallId(new UUID(0, 1)),
                leg(),
                Direction.INBOUND,
                new CallerId(Optional.empty(), Optional.empty()),
                "2100",
                Optional.empty(),
                BEGAN,
                visits,
                offers,
                talks,
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
