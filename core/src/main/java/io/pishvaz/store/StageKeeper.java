package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.StageChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down, behind the reader's back, what the engine found: stage and standing for lists, the rungs climbed for
 * history.
 */
final class StageKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(StageKeeper.class);
    /** A party merged or parted since it was read is judged anew at its next reading. */
    private static final String SAME = "SELECT FROM party WHERE id = $1 AND version = $2 FOR NO KEY UPDATE";

    private static final String PLACE =
            "UPDATE party SET stage = $2, standing = $3 WHERE id = $1 AND (stage <> $2 OR standing <> $3)";
    private static final String CLIMB = """
            INSERT INTO stage_history (party_id, from_stage, to_stage, at, cause, evidence)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (party_id, to_stage) DO NOTHING
            """;

    private final Database database;
    private final LifecycleEngine engine;

    StageKeeper(Database database, LifecycleEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    /** Judges a party anew and writes it down with whatever else this transaction does. */
    Future<Void> settle(SqlConnection tx, PartyId party, Instant now) {
        return tx.preparedQuery(FileSql.FIND)
                .execute(Tuple.of(party.value(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> new FileRow(rows.iterator().next().getJsonObject("file")).read())
                .compose(read -> write(tx, read.judged(engine, now), engine.changes(read.facts(), now)));
    }

    void keep(CustomerFile file, List<StageChange> changes) {
        Tuple judged = Tuple.of(file.party().id().value(), file.party().version());
        database.pool()
                .withTransaction(tx -> tx.preparedQuery(SAME)
                        .execute(judged)
                        .compose(same -> same.size() == 0 ? Future.succeededFuture() : write(tx, file, changes)))
                .onFailure(failed -> LOG.warn(
                        "stage of party {} not written: {}", file.party().id(), failed.getMessage()));
    }

    private static Future<Void> write(SqlConnection tx, CustomerFile file, List<StageChange> changes) {
        UUID party = file.party().id().value();
        Tuple place = Tuple.of(
                party,
                file.lifecycle().stage().name(),
                file.lifecycle().standing().name());
        List<Tuple> climbs = changes.stream().map(c -> climb(party, c)).toList();
        return tx.preparedQuery(PLACE)
                .execute(place)
                .compose(done -> climbs.isEmpty()
                        ? Future.succeededFuture()
                        : tx.preparedQuery(CLIMB).executeBatch(climbs).mapEmpty());
    }

    private static Tuple climb(UUID party, StageChange change) {
        JsonArray evidence = new JsonArray();
        change.evidence().forEach(e -> evidence.add(json(e)));
        return Tuple.of(
                party,
                change.from().name(),
                change.to().name(),
                change.at().atOffset(ZoneOffset.UTC),
                change.cause().name(),
                evidence);
    }

    private static JsonObject json(Evidence evidence) {
        JsonObject params = new JsonObject();
        evidence.phrase()
                .params()
                .forEach((name, value) -> params.put(name, value instanceof Number ? value : value.toString()));
        return new JsonObject()
                .put("state", evidence.state().name())
                .put("code", evidence.phrase().code())
                .put("params", params);
    }
}
