package io.pishvaz.store;

import io.pishvaz.customer.CustomerFile.HistoryItem;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Timeline;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A party's whole history in PostgreSQL. */
public final class PgTimeline implements Timeline {
    /** Contacts are the most: where a page is full of them, nothing older than them is looked at. */
    private static final String PAGE = """
            WITH whose AS MATERIALIZED (SELECT coalesce(merged_into, id) AS id FROM party WHERE id = $1)
            SELECT to_json(h) AS item FROM party_history h
             WHERE party_id = (SELECT id FROM whose)
               AND (at, id) < ($2::timestamptz, $3::text) AND ($4::text[] = '{}' OR kind = ANY ($4))
               AND at >= coalesce((SELECT began FROM interaction i
                     WHERE i.party_id = (SELECT id FROM whose) AND i.began <= $2 AND $4::text[] = '{}'
                       AND (i.began, i.id::text) < ($2::timestamptz, $3::text)
                     ORDER BY i.began DESC OFFSET $5 LIMIT 1), '-infinity')
             ORDER BY at DESC, id DESC LIMIT $5
            """;

    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final Database database;

    public PgTimeline(Database database) {
        this.database = database;
    }

    @Override
    public Future<Page> page(PartyId party, Optional<String> before, Set<String> kinds, int limit) {
        Cursor from = before.flatMap(Cursor::read).orElse(NEWEST);
        Tuple values = Tuple.tuple()
                .addUUID(party.value())
                .addOffsetDateTime(from.at().atOffset(ZoneOffset.UTC))
                .addString(from.id())
                .addArrayOfString(kinds.toArray(String[]::new))
                .addInteger(limit + 1);
        return database.patiently(database.pool().preparedQuery(PAGE).execute(values))
                .map(rows -> page(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> HistoryRow.read(new Json(row.getJsonObject("item"))))
                                .toList(),
                        limit));
    }

    private static Page page(List<HistoryItem> found, int limit) {
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        HistoryItem last = found.get(limit - 1);
        return new Page(found.subList(0, limit), Optional.of(new Cursor(last.at(), last.id()).written()));
    }
}
