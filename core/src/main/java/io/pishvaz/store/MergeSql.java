package io.pishvaz.store;

import io.pishvaz.customer.Merges.Field;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of a merge and of its undoing; {@code move_to_party} and {@code move_back} do the heavy part. */
final class MergeSql {
    /** In the order of their ids, so that two merges never wait for one another. */
    static final String LOCK = """
            SELECT id, version, merged_into, to_jsonb(p) AS party FROM party p
             WHERE id = ANY ($1) ORDER BY id FOR UPDATE
            """;

    static final String STAGES =
            "SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') AS stages FROM stage_history s WHERE party_id = $1";

    static final String MOVE = "SELECT move_to_party($1, $2) AS moved";

    /** {@code $3} are the columns to take. */
    static final String TAKE = """
            UPDATE party s SET %s, since = least(s.since, d.since), version = s.version + 1
              FROM party d WHERE s.id = $2 AND d.id = $1
            """.formatted(each("%1$s = CASE WHEN '%1$s' = ANY ($3) THEN d.%1$s ELSE s.%1$s END"));

    static final String LEAD = "UPDATE party SET merged_into = $2, version = version + 1 WHERE id = $1";

    static final String KEEP = """
            INSERT INTO party_merge (duplicate_id, survivor_id, agent, at, taken, before, moved)
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
            """;

    static final String FIND = """
            SELECT id, survivor_id, duplicate_id, agent, taken, before, moved, undone_at
              FROM party_merge WHERE id = $1 FOR UPDATE
            """;

    static final String PART = "UPDATE party SET merged_into = NULL, version = version + 1 WHERE id = $1";

    static final String MOVE_BACK = "SELECT move_back($3, $1, $2)";

    /** A field that was changed since the merge stays as it is; {@code $4} is the survivor as it was. */
    static final String GIVE_BACK = """
            UPDATE party s SET %s, since = CASE WHEN s.since = least(b.since, d.since) THEN b.since ELSE s.since END,
                   stage = b.stage, standing = b.standing, version = s.version + 1
              FROM party d, jsonb_populate_record(NULL::party, $4) b WHERE s.id = $2 AND d.id = $1
            """.formatted(each("""
                    %1$s = CASE WHEN '%1$s' = ANY ($3) AND s.%1$s IS NOT DISTINCT FROM d.%1$s
                           THEN b.%1$s ELSE s.%1$s END"""));

    static final String FORGET_STAGES = "DELETE FROM stage_history WHERE party_id = $1";

    static final String RECALL_STAGES =
            "INSERT INTO stage_history SELECT * FROM jsonb_populate_recordset(NULL::stage_history, $1)";

    static final String UNDONE = "UPDATE party_merge SET undone_by = $2, undone_at = $3 WHERE id = $1";

    static final String SHOWN = """
            SELECT m.id, m.survivor_id, m.duplicate_id, m.before #>> '{duplicate,name}' AS name, m.at, m.undone_at,
                   coalesce((SELECT name FROM app_user WHERE login = m.agent), m.agent) AS by,
                   coalesce((SELECT name FROM app_user WHERE login = m.undone_by), m.undone_by) AS undone_by
              FROM party_merge m
            """;

    static final String OF = SHOWN + """
             WHERE m.survivor_id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
             ORDER BY m.at DESC LIMIT 100
            """;

    /** The same number weighs more than the same name; of many of one name those of the same place come first. */
    static final String DUPLICATES = """
            WITH me AS (SELECT id, name_key(name) AS key, place FROM party
                         WHERE id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)),
            alike AS (
              (SELECT other.party_id AS id, 'NUMBER' AS how FROM me JOIN party_phone mine ON mine.party_id = me.id
                 JOIN party_phone other ON other.e164 = mine.e164 AND other.party_id <> me.id LIMIT 20)
              UNION (SELECT p.id, 'NAME' FROM me JOIN party p ON name_key(p.name) = me.key
                WHERE p.merged_into IS NULL AND p.id <> me.id
                ORDER BY p.place IS NOT DISTINCT FROM me.place DESC LIMIT 10)),
            best AS (SELECT id, array_agg(how ORDER BY how DESC) AS alike FROM alike GROUP BY id)
            SELECT %s, best.alike, a.at AS apart_at,
                   coalesce((SELECT name FROM app_user WHERE login = a.by_login), a.by_login) AS apart_by
              FROM best JOIN party p USING (id) CROSS JOIN me
              LEFT JOIN party_apart a ON a.party_id = least(me.id, p.id) AND a.other_id = greatest(me.id, p.id)
             ORDER BY a.at IS NOT NULL, cardinality(best.alike) DESC, best.alike DESC,
                      p.place IS NOT DISTINCT FROM me.place DESC, last_contact DESC NULLS LAST LIMIT 10
            """.formatted(CandidateRow.COLUMNS);

    static final String APART = """
            INSERT INTO party_apart (party_id, other_id, by_login, at)
            SELECT least(a.id, b.id), greatest(a.id, b.id), $3, $4 FROM party a, party b
             WHERE a.id = $1 AND b.id = $2 AND a.id <> b.id
            ON CONFLICT (party_id, other_id) DO UPDATE SET by_login = party_apart.by_login RETURNING 1
            """;
    static final String MAYBE_SAME =
            "DELETE FROM party_apart WHERE party_id = least($1::uuid, $2) AND other_id = greatest($1::uuid, $2)";

    private MergeSql() {}

    static String[] columns(Set<Field> fields) {
        return fields.stream().flatMap(MergeSql::columns).toArray(String[]::new);
    }

    private static String each(String pattern) {
        return Stream.of(Field.values())
                .flatMap(MergeSql::columns)
                .map(pattern::formatted)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> columns(Field field) {
        return switch (field) {
            case NAME, KIND, ROLE, JOB, COMPANY, PLACE, LANGUAGE, SOURCE, BIRTHDAY ->
                Stream.of(field.name().toLowerCase(Locale.ROOT));
            case CHANNEL -> Stream.of("preferred_channel");
            case HOURS -> Stream.of("preferred_from", "preferred_to");
        };
    }
}
