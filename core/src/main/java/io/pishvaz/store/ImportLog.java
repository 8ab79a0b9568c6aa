package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import io.pishvaz.exchange.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Writes down what a batch of an import changes of what was there before, in the name of who brought the file in, and
 * counts the versions up, so that whoever has one of them open is told. What a batch makes has the import for its
 * origin and no line in the log; but a product, which only administrators make, has one as if it was typed.
 *
 * <p>The log also knows what people took away: that does not come back with a file.
 */
final class ImportLog {
    private static final String KEEP = """
            WITH differs AS (
              SELECT f.id, f.party_id, w.doc AS before, f.doc AS after
                FROM (%1$s) f JOIN was w ON w.id = f.id WHERE w.doc <> f.doc),
            moved AS (
              UPDATE %2$s t SET version = t.version + CASE WHEN d.before = '{}' THEN 0 ELSE 1 END
                FROM differs d WHERE t.%3$s = d.id%4$s RETURNING d.id, t.version)
            SELECT d.before <> '{}', write_changes('%5$s', d.id, d.party_id, m.version, now(),
                (SELECT login FROM import_job WHERE id = ?), d.before, d.after)
              FROM differs d JOIN moved m ON m.id = d.id
            """;

    private final Connection connection;
    private final UUID id;
    private final Kind kind;

    ImportLog(Connection connection, UUID id, Kind kind) {
        this.connection = connection;
        this.id = id;
        this.kind = kind;
    }

    private static Subject subject(Kind kind) {
        return switch (kind) {
            case PARTIES -> Subject.RECORD;
            case ORDERS -> Subject.ORDER;
            case INTERACTIONS -> Subject.CONTACT;
            case PRODUCTS -> Subject.PRODUCT;
        };
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case PARTIES -> "party";
            case ORDERS -> "orders";
            case INTERACTIONS -> "interaction";
            case PRODUCTS -> "product";
        };
    }

    /** What the batch may change. */
    private static String keys(Kind kind) {
        return switch (kind) {
            case PARTIES -> "SELECT party FROM batch WHERE NOT fresh";
            case ORDERS ->
                "SELECT o.id FROM orders o WHERE o.quote_id IS NULL AND o.number IN (SELECT number FROM batch)";
            case INTERACTIONS -> "SELECT md5('interaction/' || contact_id)::uuid FROM batch";
            case PRODUCTS -> "SELECT product_code FROM batch";
        };
    }

    /** Remembers, until the transaction ends, how everything stands that the batch may change. */
    void before() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE was ON COMMIT DROP AS " + FiledSql.among(subject(kind), keys(kind)));
            if (kind == Kind.PRODUCTS) {
                statement.execute("INSERT INTO was (id, doc) SELECT product_code, '{}' FROM batch b"
                        + " WHERE NOT EXISTS (SELECT FROM product p WHERE p.code = b.product_code)");
            }
            statement.execute("ANALYZE was");
        }
    }

    /** How many were changed. */
    long keep() throws SQLException {
        boolean products = kind == Kind.PRODUCTS;
        String filed = FiledSql.among(subject(kind), "SELECT id%s FROM was".formatted(products ? "" : "::uuid"));
        String keep =
                KEEP.formatted(filed, table(kind), products ? "code" : "id", products ? "" : "::uuid", subject(kind));
        try (PreparedStatement statement = connection.prepareStatement(keep)) {
            statement.setObject(1, id);
            ResultSet kept = statement.executeQuery();
            long changed = 0;
            while (kept.next()) {
                changed += kept.getBoolean(1) ? 1 : 0;
            }
            return changed;
        }
    }

    /** Whether somebody took the contact of this id back. */
    static String contactTakenBack(String contact) {
        return """
                EXISTS (SELECT FROM change c
                         WHERE c.subject = 'CONTACT' AND c.subject_id = md5('interaction/' || %s)::uuid::text
                           AND c.field = 'kind' AND c.before IS NOT NULL AND c.after IS NULL)
                """.formatted(contact);
    }

    /** Whether somebody took this number away from the party, which does not have it now. */
    static String numberTakenAway(String party, String e164) {
        return """
                EXISTS (SELECT FROM change c
                         WHERE c.subject = 'RECORD' AND c.subject_id = %1$s::text AND c.field = 'numbers'
                           AND position(%2$s || ' ' IN c.before) > 0
                           AND position(%2$s || ' ' IN coalesce(c.after, '')) = 0)
                """.formatted(party, e164);
    }
}
