package io.pishvaz.store;

import io.pishvaz.exchange.Kind;
import java.util.List;
import java.util.Optional;

/** The SQL that asks of staged rows what no single row shows. */
record ImportFaults(ImportSql sql) {
    private static final String GOOD = "NOT EXISTS (SELECT FROM %s_bad b WHERE b.unit = s.unit)";

    /** How many of the rows that fit people have taken away: a contact, or a number of a party. */
    Optional<String> takenAway() {
        return switch (sql.kind) {
            case INTERACTIONS ->
                Optional.of("SELECT count(*) FROM %1$s s WHERE %2$s AND %3$s"
                        .formatted(sql.stage, GOOD.formatted(sql.stage), ImportLog.contactTakenBack("s.contact_id")));
            case PARTIES ->
                Optional.of("""
                        SELECT count(DISTINCT (x.party_id, e164)) FROM %1$s s
                          JOIN party_external_id x ON x.external_id = s.id,
                               LATERAL (VALUES (mobile), (phone), (work_phone)) AS n (e164)
                         WHERE e164 IS NOT NULL AND %2$s AND %3$s
                           AND NOT EXISTS (SELECT FROM party_phone o WHERE o.party_id = x.party_id AND o.e164 = n.e164)
                        """.formatted(
                        sql.stage, GOOD.formatted(sql.stage), ImportLog.numberTakenAway("x.party_id", "n.e164")));
            case ORDERS, PRODUCTS -> Optional.empty();
        };
    }

    /** What only the database can say is wrong; each makes rows (row, unit, column, value, rule). */
    List<String> faults() {
        String twice = """
                SELECT row, unit, '%2$s', %2$s, 'ONCE' FROM (
                  SELECT row, unit, %2$s, min(unit) OVER (PARTITION BY %2$s) AS first FROM %1$s) s WHERE unit > first
                """.formatted(sql.stage, sql.key());
        if (sql.kind == Kind.PARTIES) {
            return List.of(twice, """
                    SELECT row, unit, 'id', id, 'ERASED' FROM %s s
                     WHERE EXISTS (SELECT FROM erased_external_id e WHERE e.fingerprint = md5('party/' || s.id))
                    """.formatted(sql.stage));
        }
        if (sql.kind == Kind.PRODUCTS) {
            return List.of(twice, """
                    SELECT row, unit, 'product_fa', '', 'TITLE' FROM %s s
                     WHERE product_fa IS NULL AND product_en IS NULL
                       AND NOT EXISTS (SELECT FROM product p WHERE p.code = s.product_code)
                    """.formatted(sql.stage));
        }
        String unknown = ("SELECT s.row, s.unit, '%2$s', coalesce(s.%2$s, s.%3$s), 'KNOWN_PARTY' FROM %1$s s"
                        + " LEFT JOIN party_external_id x ON x.external_id = s.%2$s WHERE " + ImportSql.OWNER
                        + " IS NULL")
                .formatted(sql.stage, sql.owner()[0], sql.owner()[1]);
        return sql.kind == Kind.INTERACTIONS
                ? List.of(twice, unknown)
                : List.of(twice, unknown, """
                        SELECT row, unit, 'treatment', treatment, 'KNOWN_TREATMENT' FROM %s s
                         WHERE treatment IS NOT NULL AND NOT EXISTS (SELECT FROM treatment t WHERE t.code = s.treatment)
                        """.formatted(sql.stage), """
                        SELECT row, unit, 'order_product', order_product, 'KNOWN_PRODUCT' FROM %s s
                         WHERE order_product IS NOT NULL
                           AND NOT EXISTS (SELECT FROM product p WHERE p.code = s.order_product)
                        """.formatted(sql.stage), """
                        SELECT s.row, s.unit, 'number', s.number, 'OWN_ORDER' FROM %s s
                          JOIN orders o ON o.number = s.number AND o.quote_id IS NOT NULL
                        """.formatted(sql.stage));
    }
}
