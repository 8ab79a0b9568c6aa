package io.pishvaz.store;

import io.pishvaz.customer.Facts;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.pishvaz.customer.Stages;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The stages in PostgreSQL. Each decision is one transaction with the judgement that follows from it. */
public final class PgStages implements Stages {
    /** What is older was overlooked before we watched; it is kept, but no alarm any more. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final String HISTORY = """
            SELECT json_build_object(
              'version', (SELECT count(*) FROM stage_decision WHERE party_id = p.id),
              'moves', (SELECT json_agg(to_json(m)) FROM (
                SELECT at, from_stage, to_stage, cause, evidence, NULL AS by, NULL AS reason
                  FROM stage_history WHERE party_id = p.id
                UNION ALL
                SELECT d.at, from_stage, to_stage, cause, evidence, coalesce(u.name, d.by_login), reason
                  FROM stage_decision d LEFT JOIN app_user u ON u.login = d.by_login WHERE d.party_id = p.id
                ORDER BY at DESC LIMIT 200) m),
              'override', (SELECT json_build_object('stage', v.stage, 'reason', v.reason, 'at', v.at,
                  'by', coalesce(u.name, v.by_login))
                FROM stage_override v LEFT JOIN app_user u ON u.login = v.by_login WHERE v.party_id = p.id)) AS doc
              FROM party p WHERE p.id = $1
            """;
    private static final String LOCK = "SELECT FROM party WHERE id = $1 FOR UPDATE";
    private static final String VERSION = "SELECT count(*)::integer AS version FROM stage_decision WHERE party_id = $1";
    private static final String OVERRIDE = """
            WITH held AS (
              INSERT INTO stage_override (party_id, stage, reason, by_login, at)
              SELECT id, $2, $3, $4, $5 FROM party WHERE id = $1
              ON CONFLICT (party_id) DO UPDATE SET stage = excluded.stage, reason = excluded.reason,
                  by_login = excluded.by_login, at = excluded.at
              RETURNING party_id)
            INSERT INTO stage_decision (party_id, at, cause, from_stage, to_stage, by_login, reason, evidence)
            SELECT id, $5, 'OVERRIDE', stage, $2, $4, $3, $6 FROM party JOIN held ON held.party_id = id
            """;
    private static final String REMOVE = "DELETE FROM stage_override WHERE party_id = $1 RETURNING stage";
    private static final String REMOVED = """
            INSERT INTO stage_decision (party_id, at, cause, from_stage, to_stage, by_login, reason, evidence)
            SELECT id, $2, 'OVERRIDE_REMOVED', $3, stage, $4, $5, $6 FROM party WHERE id = $1
            """;
    private static final String BREAK = """
            WITH who AS (SELECT set_config('pishvaz.by', 'pishvaz', true)),
            broken AS (
              UPDATE promise SET broken_at = $1, version = version + 1 FROM who
               WHERE kept_at IS NULL AND broken_at IS NULL AND due_at <= $1 RETURNING party_id)
            SELECT DISTINCT party_id FROM broken
            """;
    private static final String RAISED = """
            SELECT json_build_object('party', p.id, 'name', p.name, 'stage', l.stage, 'kind', l.kind, 'at', l.at,
                'phrase', l.phrase) AS doc
              FROM respect_lapse l JOIN party p ON p.id = l.party_id
             WHERE l.raised_at >= $1 AND l.at >= $1 - interval '1 day' ORDER BY l.raised_at
            """;

    private final Database database;
    private final StageKeeper keeper;
    private final InstantSource clock;
    private final Told told;

    /** Who hears of new lapses of respect and of stages set by hand, on whatever context the database answers. */
    public record Told(Consumer<Raised> raised, Consumer<PartyId> changed) {}

    public PgStages(Database database, LifecycleEngine engine, InstantSource clock, Told told) {
        this.database = database;
        this.keeper = new StageKeeper(database, engine);
        this.clock = clock;
        this.told = told;
    }

    @Override
    public Future<Void> judge(PartyId party, Optional<Facts.Contact> ended) {
        Instant now = now();
        return within(tx -> keeper.settle(tx, party, now, ended))
                .onSuccess(settled -> settled.ifPresent(s -> tell(s.raised(), now)))
                .mapEmpty();
    }

    @Override
    public Future<Optional<History>> history(PartyId party) {
        return database.patiently(database.pool().preparedQuery(HISTORY).execute(Tuple.of(party.value())))
                .map(rows -> docs(rows, PgStages::history).stream().findFirst());
    }

    /** What spoke for the stage that somebody decided against stays with the decision. */
    @Override
    public Future<Decided> override(Decision decision, LifecycleStage stage, String reason) {
        Instant at = now();
        UUID party = decision.party().value();
        Tuple values = Tuple.of(party, stage.name(), reason, decision.by(), at.atOffset(ZoneOffset.UTC));
        return decided(decision, tx -> keeper.settle(tx, decision.party(), at, Optional.empty())
                .compose(before -> tx.preparedQuery(OVERRIDE).execute(values.addValue(evidence(before.orElseThrow()))))
                .compose(rows -> keeper.settle(tx, decision.party(), at, Optional.empty()))
                .map(Decided.DONE));
    }

    private static JsonArray evidence(StageKeeper.Settled settled) {
        return PhraseJson.write(settled.now().evidence());
    }

    @Override
    public Future<Decided> removeOverride(Decision decision, Optional<String> reason) {
        Instant at = now();
        UUID party = decision.party().value();
        return decided(decision, tx -> tx.preparedQuery(REMOVE)
                .execute(Tuple.of(party))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(Decided.NOT_THERE)
                        : keeper.settle(tx, decision.party(), at, Optional.empty())
                                .compose(now -> tx.preparedQuery(REMOVED)
                                        .execute(Tuple.of(
                                                party,
                                                at.atOffset(ZoneOffset.UTC),
                                                rows.iterator().next().getString("stage"),
                                                decision.by(),
                                                reason.orElse(null),
                                                evidence(now.orElseThrow()))))
                                .map(Decided.DONE)));
    }

    /** Of two who decide at once the second is told. */
    private Future<Decided> decided(Decision decision, Function<SqlConnection, Future<Decided>> work) {
        Tuple party = Tuple.of(decision.party().value());
        return within(tx -> tx.preparedQuery(LOCK)
                        .execute(party)
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(Decided.NOT_THERE)
                                : tx.preparedQuery(VERSION)
                                        .execute(party)
                                        .compose(
                                                now -> now.iterator().next().getInteger("version") == decision.version()
                                                        ? work.apply(tx)
                                                        : Future.succeededFuture(Decided.CHANGED))))
                .onSuccess(decided -> {
                    if (decided == Decided.DONE) {
                        told.changed().accept(decision.party());
                    }
                });
    }

    /** Breaks the promises that are overdue, however long ago, and answers to whom they were made. */
    public Future<List<PartyId>> breakPromises(Instant now) {
        return database.patiently(database.pool().preparedQuery(BREAK).execute(Tuple.of(now.atOffset(ZoneOffset.UTC))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PartyId(row.getUUID("party_id")))
                        .toList());
    }

    /** The lapses of respect told since an instant, oldest first. */
    public Future<List<Raised>> raisedSince(Instant from) {
        return database.patiently(
                        database.pool().preparedQuery(RAISED).execute(Tuple.of(from.atOffset(ZoneOffset.UTC))))
                .map(rows -> docs(rows, PgStages::raised));
    }

    private void tell(List<Raised> found, Instant now) {
        found.stream().filter(r -> r.lapse().at().isAfter(now.minus(NEWS))).forEach(told.raised());
    }

    private <T> Future<T> within(Function<SqlConnection, Future<T>> work) {
        return database.patiently(database.pool().withTransaction(work));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static History history(Json doc) {
        return new History(doc.number("version").intValue(), doc.all("moves", PgStages::move), FileRow.override(doc));
    }

    private static Move move(Json m) {
        return new Move(
                m.instant("at"),
                m.word("from_stage", LifecycleStage.class),
                m.word("to_stage", LifecycleStage.class),
                m.word("cause", StageChange.Cause.class),
                m.all("evidence", PhraseJson::evidence),
                m.optional("by"),
                m.optional("reason"));
    }

    private static Raised raised(Json r) {
        Lapse lapse = new Lapse(r.word("kind", Lapse.Kind.class), r.instant("at"), PhraseJson.phrase(r.one("phrase")));
        return new Raised(
                new PartyId(UUID.fromString(r.text("party"))),
                r.text("name"),
                r.word("stage", LifecycleStage.class),
                lapse);
    }

    private static <T> List<T> docs(RowSet<Row> rows, Function<Json, T> read) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> read.apply(new Json(row.getJsonObject("doc"))))
                .toList();
    }
}
