package io.pishvaz.store;

import io.pishvaz.customer.Change.Subject;
import java.util.Map;

/** What is on file of one thing as a document, whose it is and which version: what the log of changes compares. */
final class FiledSql {
    private static final String LINES = """
            (SELECT string_agg(quantity || ' × ' || title || ' = ' || amount, ', ' ORDER BY position)
               FROM %1$s_line WHERE %1$s_id = t.id)
            """;
    private static final String PARTY_NAME = "(SELECT name FROM party WHERE id = t.party_id)";
    private static final Map<Subject, String> ALL = Map.of(
            Subject.RECORD,
            """
            SELECT t.id::text AS id, jsonb_build_object('name', name, 'kind', kind, 'role', role, 'job', job,
                'company', company, 'place', place, 'language', language, 'source', source, 'birthday', birthday,
                'preferredChannel', preferred_channel,
                'numbers', (SELECT string_agg(e164 || ' ' || kind, ', ' ORDER BY position, e164)
                  FROM party_phone WHERE party_id = t.id)) AS doc, t.id AS party_id, version
              FROM party t
            """,
            Subject.CONTACT,
            """
            SELECT t.id::text AS id, jsonb_build_object('kind', kind, 'direction', direction, 'at', began,
                'endedAt', ended, 'doneBy', agent, 'reason', reason, 'disposition', disposition, 'note', note,
                'number', number, 'party', %s) AS doc, party_id, version
              FROM interaction t
            """.formatted(PARTY_NAME),
            Subject.OPPORTUNITY,
            """
            SELECT t.id::text AS id, jsonb_build_object('title', title, 'product', product, 'stage', stage,
                'valueRial', value, 'probability', probability, 'expectedOn', expected_on, 'owner', owner,
                'source', source, 'lostReason', lost_reason,
                'competitors', (SELECT string_agg(name || coalesce(': ' || note, ''), ', ' ORDER BY name)
                  FROM opportunity_competitor WHERE opportunity_id = t.id)) AS doc, party_id, version
              FROM opportunity t
            """,
            Subject.QUOTE,
            """
            SELECT t.id::text AS id, jsonb_build_object('status', status, 'channel', channel, 'sentAt', sent_at,
                'validUntil', valid_until,
                'totalRial', total, 'discount', treatment, 'opportunity', (SELECT title FROM opportunity
                  WHERE id = t.opportunity_id), 'note', note, 'lines', %s) AS doc, party_id, version
              FROM quote t
            """.formatted(LINES.formatted("quote")),
            Subject.ORDER,
            """
            SELECT t.id::text AS id, jsonb_build_object('totalRial', total, 'discount', treatment,
                'cancelReason', cancel_reason, 'at', at, 'category', category, 'doneBy', agent, 'party', %s,
                'lines', %s) AS doc, party_id, version
              FROM orders t
            """.formatted(PARTY_NAME, LINES.formatted("order")),
            Subject.REFERRAL,
            """
            SELECT t.id::text AS id, jsonb_build_object('kind', kind, 'product', product, 'ownAccord', own_accord,
                'treatment', treatment) AS doc, referrer_id AS party_id, version
              FROM referral t
            """,
            Subject.PRODUCT,
            """
            SELECT t.code AS id, jsonb_build_object('titleEn', title_en, 'titleFa', title_fa, 'category', category,
                'priceRial', price, 'offered', offered) AS doc, NULL::uuid AS party_id, version
              FROM product t
            """);

    private FiledSql() {}

    /** The one whose id is the first parameter, a text; no row when there is none. */
    static String one(Subject subject) {
        return of(subject) + " WHERE t." + (subject == Subject.PRODUCT ? "code = $1::text" : "id = $1::text::uuid");
    }

    /** Those whose keys {@code keys} selects. */
    static String among(Subject subject, String keys) {
        return "%s WHERE t.%s IN (%s)".formatted(of(subject), subject == Subject.PRODUCT ? "code" : "id", keys);
    }

    private static String of(Subject subject) {
        String filed = ALL.get(subject);
        if (filed == null) {
            throw new IllegalArgumentException("the database itself writes down what changes of " + subject);
        }
        return filed;
    }
}
