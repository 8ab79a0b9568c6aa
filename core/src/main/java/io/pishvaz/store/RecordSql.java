package io.pishvaz.store;

import io.pishvaz.customer.Party;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PartyRecord;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The SQL that reads and replaces the record of party {@code $1}. */
final class RecordSql {
    static final String LOCK = "SELECT FROM party WHERE id = $1 FOR UPDATE";
    static final String RECORD = """
            SELECT to_jsonb(p) || jsonb_build_object(
              'phones', (SELECT jsonb_agg(jsonb_build_object('e164', e164, 'kind', kind) ORDER BY position, e164)
                FROM party_phone WHERE party_id = p.id),
              'channels', (SELECT jsonb_agg(jsonb_build_object('kind', kind, 'address', address)
                  ORDER BY position, kind, address) FROM party_channel WHERE party_id = p.id),
              'consents', (SELECT jsonb_object_agg(channel, given) FROM party_consent WHERE party_id = p.id),
              'around', (SELECT jsonb_agg(jsonb_build_object('party', o.id, 'name', o.name, 'kind', l.kind,
                  'outward', l.party_id = p.id) ORDER BY o.name, l.kind)
                FROM party_link l JOIN party o
                  ON o.id = CASE WHEN l.party_id = p.id THEN l.other_id ELSE l.party_id END
               WHERE p.id IN (l.party_id, l.other_id))) AS doc
              FROM party p WHERE p.id = $1
            """;
    static final String NOBODY =
            "SELECT o.id FROM unnest($1::uuid[]) AS o (id) WHERE NOT EXISTS (SELECT FROM party p WHERE p.id = o.id)";
    private static final String PARTY = """
            UPDATE party SET version = version + 1, name = $2, kind = $3, role = $4, job = $5, company = $6, place = $7,
                language = $8, source = $9, birthday = $10, preferred_channel = $11, preferred_from = $12,
                preferred_to = $13, fields = $14 WHERE id = $1
            """;
    private static final String CLEAR = """
            WITH phones AS (DELETE FROM party_phone WHERE party_id = $1),
            channels AS (DELETE FROM party_channel WHERE party_id = $1),
            links AS (DELETE FROM party_link WHERE party_id = $1)
            DELETE FROM party_consent WHERE party_id = $1
            """;
    private static final String PHONE =
            "INSERT INTO party_phone (party_id, e164, kind, position) VALUES ($1, $2, $3, $4)";
    private static final String CHANNEL =
            "INSERT INTO party_channel (party_id, kind, address, position) VALUES ($1, $2, $3, $4)";
    private static final String CONSENT = "INSERT INTO party_consent (party_id, channel, given) VALUES ($1, $2, $3)";
    private static final String LINK =
            "INSERT INTO party_link (party_id, other_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

    private RecordSql() {}

    static Future<Void> write(SqlConnection tx, PartyId party, PartyRecord record) {
        UUID id = party.value();
        return tx.preparedQuery(PARTY)
                .execute(columns(id, record))
                .compose(v -> tx.preparedQuery(CLEAR).execute(Tuple.of(id)))
                .compose(v -> batch(tx, PHONE, phones(id, record.numbers())))
                .compose(v -> batch(tx, CHANNEL, channels(id, record.channels())))
                .compose(v -> batch(tx, CONSENT, consents(id, record)))
                .compose(v -> batch(tx, LINK, links(id, record)));
    }

    private static List<Tuple> phones(UUID id, List<Party.Phone> phones) {
        return numbered(
                phones.size(),
                i -> Tuple.of(
                        id, phones.get(i).number().e164(), phones.get(i).kind().name(), i));
    }

    private static List<Tuple> channels(UUID id, List<PartyRecord.Channel> channels) {
        return numbered(
                channels.size(),
                i -> Tuple.of(id, channels.get(i).kind(), channels.get(i).address(), i));
    }

    private static List<Tuple> consents(UUID id, PartyRecord record) {
        return record.consents().entrySet().stream()
                .map(c -> Tuple.of(id, c.getKey(), c.getValue()))
                .toList();
    }

    private static List<Tuple> links(UUID id, PartyRecord record) {
        return record.links().stream()
                .map(l -> Tuple.of(id, l.party().value(), l.kind().name()))
                .toList();
    }

    private static Tuple columns(UUID id, PartyRecord record) {
        JsonObject fields = new JsonObject();
        record.fields().forEach(fields::put);
        return Tuple.tuple()
                .addUUID(id)
                .addString(record.name())
                .addString(record.kind().name())
                .addString(record.role().name())
                .addString(record.job().orElse(null))
                .addString(record.company().orElse(null))
                .addString(record.place().orElse(null))
                .addString(record.language().orElse(null))
                .addString(record.source().orElse(null))
                .addLocalDate(record.birthday().orElse(null))
                .addString(record.preferredChannel().orElse(null))
                .addLocalTime(record.preferredFrom().orElse(null))
                .addLocalTime(record.preferredTo().orElse(null))
                .addJsonObject(fields);
    }

    private static List<Tuple> numbered(int size, Function<Integer, Tuple> row) {
        return IntStream.range(0, size).boxed().map(row).toList();
    }

    private static Future<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(sql).executeBatch(rows).mapEmpty();
    }
}
