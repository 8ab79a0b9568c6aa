package io.pishvaz.store;

import io.pishvaz.exchange.Field;
import io.pishvaz.exchange.Kind;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SQL of one import: rows that fit are staged in a table of their own first and stored from there unit by unit.
 * Storing the same unit again changes nothing.
 */
final class ImportSql {
    private static final String BATCH_PARTIES = """
            CREATE TEMP TABLE batch ON COMMIT DROP AS
            SELECT s.*, coalesce(x.party_id, md5('party/' || s.id)::uuid) AS party, x.party_id IS NULL AS fresh
              FROM %1$s s LEFT JOIN party_external_id x ON x.external_id = s.id
             WHERE s.unit > ? AND s.unit <= ? AND NOT EXISTS (SELECT FROM %1$s_bad b WHERE b.unit = s.unit)
            """;
    private static final String NEW_PARTIES = """
            INSERT INTO party (id, name, kind, role, company, job, place, language, source, birthday, since,
                preferred_channel)
            SELECT party, name, coalesce(party_kind, 'PERSON'), coalesce(role, 'CUSTOMER'), company, job, place,
                language, source, birthday::date, coalesce(since::timestamptz, now()), preferred_channel
              FROM batch WHERE fresh ON CONFLICT (id) DO NOTHING
            """;
    private static final String EXTERNAL_IDS =
            "INSERT INTO party_external_id SELECT id, party FROM batch WHERE fresh ON CONFLICT DO NOTHING";
    private static final String CHANGED_PARTIES = """
            UPDATE party p SET name = b.name, kind = coalesce(b.party_kind, p.kind), role = coalesce(b.role, p.role),
                company = coalesce(b.company, p.company), job = coalesce(b.job, p.job),
                place = coalesce(b.place, p.place), language = coalesce(b.language, p.language),
                source = coalesce(b.source, p.source), birthday = coalesce(b.birthday::date, p.birthday),
                preferred_channel = coalesce(b.preferred_channel, p.preferred_channel)
              FROM batch b WHERE NOT b.fresh AND p.id = b.party
               AND (p.name, p.kind, p.role, p.company, p.job, p.place, p.language, p.source, p.birthday,
                    p.preferred_channel)
                   IS DISTINCT FROM (b.name, coalesce(b.party_kind, p.kind), coalesce(b.role, p.role),
                    coalesce(b.company, p.company), coalesce(b.job, p.job), coalesce(b.place, p.place),
                    coalesce(b.language, p.language), coalesce(b.source, p.source),
                    coalesce(b.birthday::date, p.birthday), coalesce(b.preferred_channel, p.preferred_channel))
            """;
    private static final String PHONES =
            """
            INSERT INTO party_phone (party_id, e164, kind, position)
            SELECT party, e164, kind, min(position) FROM batch,
                   LATERAL (VALUES (mobile, 'MOBILE', 0), (phone, 'HOME', 1), (work_phone, 'WORK', 2))
                     AS n (e164, kind, position)
             WHERE e164 IS NOT NULL AND EXISTS (SELECT FROM party p WHERE p.id = party)
               AND (fresh OR NOT %s)
             GROUP BY party, e164, kind ON CONFLICT DO NOTHING
            """.formatted(ImportLog.numberTakenAway("party", "e164").strip());
    static final String OWNER = """
            coalesce(x.party_id, CASE WHEN s.%2$s IS NULL THEN
                (SELECT min(n.party_id::text)::uuid FROM party_phone n WHERE n.e164 = s.%3$s HAVING count(*) = 1) END)
            """;
    private static final String BATCH_OWNED = """
            CREATE TEMP TABLE batch ON COMMIT DROP AS
            SELECT s.*, p.id AS party{goods}
              FROM %1$s s LEFT JOIN party_external_id x ON x.external_id = s.%2$s
              JOIN party p ON p.id = {owner}{from goods}
             WHERE s.unit > ? AND s.unit <= ? AND NOT EXISTS (SELECT FROM %1$s_bad b WHERE b.unit = s.unit)
            """.replace("{owner}", OWNER.strip());
    private static final String ORDERS = """
            INSERT INTO orders (id, number, party_id, at, total, category, treatment, agent)
            SELECT md5('order/' || number)::uuid, number, (array_agg(party ORDER BY row))[1],
                (array_agg(order_at::timestamptz ORDER BY row))[1], sum(amount::bigint),
                (array_agg(coalesce(category, goods_category, 'general') ORDER BY amount::bigint DESC, row))[1],
                (array_agg(treatment ORDER BY row) FILTER (WHERE treatment IS NOT NULL))[1],
                (array_agg(order_agent ORDER BY row) FILTER (WHERE order_agent IS NOT NULL))[1]
              FROM batch GROUP BY number
            ON CONFLICT (number) DO UPDATE SET party_id = excluded.party_id, at = excluded.at, total = excluded.total,
                category = excluded.category, treatment = excluded.treatment, agent = excluded.agent
             WHERE orders.quote_id IS NULL
               AND (orders.party_id, orders.at, orders.total, orders.category, orders.treatment, orders.agent)
                   IS DISTINCT FROM (excluded.party_id, excluded.at, excluded.total, excluded.category,
                    excluded.treatment, excluded.agent)
            RETURNING xmax = 0
            """;
    private static final String LINES = """
            INSERT INTO order_line (order_id, position, product, title, category, quantity, amount)
            SELECT o.id, row_number() OVER (PARTITION BY b.number ORDER BY b.row) - 1, b.order_product,
                coalesce(b.title, b.goods, b.category, b.number), coalesce(b.category, b.goods_category, 'general'),
                coalesce(b.quantity::integer, 1), b.amount::bigint
              FROM batch b JOIN orders o ON o.number = b.number AND o.quote_id IS NULL
            ON CONFLICT (order_id, position) DO UPDATE SET product = excluded.product, title = excluded.title,
                category = excluded.category, quantity = excluded.quantity, amount = excluded.amount
             WHERE (order_line.product, order_line.title, order_line.category, order_line.quantity, order_line.amount)
                   IS DISTINCT FROM (excluded.product, excluded.title, excluded.category, excluded.quantity,
                    excluded.amount)
            """;
    private static final String GONE_LINES = """
            DELETE FROM order_line l USING (
                SELECT o.id, count(*) AS lines FROM batch b JOIN orders o ON o.number = b.number AND o.quote_id IS NULL
                 GROUP BY o.id) now
             WHERE l.order_id = now.id AND l.position >= now.lines
            """;
    private static final String INTERACTIONS = """
            INSERT INTO interaction (id, kind, party_id, direction, began, answered, ended, agent, reason, disposition,
                note, number, number_kind, whole_ms, wait_ms, ring_ms, talk_ms, hold_ms, other_ms, queue_ms)
            SELECT md5('interaction/' || contact_id)::uuid, coalesce(channel, 'CALL'), party,
                coalesce(direction, 'INBOUND'), at, CASE WHEN ms > 0 THEN at END, at + ms * interval '1 ms',
                contact_agent, reason, disposition, note, contact_phone,
                CASE WHEN contact_phone IS NOT NULL THEN 'EXTERNAL' END, ms, 0, 0, ms, 0, 0, 0
              FROM (SELECT *, contact_at::timestamptz AS at, coalesce(duration::bigint, 0) * 1000 AS ms FROM batch) b
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, party_id = excluded.party_id,
                direction = excluded.direction, began = excluded.began, answered = excluded.answered,
                ended = excluded.ended, agent = excluded.agent, reason = excluded.reason,
                disposition = excluded.disposition, note = excluded.note, number = excluded.number,
                number_kind = excluded.number_kind, whole_ms = excluded.whole_ms, talk_ms = excluded.talk_ms
             WHERE (interaction.kind, interaction.party_id, interaction.direction, interaction.began,
                    interaction.ended, interaction.agent, interaction.reason, interaction.disposition,
                    interaction.note, interaction.number)
                   IS DISTINCT FROM (excluded.kind, excluded.party_id, excluded.direction, excluded.began,
                    excluded.ended, excluded.agent, excluded.reason, excluded.disposition, excluded.note,
                    excluded.number)
            RETURNING xmax = 0
            """;

    final Kind kind;
    final String stage;

    private static final String BATCH_PRODUCTS = """
            CREATE TEMP TABLE batch ON COMMIT DROP AS
            SELECT s.* FROM %1$s s
             WHERE s.unit > ? AND s.unit <= ? AND NOT EXISTS (SELECT FROM %1$s_bad b WHERE b.unit = s.unit)
            """;
    /** What a file leaves empty stays; of a new one a title in one language stands in for the other. */
    private static final String PRODUCTS = """
            INSERT INTO product AS p (code, title_en, title_fa, category, price, offered)
            SELECT b.product_code, coalesce(b.product_en, o.title_en, b.product_fa),
                coalesce(b.product_fa, o.title_fa, b.product_en), b.product_category, b.price::bigint,
                coalesce(b.offered::boolean, o.offered, true)
              FROM batch b LEFT JOIN product o ON o.code = b.product_code
            ON CONFLICT (code) DO UPDATE SET title_en = excluded.title_en, title_fa = excluded.title_fa,
                category = excluded.category, price = excluded.price, offered = excluded.offered
             WHERE (p.title_en, p.title_fa, p.category, p.price, p.offered)
                IS DISTINCT FROM (excluded.title_en, excluded.title_fa, excluded.category, excluded.price,
                    excluded.offered)
            RETURNING xmax = 0
            """;

    ImportSql(Kind kind, UUID id) {
        this.kind = kind;
        this.stage = "import_stage_" + id.toString().replace("-", "");
    }

    List<String> create() {
        String fields = fields().stream().map(field -> field + " text").collect(Collectors.joining(", "));
        return List.of(
                "DROP TABLE IF EXISTS " + stage + ", " + stage + "_bad",
                "CREATE UNLOGGED TABLE " + stage + " (row bigint, unit bigint, " + fields + ")",
                "CREATE UNLOGGED TABLE " + stage + "_bad (unit bigint)");
    }

    List<String> drop() {
        return List.of("DROP TABLE IF EXISTS " + stage + ", " + stage + "_bad");
    }

    String copy() {
        return "COPY " + stage + " (row, unit, " + String.join(", ", fields()) + ") FROM STDIN";
    }

    String copyBad() {
        return "COPY " + stage + "_bad FROM STDIN";
    }

    List<String> index() {
        return List.of(
                "CREATE INDEX ON " + stage + " (unit)", "CREATE INDEX ON " + stage + "_bad (unit)", "ANALYZE " + stage);
    }

    /** Column that identifies a unit in the file. */
    String key() {
        return switch (kind) {
            case PARTIES -> "id";
            case ORDERS -> "number";
            case INTERACTIONS -> "contact_id";
            case PRODUCTS -> "product_code";
        };
    }

    /** Columns that name the owner: by id, by number. */
    String[] owner() {
        return kind == Kind.ORDERS
                ? new String[] {"order_party", "order_phone"}
                : new String[] {"contact_party", "contact_phone"};
    }

    String batch() {
        return switch (kind) {
            case PARTIES -> BATCH_PARTIES.formatted(stage);
            case PRODUCTS -> BATCH_PRODUCTS.formatted(stage);
            case ORDERS ->
                owned(
                        ", g.title_fa AS goods, g.category AS goods_category",
                        " LEFT JOIN product g ON g.code = s.order_product");
            case INTERACTIONS -> owned("", "") + " AND NOT " + ImportLog.contactTakenBack("s.contact_id");
        };
    }

    private String owned(String goods, String fromGoods) {
        return BATCH_OWNED
                .replace("{goods}", goods)
                .replace("{from goods}", fromGoods)
                .formatted(stage, owner()[0], owner()[1]);
    }

    /** Where rows of this kind go. */
    String tables() {
        return switch (kind) {
            case PARTIES -> "party, party_phone, party_external_id";
            case ORDERS -> "orders, order_line, import_touched";
            case INTERACTIONS -> "interaction, import_touched";
            case PRODUCTS -> "product";
        };
    }

    /** Each answers which rows it made ({@code true}). */
    String storing() {
        return switch (kind) {
            case ORDERS -> ORDERS;
            case PRODUCTS -> PRODUCTS;
            case PARTIES, INTERACTIONS -> INTERACTIONS;
        };
    }

    static List<String> parties() {
        return List.of(NEW_PARTIES, EXTERNAL_IDS, CHANGED_PARTIES, PHONES);
    }

    /** What follows the storing; where all were new no line of before can be too many. */
    List<String> after(boolean allNew) {
        if (kind != Kind.ORDERS) {
            return List.of();
        }
        return allNew ? List.of(LINES) : List.of(LINES, GONE_LINES);
    }

    private List<String> fields() {
        return Field.of(kind).stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
