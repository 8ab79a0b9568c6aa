package io.pishvaz.store;

/** The SQL that reads a party's whole file as one JSON document. */
final class FileSql {
    static final int HISTORY_PAGE = 20;

    /** What a party is judged by, of the row {@code p} of party; {@code $2} is now. */
    private static final String FACTS = """
              'party', json_build_object('id', p.id, 'version', p.version, 'name', p.name, 'kind', p.kind,
                'role', p.role, 'job', p.job, 'company', p.company, 'place', p.place, 'language', p.language,
                'source', p.source, 'birthday', p.birthday, 'preferred_channel', p.preferred_channel,
                'preferred_from', p.preferred_from, 'preferred_to', p.preferred_to, 'since', p.since,
                'stage', p.stage, 'standing', p.standing),
              'orders', (SELECT json_agg(json_build_object('at', o.at, 'total', o.total, 'category', o.category,
                  'treatment', %s) ORDER BY o.at) FROM orders o WHERE o.party_id = p.id AND o.cancelled_at IS NULL),
              'referrals', (SELECT json_agg(json_build_object('at', r.at, 'kind', r.kind,
                  'own_accord', r.own_accord, 'treatment', %s,
                  'bought', (SELECT min(o.at) FROM orders o
                     WHERE o.party_id = r.referred_id AND o.at >= r.at AND o.cancelled_at IS NULL))
                  ORDER BY r.at) FROM referral r WHERE r.referrer_id = p.id),
              'surveys', (SELECT json_agg(json_build_object('at', at, 'score', score) ORDER BY at)
                FROM survey WHERE party_id = p.id),
              'complaints', (SELECT json_agg(json_build_object('at', at, 'subject', subject,
                  'settled', resolved_at) ORDER BY at) FROM complaint
                WHERE party_id = p.id AND taken_back_at IS NULL),
              'promises', (SELECT json_agg(json_build_object('due', due_at, 'kept', kept_at) ORDER BY due_at)
                FROM promise WHERE party_id = p.id),
              'contacts', (SELECT json_agg(json_build_object('at', c.began, 'waited', coalesce(c.queue_ms, 0),
                  'abandoned', coalesce(c.leave_reason IN ('HUNG_UP_WAITING', 'HUNG_UP_RINGING'), false),
                  'transfers', c.transfers) ORDER BY c.began)
                FROM (SELECT * FROM interaction i WHERE i.party_id = p.id AND i.kind = 'CALL'
                         AND i.direction = 'INBOUND' AND i.ended IS NOT NULL
                         AND i.began > $2::timestamptz - interval '60 days'
                       ORDER BY i.began DESC LIMIT 50) c),
              'outreach', (SELECT json_agg(i.began ORDER BY i.began) FROM interaction i
                WHERE i.party_id = p.id AND i.direction = 'OUTBOUND' AND i.own_accord
                  AND i.began > $2::timestamptz - interval '60 days'
                  AND NOT EXISTS (SELECT FROM callback b WHERE b.closed_call = i.id)),
              'override', (SELECT json_build_object('stage', v.stage, 'reason', v.reason, 'at', v.at,
                  'by', coalesce((SELECT name FROM app_user WHERE login = v.by_login), v.by_login))
                FROM stage_override v WHERE v.party_id = p.id)
            """.formatted(attribution("o"), attribution("r"));

    private static final String TREATMENT = """
            json_build_object('code', t.code, 'kind', t.kind, 'title_en', t.title_en, 'title_fa', t.title_fa,
                  'percent', t.percent, 'every_days', t.every_days)""";

    /** Of the row {@code p} of party; {@code $2} is now. */
    static final String FILE =
            """
            json_build_object({facts},
              'phones', (SELECT json_agg(json_build_object('e164', e164, 'kind', kind) ORDER BY position, e164)
                FROM party_phone WHERE party_id = p.id),
              'quote', (SELECT json_build_object('id', q.id, 'number', q.number, 'sent_at', q.sent_at,
                  'channel', q.channel, 'valid_until', q.valid_until, 'total', q.total, 'status', q.status,
                  'lines', (SELECT json_agg(json_build_object('title', title, 'quantity', quantity,
                      'amount', amount) ORDER BY position) FROM quote_line WHERE quote_id = q.id))
                FROM quote q WHERE q.party_id = p.id AND q.sent_at IS NOT NULL ORDER BY q.sent_at DESC LIMIT 1),
              'tasks', (SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'due_at', t.due_at,
                  'department', t.department, 'owner', t.owner,
                  'overdue', coalesce(t.due_at < $2::timestamptz, false)) ORDER BY t.due_at)
                FROM (SELECT * FROM task WHERE party_id = p.id AND done_at IS NULL
                       ORDER BY due_at LIMIT 10) t),
              'opportunities', (SELECT json_agg(json_build_object('id', o.id, 'title', o.title,
                  'stage', o.stage, 'value', o.value, 'probability', o.probability,
                  'competitors', (SELECT json_agg(json_build_object('name', name) ORDER BY name)
                    FROM opportunity_competitor WHERE opportunity_id = o.id)) ORDER BY o.value DESC)
                FROM (SELECT * FROM opportunity WHERE party_id = p.id AND closed_at IS NULL
                       ORDER BY value DESC LIMIT 5) o),
              'given', (SELECT json_agg(json_build_object('at', g.at, 'until', g.valid_until, 'used', g.used_at,
                  'what', %1$s) ORDER BY g.at)
                FROM (SELECT * FROM treatment_given WHERE party_id = p.id ORDER BY at DESC LIMIT 50) g
                JOIN treatment t ON t.code = g.treatment),
              'offered', (SELECT json_agg(%1$s ORDER BY t.code) FROM treatment t WHERE t.offered),
              'refused', (SELECT json_agg(json_build_object('channel', channel) ORDER BY channel)
                FROM party_consent WHERE party_id = p.id AND NOT given),
              'history', (SELECT json_agg(to_json(h)) FROM (SELECT * FROM party_history
                 WHERE party_id = p.id AND at >= %3$s ORDER BY at DESC, id DESC LIMIT %2$d) h))
            """.formatted(TREATMENT, HISTORY_PAGE + 1, newest()).replace("{facts}", FACTS);

    /** The file of party {@code $1}; of one that was merged, the survivor's. */
    static final String FIND = """
            SELECT %s AS file FROM party p WHERE p.id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
            """.formatted(FILE);

    /** What each of the parties {@code $1} is judged by. */
    static final String JUDGED =
            "SELECT json_build_object(%s) AS file FROM party p WHERE p.id = ANY ($1)".formatted(FACTS);

    /** What each of many parties is judged by, {@code $3} of them in the order of their ids after {@code $1}. */
    static final String PAGE = """
            SELECT json_build_object(%s) AS file FROM party p
             WHERE p.id > $1 AND p.merged_into IS NULL AND (%s) ORDER BY p.id LIMIT $3
            """.formatted(FACTS, worthJudging());

    private FileSql() {}

    /**
     * Since when there are as many contacts with {@code p} as a page has lines: what is older is on no first page.
     * Whoever called thousands of times is read as fast as others.
     */
    private static String newest() {
        return """
                coalesce((SELECT began FROM interaction WHERE party_id = p.id ORDER BY began DESC OFFSET %d LIMIT 1),
                   '-infinity')""".formatted(HISTORY_PAGE);
    }

    /** Of everybody else time alone changes nothing. */
    private static String worthJudging() {
        return """
                p.stage <> 'PROSPECT' OR p.standing <> 'ACTIVE' OR EXISTS (SELECT FROM orders WHERE party_id = p.id)
                OR EXISTS (SELECT FROM promise WHERE party_id = p.id AND kept_at IS NULL)
                OR EXISTS (SELECT FROM stage_override WHERE party_id = p.id)
                """;
    }

    /**
     * What an order or a referral of {@code p} is owed to, as {@code Buying} wants it: the treatment it states,
     * otherwise the last one given before it whose time (30 days where none is set) was not over.
     */
    private static String attribution(String row) {
        return """
                coalesce(
                  (SELECT t.kind || ':' || t.code FROM treatment t WHERE t.code = row.treatment),
                  (SELECT t.kind || ':' || t.code || ':INFERRED'
                     FROM treatment_given g JOIN treatment t ON t.code = g.treatment
                    WHERE g.party_id = p.id AND g.at <= row.at
                      AND row.at <= coalesce(g.valid_until, g.at + interval '30 days')
                    ORDER BY g.at DESC LIMIT 1))""".replace("row.", row + ".");
    }
}
