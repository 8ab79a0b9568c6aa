package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Facts;
import io.pishvaz.customer.Lapse;
import io.pishvaz.customer.Lifecycle;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.pishvaz.customer.Stages.Raised;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the engine found: stage and standing for lists, the rungs climbed for history, the lapses of respect
 * that must not be overlooked.
 */
final class StageKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(StageKeeper.class);
    /** A party merged or parted since it was read is judged anew at its next reading. */
    private static final String SAME = "SELECT FROM party WHERE id = $1 AND version = $2 FOR NO KEY UPDATE";

    private static final String PLACE =
            "UPDATE party SET stage = $2, standing = $3, expected_at = coalesce($4, expected_at) WHERE id = $1"
                    + " AND (stage <> $2 OR standing <> $3 OR expected_at IS DISTINCT FROM coalesce($4, expected_at))";
    private static final String CLIMB = """
            INSERT INTO stage_history (party_id, from_stage, to_stage, at, cause, evidence)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (party_id, to_stage) DO NOTHING
            """;
    private static final String LAPSE = """
            INSERT INTO respect_lapse (party_id, kind, at, stage, phrase, raised_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
            """;

    private static final String REPLACED = """
            WITH gone AS (DELETE FROM stage_history WHERE party_id = $1 RETURNING *)
            INSERT INTO stage_decision (party_id, at, cause, from_stage, to_stage, evidence, by_login, reason, before)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, coalesce((SELECT jsonb_agg(to_jsonb(g)) FROM gone g), '[]')
            """;
    private static final String FORGET = "DELETE FROM stage_history WHERE party_id = $1";

    private final Database database;
    private final LifecycleEngine engine;

    StageKeeper(Database database, LifecycleEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    /** What was found of a party: where it stood on file, where it stands, and the lapses told for the first time. */
    record Settled(FileRow before, Lifecycle now, List<Raised> raised) {
        boolean moved() {
            return before.stage() != now.stage() || before.standing() != now.standing();
        }
    }

    /** Judges a party anew and writes it down with whatever else this transaction does; empty: no such party. */
    Future<Optional<Settled>> settle(SqlConnection tx, PartyId party, Instant now, Optional<Facts.Contact> ended) {
        return read(tx, new UUID[] {party.value()}, now)
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : settle(tx, rows.getFirst(), now, ended).map(Optional::of));
    }

    private Future<Settled> settle(SqlConnection tx, FileRow row, Instant now, Optional<Facts.Contact> ended) {
        Facts facts = ended.map(row.facts()::with).orElseGet(row::facts);
        return keep(tx, List.of(judged(row, facts, now)), now).map(List::getFirst);
    }

    /** Judges all of these anew: as few statements as there are tables to write to. */
    Future<List<Settled>> settle(SqlConnection tx, List<FileRow> rows, Instant now) {
        return keep(tx, rows.stream().map(row -> judged(row, row.facts(), now)).toList(), now);
    }

    /** Reads what these are judged by and judges them anew. */
    Future<List<Settled>> settle(SqlConnection tx, UUID[] parties, Instant now) {
        return read(tx, parties, now).compose(rows -> settle(tx, rows, now));
    }

    private record Judged(
            FileRow row,
            Lifecycle lifecycle,
            List<StageChange> changes,
            List<Lapse> lapses,
            Optional<Instant> expected) {}

    private Judged judged(FileRow row, Facts facts, Instant now) {
        return new Judged(
                row,
                engine.judge(facts, now),
                engine.changes(facts, now),
                engine.lapses(facts, now),
                engine.expected(facts));
    }

    private static Future<List<FileRow>> read(SqlConnection tx, UUID[] parties, Instant now) {
        return tx.preparedQuery(FileSql.JUDGED)
                .execute(Tuple.of(parties, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new FileRow(row.getJsonObject("file")))
                        .toList());
    }

    private static Future<List<Settled>> keep(SqlConnection tx, List<Judged> all, Instant now) {
        List<Tuple> places = new ArrayList<>();
        List<Tuple> climbs = new ArrayList<>();
        for (Judged one : all) {
            UUID party = one.row().id().value();
            places.add(place(party, one.lifecycle(), one.expected()));
            one.changes().forEach(change -> climbs.add(climb(party, change)));
        }
        Future<List<Settled>> settled = write(tx, places, climbs).map(v -> new ArrayList<>());
        for (Judged one : all) {
            settled = settled.compose(done -> raise(tx, one, now).map(raised -> {
                done.add(new Settled(one.row(), one.lifecycle(), raised));
                return done;
            }));
        }
        return settled;
    }

    /** Why the rungs are climbed anew: the gates or the facts changed, by whose hand and with which words. */
    record Why(StageChange.Cause cause, Optional<String> by, Optional<String> reason) {}

    /**
     * Judges a party whose facts were corrected as if they had always been so: the rungs are climbed anew, and what
     * stood is kept with the decision where the party stands elsewhere now.
     */
    Future<Void> correct(SqlConnection tx, PartyId party, Instant now, Why why) {
        return tx.preparedQuery(FileSql.JUDGED)
                .execute(Tuple.of(new UUID[] {party.value()}, now.atOffset(ZoneOffset.UTC)))
                .compose(rows -> {
                    FileRow row = new FileRow(rows.iterator().next().getJsonObject("file"));
                    Lifecycle lifecycle = engine.judge(row.facts(), now);
                    Future<Void> gone = lifecycle.stage() == row.stage()
                            ? tx.preparedQuery(FORGET)
                                    .execute(Tuple.of(party.value()))
                                    .mapEmpty()
                            : replace(tx, row, lifecycle, new Decided(now, why));
                    return gone.compose(v -> settle(tx, row, now, Optional.empty()))
                            .mapEmpty();
                });
    }

    /** When and why a stage was decided on. */
    record Decided(Instant at, Why why) {}

    /** Takes the rungs away that a party stood on, and keeps them with the decision. */
    static Future<Void> replace(SqlConnection tx, FileRow row, Lifecycle lifecycle, Decided decided) {
        Tuple values = Tuple.tuple()
                .addUUID(row.id().value())
                .addOffsetDateTime(decided.at().atOffset(ZoneOffset.UTC))
                .addString(decided.why().cause().name())
                .addString(row.stage().name())
                .addString(lifecycle.stage().name())
                .addValue(PhraseJson.write(lifecycle.evidence()))
                .addString(decided.why().by().orElse(null))
                .addString(decided.why().reason().orElse(null));
        return tx.preparedQuery(REPLACED).execute(values).mapEmpty();
    }

    /** Behind the reader's back. */
    void keep(CustomerFile file, List<StageChange> changes) {
        UUID party = file.party().id().value();
        database.pool()
                .withTransaction(tx -> tx.preparedQuery(SAME)
                        .execute(Tuple.of(party, file.party().version()))
                        .compose(same -> same.size() == 0
                                ? Future.succeededFuture()
                                : write(
                                        tx,
                                        List.of(place(party, file.lifecycle(), Optional.empty())),
                                        changes.stream()
                                                .map(change -> climb(party, change))
                                                .toList())))
                .onFailure(failed -> LOG.warn("stage of party {} not written: {}", party, failed.getMessage()));
    }

    /** Where a party stands, and when it is expected to buy where that was reckoned. */
    private static Tuple place(UUID party, Lifecycle lifecycle, Optional<Instant> expected) {
        return Tuple.of(
                party,
                lifecycle.stage().name(),
                lifecycle.standing().name(),
                expected.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
    }

    private static Future<Void> write(SqlConnection tx, List<Tuple> places, List<Tuple> climbs) {
        return batch(tx, PLACE, places).compose(v -> batch(tx, CLIMB, climbs));
    }

    private static Future<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(sql).executeBatch(rows).mapEmpty();
    }

    private static Future<List<Raised>> raise(SqlConnection tx, Judged judged, Instant now) {
        List<Raised> raised = new ArrayList<>();
        Future<Void> done = Future.succeededFuture();
        FileRow row = judged.row();
        LifecycleStage stage = judged.lifecycle().stage();
        for (Lapse lapse : Lapse.alarms(stage) ? judged.lapses() : List.<Lapse>of()) {
            Tuple values = Tuple.tuple()
                    .addUUID(row.id().value())
                    .addString(lapse.kind().name())
                    .addOffsetDateTime(lapse.at().atOffset(ZoneOffset.UTC))
                    .addString(stage.name())
                    .addJsonObject(PhraseJson.write(lapse.phrase()))
                    .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
            done = done.compose(v -> tx.preparedQuery(LAPSE).execute(values))
                    .onSuccess(written -> {
                        if (written.rowCount() == 1) {
                            raised.add(new Raised(row.id(), row.name(), stage, lapse));
                        }
                    })
                    .mapEmpty();
        }
        return done.map(raised);
    }

    static Tuple climb(UUID party, StageChange change) {
        return Tuple.of(
                party,
                change.from().name(),
                change.to().name(),
                change.at().atOffset(ZoneOffset.UTC),
                change.cause().name(),
                PhraseJson.write(change.evidence()));
    }
}
