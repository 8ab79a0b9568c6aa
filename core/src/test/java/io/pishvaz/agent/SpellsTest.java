package io.pishvaz.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Presence.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellsTest {
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final AgentId MINA = new AgentId("mina");
    private static final Instant NINE = Instant.parse("2026-11-28T05:30:00Z");

    private static final List<State> STATES = List.of(State.values());

    private final Spells spells = new Spells(TEHRAN);

    @Test
    void theNextSpellBeginsWhenTheLastEnds() {
        Spell available = only(spells.enter(MINA, doing(State.AVAILABLE), NINE));
        assertThat(available.ended()).isEmpty();
        List<Spell> changed = spells.enter(MINA, doing(State.TALKING), at(60));
        assertThat(changed).extracting(Spell::state).containsExactly(State.AVAILABLE, State.TALKING);
        assertThat(changed).extracting(Spell::began).containsExactly(NINE, at(60));
        assertThat(changed.getFirst().ended()).contains(at(60));
        assertThat(changed.getFirst().inferred()).isFalse();
    }

    @Test
    void whatIsKnownAlreadyChangesNothingButAnotherReasonDoes() {
        spells.enter(MINA, paused("LUNCH"), NINE);
        assertThat(spells.enter(MINA, paused("LUNCH"), at(10))).isEmpty();
        assertThat(spells.enter(MINA, paused("PRAYER"), at(20))).hasSize(2);
        assertThat(spells.today(MINA, at(50)).paused()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void whatBeganAndEndedAtOneInstantNeverWas() {
        spells.enter(MINA, doing(State.AVAILABLE), NINE);
        spells.enter(MINA, doing(State.RINGING), at(5));
        Spell instead = only(spells.enter(MINA, doing(State.TALKING), at(5)));
        assertThat(instead.began()).isEqualTo(at(5));
        assertThat(instead.state()).isEqualTo(State.TALKING);
    }

    @Test
    void occupancyIsTheShareOfCallsInTheTimeInWhichCallsCouldBeHad() {
        assertThat(spells.today(MINA, NINE).occupancy()).isEmpty();
        spells.enter(MINA, doing(State.AVAILABLE), NINE);
        spells.enter(MINA, doing(State.RINGING), at(20));
        spells.enter(MINA, doing(State.TALKING), at(30));
        spells.enter(MINA, doing(State.HOLD), at(70));
        spells.enter(MINA, doing(State.WRAP_UP), at(80));
        spells.enter(MINA, paused("LUNCH"), at(90));
        spells.enter(MINA, doing(State.OFFLINE), at(500));
        TimeSheet sheet = spells.today(MINA, at(900));
        assertThat(sheet.occupancy()).contains(60.0 / 90);
        assertThat(sheet.paused()).isEqualTo(Duration.ofSeconds(410));
    }

    @Test
    void aSpellOverMidnightIsCutForTheDayAndWholeInTheRecord() {
        Instant midnight = Instant.parse("2026-11-28T20:30:00Z");
        spells.enter(MINA, paused("LUNCH"), midnight.minusSeconds(100));
        assertThat(spells.today(MINA, midnight.plusSeconds(7)).paused()).isEqualTo(Duration.ofSeconds(7));
        List<Spell> changed = spells.enter(MINA, doing(State.AVAILABLE), midnight.plusSeconds(30));
        assertThat(changed.getFirst().began()).isEqualTo(midnight.minusSeconds(100));
        assertThat(spells.today(MINA, midnight.plusSeconds(40)).paused()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatWasOpenWhenTheServerStoppedEndsWhenItLastListened() {
        Spell open = new Spell(MINA, State.PAUSED, Optional.of("LUNCH"), NINE, Optional.empty(), false);
        Spell over = only(spells.restore(open, at(40), at(3600)));
        assertThat(over.ended()).contains(at(40));
        assertThat(over.inferred()).isTrue();
        assertThat(spells.restore(over, at(40), at(3600))).isEmpty();
        spells.enter(MINA, paused("LUNCH"), at(3600));
        assertThat(spells.today(MINA, at(3610)).paused()).isEqualTo(Duration.ofSeconds(40 + 40 + 10));
    }

    /** Whatever is heard in whatever order of time: no overlap, no hole but where nobody listened, sums as recorded. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anySequenceLeavesARecordWithoutOverlaps(long seed) {
        Random random = new Random(seed);
        Map<Instant, Spell> record = new LinkedHashMap<>();
        Instant now = NINE;
        for (int i = 0; i < 500; i++) {
            now = now.plusMillis(random.nextInt(-300, 4_000));
            boolean lost = random.nextInt(20) == 0;
            State state = STATES.get(random.nextInt(STATES.size()));
            List<Spell> written = lost ? spells.leave(MINA, now, true) : spells.enter(MINA, doing(state), now);
            written.forEach(spell -> record.put(spell.began(), spell));
        }
        List<Spell> all = new ArrayList<>(record.values());
        for (int i = 1; i < all.size(); i++) {
            Spell before = all.get(i - 1);
            Instant ended = before.ended().orElseThrow();
            assertThat(ended.equals(all.get(i).began()) || before.inferred()).isTrue();
        }
        Instant end = now.plusSeconds(5);
        long paused = all.stream()
                .filter(spell -> spell.state() == State.PAUSED)
                .mapToLong(
                        spell -> Duration.between(spell.began(), spell.ended().orElse(end))
                                .toMillis())
                .sum();
        assertThat(spells.today(MINA, end).paused().toMillis()).isEqualTo(paused);
    }

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private static Presence doing(State state) {
        return new Presence(state, Optional.empty(), NINE);
    }

    private static Presence paused(String reason) {
        return new Presence(State.PAUSED, Optional.of(reason), NINE);
    }

    private static Spell only(List<Spell> spells) {
        assertThat(spells).hasSize(1);
        return spells.getFirst();
    }
}
