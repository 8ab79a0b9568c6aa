package io.pishvaz.store;

/** The SQL that reads a quote and an order, each as one JSON document. */
final class QuoteSql {
    private static final String LINES = """
            (SELECT json_agg(json_build_object('position', position, 'product', product, 'title', title,
                'category', category, 'quantity', quantity, 'amount', amount) ORDER BY position)
               FROM %1$s_line WHERE %1$s_id = %2$s.id)
            """;

    /** The open opportunities of a party, and the discounts it holds at {@code $2} or that are stated already. */
    private static final String OFFER = """
              'opportunities', (SELECT json_agg(json_build_object('id', o.id, 'title', o.title, 'value', o.value,
                  'competitors', (SELECT json_agg(json_build_object('name', name, 'note', note) ORDER BY name)
                    FROM opportunity_competitor WHERE opportunity_id = o.id)) ORDER BY o.value DESC, o.id)
                FROM opportunity o WHERE o.party_id = %1$s AND o.closed_at IS NULL),
              'discounts', (SELECT json_agg(json_build_object('code', t.code, 'title_en', t.title_en,
                  'title_fa', t.title_fa, 'percent', t.percent) ORDER BY t.code)
                FROM treatment t WHERE t.kind = 'DISCOUNT' AND t.percent IS NOT NULL AND (t.code = %2$s OR EXISTS (
                  SELECT FROM treatment_given g WHERE g.party_id = %1$s AND g.treatment = t.code
                     AND g.at <= $2 AND (g.valid_until IS NULL OR g.valid_until >= $2))))
            """;

    /** A quote {@code $1} at {@code $2}; locked until the transaction ends. */
    static final String QUOTE =
            """
            SELECT json_build_object('id', q.id, 'number', q.number, 'party', q.party_id, 'version', q.version,
              'channel', q.channel, 'sent_at', q.sent_at, 'valid_until', q.valid_until, 'status', q.status,
              'total', q.total, 'made_at', q.made_at, 'agent', coalesce(u.name, q.agent), 'discount', q.treatment,
              'discount_rial', q.discount, 'opportunity', q.opportunity_id, 'revises', q.revises, 'note', q.note,
              'lines', %s, %s) AS doc
              FROM quote q LEFT JOIN app_user u ON u.login = q.agent WHERE q.id = $1
            """.formatted(LINES.formatted("quote", "q"), OFFER.formatted("q.party_id", "q.treatment"));

    /** What an order or a quote of party {@code $1} may rest on at {@code $2}. */
    static final String OFFERED = "SELECT json_build_object(%s) AS doc FROM party p WHERE p.id = $1"
            .formatted(OFFER.formatted("p.id", "NULL"));

    /** What another version of order {@code $1} may rest on at {@code $2}. */
    static final String OFFERED_AGAIN = "SELECT json_build_object(%s) AS doc FROM orders x WHERE x.id = $1"
            .formatted(OFFER.formatted("x.party_id", "x.treatment"));

    /** An order {@code $1}. */
    static final String ORDER = """
            SELECT json_build_object('id', o.id, 'number', o.number, 'version', o.version, 'party', o.party_id,
              'quote', o.quote_id, 'at', o.at, 'agent', coalesce(u.name, o.agent), 'discount', o.discount,
              'total', o.total, 'treatment', o.treatment, 'lines', %s,
              'won', (SELECT json_build_object('id', id, 'title', title)
                FROM opportunity WHERE id = o.opportunity_id),
              'job', (SELECT json_build_object('number', number, 'department', department, 'stage', stage)
                FROM service_job WHERE order_id = o.id ORDER BY number LIMIT 1),
              'climb', (SELECT json_build_object('from', from_stage, 'to', to_stage) FROM stage_history
                WHERE party_id = o.party_id AND at = o.at ORDER BY to_stage LIMIT 1),
              'cancelled_at', o.cancelled_at, 'cancel_reason', o.cancel_reason) AS doc
              FROM orders o LEFT JOIN app_user u ON u.login = o.agent WHERE o.id = $1
            """.formatted(LINES.formatted("order", "o"));

    private QuoteSql() {}
}
