package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.StageChange;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
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
    private static final String PLACE =
            "UPDATE party SET stage = $2, standing = $3 WHERE id = $1 AND (stage <> $2 OR standing <> $3)";
    private static final String CLIMB = """
            INSERT INTO stage_history (party_id, from_stage, to_stage, at, cause, evidence)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (party_id, to_stage) DO NOTHING
            """;

    private final Database database;

    StageKeeper(Database database) {
        this.database = database;
    }

    void keep(CustomerFile file, List<StageChange> changes) {
        UUID party = file.party().id().value();
        Tuple place = Tuple.of(
                party,
                file.lifecycle().stage().name(),
                file.lifecycle().standing().name());
        List<Tuple> climbs = changes.stream().map(c -> climb(party, c)).toList();
        database.pool()
                .withTransaction(tx -> tx.preparedQuery(PLACE).execute(place).compose(done -> write(tx, climbs)))
                .onFailure(failed -> LOG.warn("stage of party {} not written: {}", party, failed.getMessage()));
    }

    private static Future<Void> write(SqlConnection tx, List<Tuple> climbs) {
        return climbs.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(CLIMB).executeBatch(climbs).mapEmpty();
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
