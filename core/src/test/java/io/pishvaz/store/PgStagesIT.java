package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.Facts;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.StageChange.Cause;
import io.pishvaz.customer.Stages.Decided;
import io.pishvaz.customer.Stages.Decision;
import io.pishvaz.customer.Stages.History;
import io.pishvaz.customer.Stages.Move;
import io.pishvaz.customer.Stages.Raised;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions about stages: made when something happens, by hand, at night, and anew when the gates change. */
class PgStagesIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LifecycleGates GATES = LifecycleGates.standard();
    private static final String LOYAL = """
            INSERT INTO party (id, name, since) VALUES ('%1$s', 'Shirin', '2026-01-01Z');
            INSERT INTO orders (number, party_id, at, total, category)
              SELECT 'S-%1$s-' || day, '%1$s', timestamptz '2026-11-22T08:00Z' - make_interval(days => day), 100, 'beans'
                FROM unnest(ARRAY[60, 30, 5]) AS day;
            """;

    private static Database database = await(Postgres.open(VERTX));

    private final PartyId party = new PartyId(UUID.randomUUID());
    private final List<Raised> raised = new ArrayList<>();
    private final List<PartyId> changed = new ArrayList<>();
    private Instant now = NOW;
    private final PgStages stages =
            new PgStages(database, new LifecycleEngine(GATES), () -> now, new PgStages.Told(raised::add, changed::add));

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void write() {
        sql("DELETE FROM party; DELETE FROM nightly_pass;" + LOYAL.formatted(party));
    }

    @Test
    void aDecisionIsKeptWithItsEvidence() {
        await(stages.judge(party, Optional.empty()));

        assertThat(onFile()).isEqualTo("LOYAL ACTIVE");
        List<Move> moves = history().moves();
        assertThat(moves).extracting(Move::to).containsExactly(LifecycleStage.LOYAL, LifecycleStage.CUSTOMER);
        assertThat(moves.getFirst().cause()).isEqualTo(Cause.PURCHASE);
        assertThat(moves.getFirst().evidence())
                .extracting(e -> e.phrase().code())
                .containsExactly("evidence.purchases", "evidence.noComplaint");
        Evidence first = moves.getLast().evidence().getFirst();
        assertThat(first.phrase().params()).containsEntry("at", NOW.minus(Duration.ofDays(60)));
    }

    @Test
    void aLapseTowardsALoyalCustomerIsToldOnce() {
        Facts.Contact gaveUp = new Facts.Contact(NOW.minusSeconds(100), Duration.ofSeconds(90), true, 0);
        await(stages.judge(party, Optional.of(gaveUp)));
        await(stages.judge(party, Optional.of(gaveUp)));

        assertThat(onFile()).isEqualTo("LOYAL AT_RISK");
        assertThat(raised).singleElement().satisfies(r -> {
            assertThat(r.name()).isEqualTo("Shirin");
            assertThat(r.lapse().kind()).isEqualTo(Lapse.Kind.ABANDONED);
            assertThat(r.lapse().phrase().params()).containsEntry("waited", Duration.ofSeconds(90));
        });
        assertThat(await(stages.raisedSince(NOW.minusSeconds(1)))).isEqualTo(raised);
    }

    @Test
    void eachKindOfLapseIsToldAndOldOnesAreOnlyKept() {
        sql("""
                INSERT INTO complaint (party_id, at, subject) VALUES ('%1$s', '2026-11-22T07:00Z', 'late');
                INSERT INTO promise (party_id, text, made_at, due_at)
                  VALUES ('%1$s', 'Barista visit', '2026-11-20Z', '2026-11-22T07:30Z');
                INSERT INTO interaction (id, kind, party_id, direction, began, ended)
                  SELECT gen_random_uuid(), 'SMS', '%1$s', 'OUTBOUND', at, at
                    FROM generate_series(timestamptz '2026-11-22T04:00Z', '2026-11-22T07:00Z', '1 hour') AS at;
                INSERT INTO survey (party_id, at, kind, score) VALUES ('%1$s', '2026-11-19Z', 'CSAT', 5);
                """.formatted(party));
        await(stages.judge(party, Optional.empty()));

        assertThat(raised)
                .extracting(r -> r.lapse().kind())
                .containsExactlyInAnyOrder(Lapse.Kind.COMPLAINT, Lapse.Kind.BROKEN_PROMISE, Lapse.Kind.OVER_CONTACT);
        assertThat(one("SELECT json_build_object('n', count(*)) AS doc FROM respect_lapse")
                        .getInteger("n"))
                .isEqualTo(4);
    }

    @Test
    void towardsACustomerALapseIsNoAlarm() {
        sql("DELETE FROM orders WHERE at > '2026-10-01Z'");
        await(stages.judge(party, Optional.of(new Facts.Contact(NOW, Duration.ofSeconds(90), true, 0))));

        assertThat(onFile()).isEqualTo("CUSTOMER AT_RISK");
        assertThat(raised).isEmpty();
    }

    @Test
    void aSupervisorsWordHoldsUntilItIsTakenBackAndBothAreKept() {
        await(stages.judge(party, Optional.empty()));
        assertThat(await(stages.override(by(party, 0), LifecycleStage.ADVOCATE, "Brought half the street")))
                .isEqualTo(Decided.DONE);
        assertThat(await(stages.override(by(party, 0), LifecycleStage.PROSPECT, "I saw it before")))
                .isEqualTo(Decided.CHANGED);
        assertThat(history().version()).isEqualTo(1);
        assertThat(onFile()).isEqualTo("ADVOCATE ACTIVE");
        assertThat(history().override()).hasValueSatisfying(o -> {
            assertThat(o.reason()).isEqualTo("Brought half the street");
            assertThat(o.by()).isEqualTo("mahtab");
        });
        assertThat(await(file()).lifecycle().evidence().getFirst().phrase().code())
                .isEqualTo("evidence.override");

        now = NOW.plusSeconds(60);
        assertThat(await(stages.removeOverride(by(party, 1), Optional.of("A mistake"))))
                .isEqualTo(Decided.DONE);
        assertThat(onFile()).isEqualTo("LOYAL ACTIVE");
        assertThat(history().override()).isEmpty();
        assertThat(history().moves())
                .extracting(Move::cause, Move::from, Move::to, Move::reason)
                .startsWith(
                        tuple(
                                Cause.OVERRIDE_REMOVED,
                                LifecycleStage.ADVOCATE,
                                LifecycleStage.LOYAL,
                                Optional.of("A mistake")),
                        tuple(
                                Cause.OVERRIDE,
                                LifecycleStage.LOYAL,
                                LifecycleStage.ADVOCATE,
                                Optional.of("Brought half the street")));
        assertThat(history().moves().subList(0, 2))
                .as("what the gates said to either")
                .allSatisfy(move ->
                        assertThat(move.evidence().getFirst().phrase().code()).isEqualTo("evidence.purchases"));
        assertThat(changed).containsExactly(party, party);
        assertThat(await(stages.removeOverride(by(party, 2), Optional.empty()))).isEqualTo(Decided.NOT_THERE);
        PartyId nobody = new PartyId(UUID.randomUUID());
        assertThat(await(stages.override(by(nobody, 0), LifecycleStage.LOYAL, "x")))
                .isEqualTo(Decided.NOT_THERE);
        assertThat(await(stages.history(nobody))).isEmpty();
    }

    private static Decision by(PartyId party, int version) {
        return new Decision(party, version, "mahtab");
    }

    @Test
    void timeAloneChangesStandingsAtNightOnceADay() {
        await(stages.judge(party, Optional.empty()));
        PgStagePass pass = new PgStagePass(database, new LifecycleEngine(GATES));
        Instant later = NOW.plus(Duration.ofDays(70));
        LocalDate day = LocalDate.parse("2027-01-31");

        assertThat(await(pass.nightly(day, later, raised::add))).contains(new PgStagePass.Count(1, 1));
        assertThat(onFile()).isEqualTo("LOYAL LAPSED");
        assertThat(await(pass.nightly(day, later, raised::add))).isEmpty();
        assertThat(await(pass.nightly(day.plusDays(1), later, raised::add))).contains(new PgStagePass.Count(1, 0));
    }

    @Test
    void otherGatesAreTriedDryBeforeAnybodyMoves() {
        await(stages.judge(party, Optional.empty()));
        LifecycleGates stricter = new LifecycleGates(
                new LifecycleGates.Loyal(4, Duration.ofDays(180), 8),
                GATES.advocate(),
                GATES.rhythm(),
                GATES.respect());
        PgStagePass pass = new PgStagePass(database, new LifecycleEngine(stricter));
        List<PgStagePass.Mover> movers = new ArrayList<>();

        assertThat(await(pass.replay(NOW, false, movers::add))).isEqualTo(new PgStagePass.Count(1, 1));
        assertThat(movers).singleElement().satisfies(m -> assertThat(m.from() + " " + m.to().stage())
                .isEqualTo("LOYAL CUSTOMER"));
        assertThat(onFile()).isEqualTo("LOYAL ACTIVE");

        await(pass.replay(NOW, true, mover -> {}));
        assertThat(onFile()).isEqualTo("CUSTOMER ACTIVE");
        assertThat(history().moves())
                .extracting(Move::cause, Move::to)
                .containsExactly(
                        tuple(Cause.REPLAY, LifecycleStage.CUSTOMER), tuple(Cause.PURCHASE, LifecycleStage.CUSTOMER));
        assertThat(one("SELECT json_build_object('n', jsonb_array_length(before)) AS doc FROM stage_decision")
                        .getInteger("n"))
                .isEqualTo(2);
        assertThat(await(pass.replay(NOW, true, mover -> {}))).isEqualTo(new PgStagePass.Count(1, 0));
    }

    @Test
    void overduePromisesAreBrokenOnce() {
        sql("""
                INSERT INTO promise (party_id, text, made_at, due_at, kept_at) VALUES
                  ('%1$s', 'a', '2026-11-20Z', '2026-11-22T07:59:30Z', NULL),
                  ('%1$s', 'b', '2026-11-20Z', '2026-11-22T07:59:40Z', '2026-11-21Z');
                """.formatted(party));
        assertThat(await(stages.breakPromises(NOW))).containsExactly(party);
        assertThat(await(stages.breakPromises(NOW.plusSeconds(60)))).isEmpty();
        assertThat(one("SELECT json_build_object('broken', (SELECT count(*) FROM promise WHERE broken_at IS NOT NULL),"
                                + " 'by', (SELECT by_login FROM change WHERE field = 'brokenAt')) AS doc")
                        .encode())
                .isEqualTo("{\"broken\":1,\"by\":\"pishvaz\"}");
    }

    private Future<CustomerFile> file() {
        return new PgCustomers(database, new LifecycleEngine(GATES), new PhoneNumbers("IR"), () -> now)
                .file(party)
                .map(Optional::orElseThrow);
    }

    private History history() {
        return await(stages.history(party)).orElseThrow();
    }

    private String onFile() {
        return one("SELECT json_build_object('at', stage || ' ' || standing) AS doc FROM party WHERE id = '" + party
                        + "'")
                .getString("at");
    }

    private static void sql(String statements) {
        await(database.pool().query(statements).execute());
    }

    private static JsonObject one(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getJsonObject("doc");
    }
}
