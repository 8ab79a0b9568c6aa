package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Presence.State;
import io.pishvaz.agent.Spell;
import io.pishvaz.desk.History.Entry;
import io.pishvaz.floor.PresenceSpells;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PgSpellsIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AgentId MINA = new AgentId("mina");
    private static final AgentId REZA = new AgentId("reza");
    private static final Instant NINE = Instant.parse("2026-11-28T05:30:00Z");
    private static Database database;

    @TempDir
    private Path folder;

    private PgHistory history;
    private final PgSpells spells = new PgSpells(database);

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void start() {
        history = await(PgHistory.start(
                VERTX, database, Calls::agent, new PgHistory.Settings(folder, 10_000_000, Calls.RULES)));
    }

    @AfterEach
    void stop() {
        await(history.close());
        await(database.pool().query("TRUNCATE presence_spell, hearing").execute());
    }

    @Test
    void aSpellIsOneRowHoweverOftenItIsWritten() {
        write(open(MINA, 0));
        write(open(MINA, 0), ended(MINA, 0, 60), ended(MINA, 0, 60), open(MINA, 60));
        assertThat(page(0, 3600, Optional.empty(), Optional.empty(), 10).items())
                .containsExactly(ended(MINA, 0, 60), open(MINA, 60));
    }

    @Test
    void thePeriodTakesEverySpellThatReachesIntoIt() {
        write(ended(MINA, 0, 60), ended(MINA, 60, 120), ended(REZA, 30, 90), open(MINA, 120));
        assertThat(page(60, 120, Optional.empty(), Optional.empty(), 10).items())
                .containsExactly(ended(REZA, 30, 90), ended(MINA, 60, 120));
        assertThat(page(60, 121, Optional.of(MINA), Optional.empty(), 10).items())
                .containsExactly(ended(MINA, 60, 120), open(MINA, 120));
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        List<Spell> all = List.of(ended(MINA, 0, 60), ended(REZA, 0, 90), ended(MINA, 60, 120), open(MINA, 120));
        write(all.toArray(Spell[]::new));
        List<Spell> read = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            PresenceSpells.Page page = page(0, 3600, Optional.empty(), next, 1);
            read.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void theNextServerLearnsWhatWasOpenAndUntilWhenThisOneListened() {
        write(ended(REZA, 0, 60), open(MINA, 10));
        history.write(new Entry.OfHearing(NINE.plusSeconds(65)));
        history.write(new Entry.OfHearing(NINE.plusSeconds(70)));
        settle();
        PresenceSpells.Recorded recorded = await(spells.since(NINE.plusSeconds(60)));
        assertThat(recorded.spells()).containsExactly(open(MINA, 10));
        assertThat(recorded.heardUntil()).isEqualTo(NINE.plusSeconds(70));
        write(open(REZA, 80));
        assertThat(await(spells.since(NINE)).heardUntil()).isEqualTo(NINE.plusSeconds(80));
    }

    private PresenceSpells.Page page(int from, int to, Optional<AgentId> agent, Optional<String> after, int limit) {
        return await(spells.page(
                new PresenceSpells.Query(NINE.plusSeconds(from), NINE.plusSeconds(to), agent, after, limit)));
    }

    private void write(Spell... all) {
        for (Spell spell : all) {
            history.write(new Entry.OfSpell(spell));
        }
        settle();
    }

    private void settle() {
        Eventually.holds(Duration.ofSeconds(20), () -> history.state().waiting() == 0);
    }

    private static Spell open(AgentId agent, int began) {
        return new Spell(agent, State.PAUSED, Optional.of("LUNCH"), NINE.plusSeconds(began), Optional.empty(), false);
    }

    private static Spell ended(AgentId agent, int began, int ended) {
        Spell open = open(agent, began);
        return new Spell(agent, open.state(), open.reason(), open.began(), Optional.of(NINE.plusSeconds(ended)), true);
    }
}
