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
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes down who changed what of a thing that lies in several tables; the database does so by itself for what lies in
 * one ({@code keep_change}).
 */
record ChangeLog(SqlConnection tx, String login, Instant now) {
    private static final String LINES = """
            (SELECT string_agg(quantity || ' × ' || title || ' = ' || amount, ', ' ORDER BY position)
               FROM %1$s_line WHERE %1$s_id = t.id)
            """;
    /** What is on file of one, and whose and which version it is; no row when there is none. */
    private static final Map<Subject, String> FILED = Map.of(
            Subject.OPPORTUNITY,
            """
            SELECT jsonb_build_object('title', title, 'product', product, 'stage', stage, 'valueRial', value,
                'probability', probability, 'expectedOn', expected_on, 'owner', owner, 'source', source,
                'lostReason', lost_reason,
                'competitors', (SELECT string_agg(name || coalesce(': ' || note, ''), ', ' ORDER BY name)
                  FROM opportunity_competitor WHERE opportunity_id = t.id)) AS doc, party_id, version
              FROM opportunity t WHERE id = $1::text::uuid
            """,
            Subject.QUOTE,
            """
            SELECT jsonb_build_object('status', status, 'channel', channel, 'sentAt', sent_at,
                'validUntil', valid_until,
                'totalRial', total, 'discount', treatment, 'opportunity', (SELECT title FROM opportunity
                  WHERE id = t.opportunity_id), 'note', note, 'lines', %s) AS doc, party_id, version
              FROM quote t WHERE id = $1::text::uuid
            """.formatted(LINES.formatted("quote")),
            Subject.ORDER,
            """
            SELECT jsonb_build_object('totalRial', total, 'discount', treatment, 'cancelReason', cancel_reason,
                'lines', %s) AS doc, party_id, version
              FROM orders t WHERE id = $1::text::uuid
            """.formatted(LINES.formatted("order")),
            Subject.REFERRAL,
            """
            SELECT jsonb_build_object('kind', kind, 'product', product, 'ownAccord', own_accord,
                'treatment', treatment) AS doc, referrer_id AS party_id, version
              FROM referral t WHERE id = $1::text::uuid
            """,
            Subject.PRODUCT,
            """
            SELECT jsonb_build_object('titleEn', title_en, 'titleFa', title_fa, 'category', category,
                'priceRial', price, 'offered', offered) AS doc, NULL::uuid AS party_id, version
              FROM product t WHERE code = $1::text
            """);

    private static final String KEEP =
            "SELECT write_changes($3, $1::text, party_id, version, $4, $5, $2::jsonb, doc) FROM (%s) filed";
    private static final String WRITE = """
            INSERT INTO change (subject, subject_id, party_id, version, at, by_login, field, before, after)
            VALUES ('RECORD', $1::uuid::text, $1, $2, $3, $4, $5, $6, $7)
            """;

    /** Does {@code work} and writes down what it changed. */
    <T> Future<T> keep(Subject subject, Object id, Supplier<Future<T>> work) {
        String filed = FILED.get(subject);
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
