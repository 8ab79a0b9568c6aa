package io.pishvaz.store;

/** The SQL of telemarketing lists. */
final class ListSql {
    /** {@code $1..$8} are the filter, {@code $9} how many, {@code $10} now. */
    private static final String CHOSEN = """
            WITH chosen AS MATERIALIZED (
              SELECT p.id, p.expected_at, p.standing FROM party p
               WHERE p.merged_into IS NULL AND p.role = 'CUSTOMER'
                 AND (cardinality($1::text[]) = 0 OR p.stage = ANY ($1))
                 AND (cardinality($2::text[]) = 0 OR p.standing = ANY ($2))
                 AND (cardinality($3::text[]) = 0 OR p.source = ANY ($3))
                 AND (cardinality($4::text[]) = 0 OR p.place = ANY ($4))
                 AND ($5::timestamptz IS NULL OR p.expected_at <= $5)
                 AND ($6::jsonb = '{}' OR p.fields @> $6)
                 AND ($7::timestamptz IS NULL
                   OR NOT EXISTS (SELECT FROM interaction i WHERE i.party_id = p.id AND i.began > $7))
               ORDER BY p.expected_at NULLS LAST, p.id LIMIT $8),
            seen AS (
              SELECT c.*, row_number() OVER (ORDER BY c.expected_at NULLS LAST, c.id)::integer AS position,
                (SELECT i.began FROM interaction i WHERE i.party_id = c.id ORDER BY i.began DESC LIMIT 1)
                  AS last_contact,
                call_block(c.id, $9, $10, $11) AS block
                FROM chosen c)
            """;

    static final String COUNT = CHOSEN + "SELECT block, count(*) AS n FROM seen GROUP BY block";
    static final String SAMPLE = CHOSEN + """
            SELECT s.id, NULL::uuid AS list_id, CASE WHEN s.block IS NULL THEN 'WAITING' ELSE 'BLOCKED' END AS state,
                   s.block AS blocked_by, s.expected_at, s.last_contact, 0::smallint AS attempts,
                   NULL::timestamptz AS not_before, NULL AS agent, NULL AS result, NULL AS note,
                   NULL::timestamptz AS done_at, p.standing AS party_standing, %s
              FROM seen s JOIN party p ON p.id = s.id ORDER BY s.position LIMIT 10
            """.formatted(WhoSql.COLUMNS);
    static final String FILL = CHOSEN + """
            INSERT INTO call_list_entry (list_id, party_id, position, state, blocked_by, expected_at, last_contact,
                checked_at)
            SELECT $12, id, position, CASE WHEN block IS NULL THEN 'WAITING' ELSE 'BLOCKED' END, block, expected_at,
                last_contact, $10 FROM seen
            """;
    static final String MAKE = """
            INSERT INTO call_list (name, purpose, why, say, filter, most, agents, department, first_day, last_day,
                from_time, to_time, attempts, retry_minutes, made_by, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id
            """;

    private static final String LIST = """
            SELECT l.*, g.progress FROM call_list l LEFT JOIN LATERAL (
                SELECT json_agg(json_build_object('state', e.state, 'result', e.result, 'block', e.blocked_by,
                    'n', e.n)) AS progress
                  FROM (SELECT state, CASE state WHEN 'DONE' THEN result END AS result, blocked_by, count(*) AS n
                          FROM call_list_entry WHERE list_id = l.id GROUP BY 1, 2, 3) e) g ON true
            """;
    static final String FIND = LIST + " WHERE l.id = $1";
    static final String PAGE = LIST + """
             WHERE ($1::text IS NULL OR l.state = $1) AND (l.made_at, l.id) < ($2, $3)
             ORDER BY l.made_at DESC, l.id DESC LIMIT $4
            """;
    static final String STATE = """
            UPDATE call_list SET state = $3, version = version + 1
             WHERE id = $1 AND version = $2 AND state <> 'ENDED'
            """;
    static final String ENTRY = """
            SELECT e.*, p.standing AS party_standing, %s FROM call_list_entry e JOIN party p ON p.id = e.party_id
            """.formatted(WhoSql.COLUMNS);
    static final String ENTRIES = ENTRY + """
             WHERE e.list_id = $1 AND e.position > $2 AND ($3::text IS NULL OR e.state = $3)
             ORDER BY e.position LIMIT $4
            """;

    /**
     * Whether agent {@code $1} of the departments {@code $2} may work on list {@code l} at the local time {@code $3}.
     */
    private static final String MINE = """
            l.state = 'RUNNING' AND l.first_day <= $3::timestamp::date
              AND (l.last_day IS NULL OR l.last_day >= $3::timestamp::date)
              AND $3::timestamp::time >= l.from_time AND $3::timestamp::time < l.to_time
              AND (($1 = ANY (l.agents)) OR (l.department = ANY ($2::text[]))
                OR (cardinality(l.agents) = 0 AND l.department IS NULL))
            """;
    /** A block that time or others lift is looked at again after an hour. */
    private static final String CALLABLE = """
            (e.state = 'WAITING' OR e.state = 'BLOCKED' AND e.blocked_by <> 'LOYAL_NOT_ASKED'
                AND e.checked_at < $4::timestamptz - interval '1 hour')
              AND (e.not_before IS NULL OR e.not_before <= $4) AND (e.for_agent IS NULL OR e.for_agent = $1)
              AND (p.preferred_from IS NULL OR p.preferred_from <= $3::timestamp::time)
              AND (p.preferred_to IS NULL OR p.preferred_to > $3::timestamp::time)
            """;

    static final String EXPIRE = """
            UPDATE call_list_entry SET state = 'WAITING', agent = NULL, leased_until = NULL
             WHERE state = 'TAKEN' AND leased_until < $1
            """;
    static final String TAKE = """
            UPDATE call_list_entry x SET state = 'TAKEN', agent = $1, leased_until = $6, blocked_by = NULL
             WHERE x.id = (
               SELECT e.id FROM call_list l JOIN call_list_entry e ON e.list_id = l.id JOIN party p ON p.id = e.party_id
                WHERE %s AND ($5::uuid IS NULL OR l.id = $5) AND %s
                  AND NOT EXISTS (SELECT FROM call_list_entry o WHERE o.party_id = e.party_id AND o.state = 'TAKEN')
                ORDER BY e.for_agent NULLS LAST, e.state = 'BLOCKED', e.position LIMIT 1
                FOR UPDATE OF e SKIP LOCKED)
            RETURNING x.id,
                call_block(x.party_id, (SELECT purpose FROM call_list WHERE id = x.list_id), $4, $7) AS block
            """.formatted(MINE, CALLABLE);
    static final String BLOCK = """
            UPDATE call_list_entry SET state = 'BLOCKED', blocked_by = $2, checked_at = $3, agent = NULL,
                leased_until = NULL WHERE id = $1
            """;
    static final String OPEN = """
            SELECT l.*, (SELECT count(*) FROM call_list_entry e WHERE e.list_id = l.id AND e.state = 'WAITING')
                AS waiting
              FROM call_list l WHERE %s ORDER BY l.made_at, l.id
            """.formatted(MINE);
    static final String KEEP = """
            UPDATE call_list_entry SET leased_until = $2 WHERE state = 'TAKEN' AND agent = $1 AND leased_until >= $3
            RETURNING id
            """;
    static final String CARD = """
            SELECT e.*, p.standing AS party_standing, l.name AS list_name, l.purpose, l.why, l.say,
                   l.attempts AS list_attempts, l.retry_minutes, %s
              FROM call_list_entry e JOIN party p ON p.id = e.party_id JOIN call_list l ON l.id = e.list_id
             WHERE e.id = $1
            """.formatted(WhoSql.COLUMNS);
    /** Whether it may be called now, of the person who is with agent {@code $2}. */
    static final String JUDGE = """
            SELECT call_block(e.party_id, l.purpose, $3, $4) AS block, %s
              FROM call_list_entry e JOIN party p ON p.id = e.party_id JOIN call_list l ON l.id = e.list_id
             WHERE e.id = $1 AND e.state = 'TAKEN' AND e.agent = $2
            """.formatted(WhoSql.COLUMNS);

    static final String RELEASE = """
            UPDATE call_list_entry SET state = 'WAITING', agent = NULL, leased_until = NULL
             WHERE id = $1 AND state = 'TAKEN' AND agent = $2
            """;
    /** Done, or waiting for the next attempt. */
    static final String RESULT = """
            UPDATE call_list_entry SET state = $3, result = $4, note = coalesce($5, note), attempts = $6,
                not_before = $7, for_agent = $8, done_at = $9, leased_until = NULL,
                agent = CASE WHEN $3 = 'DONE' THEN agent END
             WHERE id = $1 AND state = 'TAKEN' AND agent = $2
            """;

    static final String NO_CALLS = """
            WITH now_not AS (
              INSERT INTO party_consent AS c (party_id, channel, given) VALUES ($1, 'CALL', false)
              ON CONFLICT (party_id, channel) DO UPDATE SET given = false WHERE c.given RETURNING 1),
            newer AS (UPDATE party SET version = version + 1 WHERE id = $1 AND EXISTS (SELECT FROM now_not)
              RETURNING version)
            INSERT INTO change (subject, subject_id, party_id, version, at, by_login, field, before, after)
            SELECT 'RECORD', $1::text, $1, version, $2, $3, 'consents.CALL',
                (SELECT given::text FROM party_consent WHERE party_id = $1 AND channel = 'CALL'), 'false' FROM newer
            """;

    private ListSql() {}
}
