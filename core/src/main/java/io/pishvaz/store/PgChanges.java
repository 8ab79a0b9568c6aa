package io.pishvaz.store;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The one log of changes in PostgreSQL. */
public final class PgChanges implements Changes {
    private static final String TOLD = """
            SELECT json_build_object('id', c.id, 'subject', c.subject, 'subjectId', c.subject_id, 'version', c.version,
                'at', c.at, 'by', coalesce(u.name, c.by_login), 'field', c.field, 'before', c.before,
                'after', c.after) AS doc
              FROM change c LEFT JOIN app_user u ON u.login = c.by_login
            """;
    private static final String AROUND = TOLD + """
             WHERE c.party_id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
               AND ($4::text IS NULL OR c.subject = $4) AND c.id < $2 ORDER BY c.id DESC LIMIT $3
            """;
    private static final String OF =
            TOLD + " WHERE c.subject = $4 AND c.subject_id = $1 AND c.id < $2 ORDER BY c.id DESC LIMIT $3";
    private static final String SINCE =
            TOLD + " WHERE c.subject = 'RECORD' AND c.subject_id = $1 AND c.version > $2 ORDER BY c.id DESC LIMIT 100";

    private final Database database;

    public PgChanges(Database database) {
        this.database = database;
    }

    @Override
    public Future<Page> around(PartyId party, Optional<Change.Subject> subject, Slice slice) {
        return page(
                AROUND,
                Tuple.of(
                        party.value(),
                        after(slice),
                        slice.limit() + 1,
                        subject.map(Enum::name).orElse(null)),
                slice);
    }

    @Override
    public Future<Page> of(Change.Subject subject, String id, Slice slice) {
        return page(OF, Tuple.of(id, after(slice), slice.limit() + 1, subject.name()), slice);
    }

    /** What was changed of a record since a version of it. */
    static Future<List<Change>> since(SqlClient client, PartyId party, int version) {
        return client.preparedQuery(SINCE)
                .execute(Tuple.of(party.toString(), version))
                .map(PgChanges::all);
    }

    private static long after(Slice slice) {
        return slice.after().orElse(Long.MAX_VALUE);
    }

    private Future<Page> page(String sql, Tuple values, Slice slice) {
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .map(PgChanges::all)
                .map(found -> found.size() <= slice.limit()
                        ? new Page(found, Optional.empty())
                        : new Page(
                                found.subList(0, slice.limit()),
                                Optional.of(Long.toString(
                                        found.get(slice.limit() - 1).id()))));
    }

    private static List<Change> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> change(new Json(row.getJsonObject("doc"))))
                .toList();
    }

    private static Change change(Json c) {
        return new Change(
                c.number("id"),
                c.word("subject", Change.Subject.class),
                c.text("subjectId"),
                c.number("version").intValue(),
                c.instant("at"),
                c.text("by"),
                c.text("field"),
                c.optional("before"),
                c.optional("after"));
    }
}
