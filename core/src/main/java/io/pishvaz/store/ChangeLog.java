package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes down who changed what of a thing that lies in several tables; the database does so by itself for what lies in
 * one ({@code keep_change}).
 */
record ChangeLog(SqlConnection tx, String login, Instant now) {
    private static final String KEEP =
            "SELECT write_changes($3, $1::text, party_id, version, $4, $5, $2::jsonb, doc) FROM (%s) filed";
    private static final String WRITE = """
            INSERT INTO change (subject, subject_id, party_id, version, at, by_login, field, before, after)
            VALUES ('RECORD', $1::uuid::text, $1, $2, $3, $4, $5, $6, $7)
            """;

    /** Does {@code work} and writes down what it changed. */
    <T> Future<T> keep(Subject subject, Object id, Supplier<Future<T>> work) {
        String filed = FiledSql.one(subject);
        return tx.preparedQuery(filed)
                .execute(Tuple.of(id.toString()))
                .map(rows -> rows.size() == 0
                        ? new JsonObject()
                        : rows.iterator().next().getJsonObject("doc"))
                .compose(before -> work.get().compose(done -> tx.preparedQuery(KEEP.formatted(filed))
                        .execute(Tuple.of(id.toString(), before, subject.name(), now.atOffset(ZoneOffset.UTC), login))
                        .map(done)));
    }

    /** What was found to differ between two readings of a party's record. */
    Future<Void> keep(PartyId party, int version, List<PartyRecord.Changed> changes) {
        List<Tuple> rows = changes.stream()
                .map(c -> Tuple.tuple()
                        .addUUID(party.value())
                        .addInteger(version)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addString(login)
                        .addString(c.field())
                        .addString(c.before().orElse(null))
                        .addString(c.after().orElse(null)))
                .toList();
        return tx.preparedQuery(WRITE).executeBatch(rows).mapEmpty();
    }
}
