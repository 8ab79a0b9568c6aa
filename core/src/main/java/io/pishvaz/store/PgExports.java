package io.pishvaz.store;

import io.pishvaz.exchange.Exports;
import io.pishvaz.exchange.Kind;
import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what leaves the house with a cursor: however much there is, a few hundred rows are in memory. */
public final class PgExports implements Exports {
    private static final int AT_ONCE = 500;
    private static final String ID = """
            coalesce((SELECT min(external_id) FROM party_external_id x WHERE x.party_id = p.id), p.id::text)
            """;
    private static final String PARTIES = """
            SELECT %s AS id, p.name, lower(p.kind) AS kind, lower(p.role) AS role, n[1] AS mobile, n[2] AS phone,
                n[3] AS "work phone", p.company, p.job, p.place, p.language, p.source, p.birthday, p.since,
                lower(p.preferred_channel) AS "preferred channel", lower(p.stage) AS stage,
                lower(p.standing) AS standing
              FROM party p LEFT JOIN LATERAL (
                SELECT ARRAY[min(e164) FILTER (WHERE kind = 'MOBILE'),
                             min(e164) FILTER (WHERE kind IN ('HOME', 'OTHER')),
                             min(e164) FILTER (WHERE kind = 'WORK')] AS n
                  FROM party_phone WHERE party_id = p.id) numbers ON true
            """.formatted(ID);
    private static final String ORDERS = """
            SELECT o.number AS "order number", %s AS "party id", o.at AS date, l.product AS "product code", l.title,
                l.category, l.quantity, l.amount, o.treatment, o.agent
              FROM orders o JOIN party p ON p.id = o.party_id LEFT JOIN order_line l ON l.order_id = o.id
             WHERE o.cancelled_at IS NULL
             ORDER BY o.number, l.position
            """.formatted(ID);
    private static final String INTERACTIONS = """
            SELECT i.id, CASE WHEN p.id IS NOT NULL THEN %s END AS "party id", i.number AS phone, i.began AS date,
                lower(i.kind) AS channel, lower(i.direction) AS direction, i.talk_ms / 1000 AS duration, i.agent,
                i.reason, i.disposition, i.note, i.queue, i.queue_ms, i.leave_reason
              FROM interaction i LEFT JOIN party p ON p.id = i.party_id
            """.formatted(ID);
    private static final String PRODUCTS = """
            SELECT code, title_fa AS "title fa", title_en AS "title en", category, price, offered FROM product
             ORDER BY code
            """;
    /** What is ours alone: how people sign in, and files on their way in. */
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE 'import\\_%'
               AND c.relname NOT IN ('session', 'app_user', 'request_key', 'api_token', 'flyway_schema_history')
             ORDER BY c.relname
            """;

    private final Database database;

    public PgExports(Database database) {
        this.database = database;
    }

    @Override
    public Future<Void> read(Kind kind, Reader reader) {
        return stream(
                switch (kind) {
                    case PARTIES -> PARTIES;
                    case ORDERS -> ORDERS;
                    case INTERACTIONS -> INTERACTIONS;
                    case PRODUCTS -> PRODUCTS;
                },
                reader);
    }

    @Override
    public Future<List<String>> tables() {
        return database.pool().query(TABLES).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList());
    }

    @Override
    public Future<Void> read(String table, Reader reader) {
        return stream("SELECT * FROM \"" + table.replace("\"", "") + "\"", reader);
    }

    @Override
    public Future<Void> taken(String by, String what) {
        return database.patiently(database.pool()
                .preparedQuery("INSERT INTO data_audit (at, login, action, subject) VALUES (now(), $1, 'EXPORT', $2)")
                .execute(Tuple.of(by, what))
                .mapEmpty());
    }

    /** As of one moment, however long it takes. */
    private Future<Void> stream(String sql, Reader reader) {
        return database.pool()
                .withTransaction(tx -> tx.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                        .execute()
                        .compose(set -> tx.prepare(sql))
                        .compose(prepared -> {
                            Cursor cursor = prepared.cursor();
                            return next(cursor, reader, true).eventually(cursor::close);
                        }));
    }

    private static Future<Void> next(Cursor cursor, Reader reader, boolean first) {
        return cursor.read(AT_ONCE).compose(rows -> reader.rows(rows(rows, first))
                .compose(taken -> cursor.hasMore() ? next(cursor, reader, false) : Future.succeededFuture()));
    }

    private static List<List<@Nullable Object>> rows(RowSet<Row> read, boolean first) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (first) {
            rows.add(new ArrayList<>(read.columnsNames()));
        }
        for (Row row : read) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(row.getValue(i)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof Object[] many ? List.of(many).toString() : value;
    }
}
