package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.Spent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.NullMarked;

/** Whatever order, doubling or loss: no exception, and nothing stays open after the leg it hangs on has ended. */
@NullMarked
class LossyTest {
    /** How far events of one happening change places. */
    private static final int WINDOW = 8;

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void anyDisorderLeavesNothingOpen(@ForAll("captures") Capture capture, @ForAll long seed) {
        var replay = new Replay(List.of());
        disturbed(capture, new Random(seed)).forEach(replay::hear);
        assertThat(replay.model.openCalls()).isEmpty();
        assertThat(replay.calls()).allSatisfy(call -> {
            assertThat(call.visits()).allMatch(visit -> visit.left().isPresent());
            assertThat(call.offers()).allMatch(offer -> offer.ended().isPresent());
            assertThat(call.talks()).allMatch(talk -> talk.ended().isPresent());
            assertAddsUp(call);
        });
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void hearingEverythingTwiceChangesNothing(@ForAll("captures") Capture capture) {
        var replay = new Replay(List.of());
        capture.events().stream().filter(event -> !Replay.isListItem(event)).forEach(event -> {
            replay.hear(event);
            replay.hear(event);
        });
        assertThat(replay.calls()).isEqualTo(Replay.whole(capture));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theSameFactsGiveTheSameState(@ForAll("captures") Capture capture, @ForAll long seed) {
        assertThat(calls(disturbed(capture, new Random(seed)))).isEqualTo(calls(disturbed(capture, new Random(seed))));
    }

    @Provide
    Arbitrary<Capture> captures() {
        return Arbitraries.of(ScenarioTest.captures());
    }

    private static List<Call> calls(List<Capture.Block> events) {
        var replay = new Replay(List.of());
        events.forEach(replay::hear);
        return replay.calls();
    }

    /** Swaps events within a window, doubles some, loses some; the ends of the legs always arrive. */
    private static List<Capture.Block> disturbed(Capture capture, Random chance) {
        List<Capture.Block> events = new ArrayList<>();
        for (var event : capture.events()) {
            if (Replay.isListItem(event)
                    || (chance.nextInt(10) == 0 && !event.name().equals("Hangup"))) {
                continue;
            }
            int at = Math.max(0, events.size() - chance.nextInt(WINDOW));
            events.add(chance.nextInt(3) == 0 ? at : events.size(), event);
            if (chance.nextInt(10) == 0) {
                events.add(event);
            }
        }
        return events;
    }

    private static void assertAddsUp(Call call) {
        Instant ended = call.ended().orElseThrow();
        assertThat(Spent.of(call, ended).whole().toMillis())
                .isEqualTo(ended.toEpochMilli() - call.began().toEpochMilli());
    }
}
