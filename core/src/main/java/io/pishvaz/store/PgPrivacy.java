package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.exchange.Privacy;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One party's data, taken out or made nobody's, each in one transaction with its entry of who, when and why. */
public final class PgPrivacy implements Privacy {
    /** Every table that speaks of parties, also those that later versions add. */
    private static final String TABLES = """
            SELECT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attname = 'party_id'
               AND c.relname NOT LIKE 'import\\_%'
             ORDER BY c.relname
            """;

    private static final String AUDIT =
            "INSERT INTO data_audit (at, login, action, subject, why) VALUES ($1, $2, $3, $4, $5)";
    /** The party itself and those that were found to be the same. */
    private static final String THEM = "(SELECT id FROM party WHERE id = $1 OR merged_into = $1)";
    /** Numbers that are theirs alone. */
    private static final String NUMBERS = """
            (SELECT n.e164 FROM party_phone n WHERE n.party_id IN {them}
                AND NOT EXISTS (SELECT FROM party_phone o WHERE o.e164 = n.e164 AND o.party_id NOT IN {them}))
            """.replace("{them}", THEM);
    /** In this order: numbers are needed to find what else names them. Nobody has the number +10000. */
    private static final List<String> ERASE = List.of(
            "UPDATE interaction SET dialled = NULL WHERE party_id IN {them} AND direction = 'OUTBOUND'",
            """
            UPDATE interaction SET number = NULL, number_kind = NULL, caller = NULL, caller_name = NULL, note = NULL
             WHERE party_id IN {them}""",
            """
            UPDATE wrap_up w SET note = '', answers = NULL FROM interaction i
             WHERE i.id = w.interaction_id AND i.party_id IN {them}""",
            """
            DELETE FROM call_recording r USING interaction i WHERE i.id = r.interaction_id AND i.party_id IN {them}""",
            "DELETE FROM callback WHERE closed_at IS NULL AND number IN {numbers}",
            "UPDATE callback SET number = '+10000' WHERE number IN {numbers}",
            "UPDATE callback_cause SET number = '+10000', note = NULL WHERE number IN {numbers}",
            """
            INSERT INTO erased_external_id
            SELECT md5('party/' || external_id) FROM party_external_id WHERE party_id IN {them}
            ON CONFLICT DO NOTHING""",
            "DELETE FROM party_external_id WHERE party_id IN {them}",
            "DELETE FROM number_verdict WHERE party_id IN {them}",
            "DELETE FROM party_phone WHERE party_id IN {them}",
            "DELETE FROM party_link WHERE party_id IN {them} OR other_id IN {them}",
            "DELETE FROM party_merge WHERE survivor_id IN {them} OR duplicate_id IN {them}",
            "DELETE FROM party_channel WHERE party_id IN {them}",
            "UPDATE change SET before = NULL, after = NULL WHERE party_id IN {them}",
            "UPDATE stage_override SET reason = '-' WHERE party_id IN {them}",
            "UPDATE stage_decision SET reason = NULL WHERE party_id IN {them}",
            "UPDATE survey SET words = NULL WHERE party_id IN {them}",
            "UPDATE complaint SET subject = '-', recovery = NULL, steps = '[]' WHERE party_id IN {them}",
            "UPDATE treatment_given SET note = NULL WHERE party_id IN {them}",
            "UPDATE service_job SET title = '-' WHERE party_id IN {them}",
            "UPDATE promise SET text = '-' WHERE party_id IN {them}",
            "UPDATE task SET title = '-', note = NULL WHERE party_id IN {them}",
            "UPDATE opportunity SET title = '-' WHERE party_id IN {them}",
            "UPDATE quote SET note = NULL WHERE party_id IN {them}",
            "UPDATE orders SET cancel_reason = '-' WHERE party_id IN {them} AND cancelled_at IS NOT NULL");

    private static final String NOBODY = """
            UPDATE party SET name = 'Erased / پاک‌شده', job = NULL, company = NULL, place = NULL, birthday = NULL,
                preferred_channel = NULL, preferred_from = NULL, preferred_to = NULL, fields = '{}',
                version = version + 1
             WHERE id = $1 OR merged_into = $1
            """;

    private final Database database;
    private final InstantSource clock;

    public PgPrivacy(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Optional<String>> export(PartyId party, String by) {
        return database.pool().withTransaction(tx -> tx.query(TABLES).execute().compose(tables -> {
            JsonObject all = new JsonObject();
            Future<Void> read = rows(tx, all, "party", "id", party.value());
            for (String table : StreamSupport.stream(tables.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList()) {
                read = read.compose(v -> rows(tx, all, table, "party_id", party.value()));
            }
            return read.compose(v -> rows(tx, all, "referral", "referrer_id", party.value()))
                    .compose(v -> audit(tx, by, "EXPORT_PARTY", party, Optional.empty()))
                    .map(v -> all.getJsonArray("party").isEmpty()
                            ? Optional.<String>empty()
                            : Optional.of(all.encodePrettily()));
        }));
    }

    private static Future<Void> rows(SqlConnection tx, JsonObject into, String table, String column, UUID party) {
        return tx.preparedQuery("SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') FROM \"%s\" t WHERE \"%s\" = $1"
                        .formatted(table, column))
                .execute(Tuple.of(party))
                .map(rows -> {
                    into.put(table, rows.iterator().next().getJsonArray(0));
                    return null;
                });
    }

    @Override
    public Future<Boolean> erase(PartyId party, String by, String why) {
        return database.pool().withTransaction(tx -> tx.preparedQuery(NOBODY)
                .execute(Tuple.of(party.value()))
                .compose(done -> done.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : erase(tx, party)
                                .compose(v -> audit(tx, by, "ERASE_PARTY", party, Optional.of(why)))
                                .map(true)));
    }

    private static Future<Void> erase(SqlConnection tx, PartyId party) {
        Future<Void> all = Future.succeededFuture();
        for (String one : ERASE) {
            String sql = one.replace("{them}", THEM).replace("{numbers}", NUMBERS);
            all = all.compose(v -> tx.preparedQuery(sql).execute(Tuple.of(party.value())))
                    .mapEmpty();
        }
        return all;
    }

    private Future<Void> audit(SqlConnection tx, String by, String action, PartyId party, Optional<String> why) {
        Tuple values =
                Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), by, action, party.toString(), why.orElse(null));
        return tx.preparedQuery(AUDIT).execute(values).mapEmpty();
    }
}
