package io.pishvaz.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A crowd of parties made inside PostgreSQL, for measuring: party <i>n</i> has the number {@link #number}, one order in
 * three and an equal share of the interactions, all within two years before now.
 */
public final class Crowd {
    private static final List<String> INDEXES = List.of(
            "party_search ON party USING gin (search gin_trgm_ops) WHERE merged_into IS NULL",
            "party_word_1 ON party (split_part(search, ' ', 2) text_pattern_ops) WHERE merged_into IS NULL",
            "party_word_2 ON party (split_part(search, ' ', 3) text_pattern_ops) WHERE merged_into IS NULL",
            "party_word_3 ON party (split_part(search, ' ', 4) text_pattern_ops) WHERE merged_into IS NULL",
            "party_phone_end ON party_phone (reverse(e164) text_pattern_ops) INCLUDE (party_id)",
            "orders_number ON orders (number text_pattern_ops) INCLUDE (party_id)",
            "orders_digits ON orders (digits_of(number)) INCLUDE (party_id, number)",
            "party_phone_e164 ON party_phone (e164 text_pattern_ops) INCLUDE (party_id)",
            "party_name_key ON party (name_key(name)) WHERE merged_into IS NULL",
            "interaction_party ON interaction (party_id, began DESC)",
            "interaction_began ON interaction (began, id)");
    private static final String PARTIES = """
            INSERT INTO party (id, name, place, language, since, stage)
            SELECT md5('party' || n)::uuid, first[1 + n %% cardinality(first)]
                     || ' ' || last[1 + n / cardinality(first) %% cardinality(last)]
                     || CASE WHEN n %% 2 = 0 THEN '' ELSE ' ' || place[1 + n / 3 %% cardinality(place)] END,
                   'Shiraz', 'fa', now() - interval '730 days', CASE WHEN n %% 3 = 0 THEN 'CUSTOMER' ELSE 'PROSPECT' END
              FROM generate_series(1, %d) n, (SELECT %s AS first, %s AS last, %s AS place) names
            """;
    private static final String PHONES = """
            INSERT INTO party_phone (party_id, e164, kind)
            SELECT md5('party' || n)::uuid, '+98' || (9120000000 + n), 'MOBILE' FROM generate_series(1, %d) n
            """;
    private static final String ORDERS = """
            INSERT INTO orders (number, party_id, at, total, category)
            SELECT 'B-' || n, md5('party' || n)::uuid, now() - (1 + n %% 700) * interval '1 day',
                   58000000, 'beans/blend'
              FROM generate_series(3, %d, 3) n
            """;
    private static final String INTERACTIONS = """
            INSERT INTO interaction (id, kind, party_id, direction, began, answered, ended, agent, disposition, number,
                number_kind, pbx, uniqueid, queue, leave_reason, dialled, whole_ms, wait_ms, ring_ms, talk_ms, hold_ms,
                other_ms, queue_ms)
            SELECT gen_random_uuid(), 'CALL', md5('party' || (1 + n %% %d))::uuid, 'INBOUND', at, at + interval '20 s',
                   at + interval '200 s', 'agent' || n %% 1000, 'ANSWERED', '+98' || (9120000001 + n %% %d), 'EXTERNAL',
                   'main', 'b-' || n, 'sales', 'ANSWERED', '2100', 200000, 15000, 5000, 180000, 0, 0, 20000
              FROM (SELECT n, now() - interval '1 day' - (n::bigint * 7919 %% 63000000) * interval '1 s' AS at
                      FROM generate_series(1, %d) n) calls
            """;

    private Crowd() {}

    /** The number of the party with this index, from 1. */
    public static String number(int index) {
        return "+98" + (9_120_000_000L + index);
    }

    /** Makes the crowd in an otherwise empty, migrated database, once; answers whether it was made now. */
    public static boolean make(Connection connection, int parties, int interactions) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!begin(connection, "crowd-%d-%d".formatted(parties, interactions))) {
                return false;
            }
            for (String index : INDEXES) {
                statement.execute("DROP INDEX " + index.substring(0, index.indexOf(' ')));
            }
            statement.execute("SET LOCAL synchronous_commit = off");
            statement.execute("SET LOCAL maintenance_work_mem = '512MB'");
            redirects(statement, "DISABLE");
            statement.execute(PARTIES.formatted(
                    parties, array(Names.firstNames()), array(Names.lastNames()), array(Names.places())));
            statement.execute(PHONES.formatted(parties));
            statement.execute(ORDERS.formatted(parties));
            statement.execute(INTERACTIONS.formatted(parties, parties, interactions));
            redirects(statement, "ENABLE");
            for (String index : INDEXES) {
                statement.execute("CREATE INDEX " + index);
            }
            connection.commit();
            statement.execute("ANALYZE");
            connection.commit();
            return true;
        }
    }

    /** Nobody of the crowd was merged; looking would cost as much as writing. */
    private static void redirects(Statement statement, String what) throws SQLException {
        for (String table : List.of("party_phone", "orders", "interaction")) {
            statement.execute("ALTER TABLE " + table + " " + what + " TRIGGER surviving_party");
        }
    }

    private static String array(List<String> texts) {
        return texts.stream().collect(Collectors.joining("','", "ARRAY['", "']"));
    }

    private static boolean begin(Connection connection, String name) throws SQLException {
        try (PreparedStatement seed =
                connection.prepareStatement("INSERT INTO seed (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            seed.setString(1, name);
            return seed.executeUpdate() == 1;
        }
    }
}
