package io.pishvaz.demo;

import io.pishvaz.customer.PartyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A crowd of parties made inside PostgreSQL, for measuring: party <i>n</i> has the number {@link #number}, one order in
 * three and an equal share of the interactions, all within two years before now.
 */
public final class Crowd {
    /** Of a call (n, at): an id that grows with time, as those of real calls do. */
    public static final String CALL_ID =
            "lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7000' || lpad(to_hex(n), 16, '8')";

    private static final List<String> TABLES = List.of("party", "party_phone", "orders", "interaction");
    /** Of tables that hold nothing yet: every index that is no constraint's. */
    private static final String INDEXES = """
            SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
              FROM pg_index i WHERE i.indrelid = ANY (?::regclass[])
               AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """;

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
            SELECT (%s)::uuid, 'CALL', md5('party' || party)::uuid, 'INBOUND', at, at + interval '20 s',
                   at + interval '200 s', 'agent' || n %% 1000, 'ANSWERED', '+98' || (9120000000 + party), 'EXTERNAL',
                   'main', 'b-' || n, 'sales', 'ANSWERED', '2100', 200000, 15000, 5000, 180000, 0, 0, 20000
              FROM (%s) calls
            """;

    private Crowd() {}

    /** The number of the party with this index, from 1. */
    public static String number(int index) {
        return "+98" + (9_120_000_000L + index);
    }

    /** The party with this index, from 1. */
    public static PartyId party(int index) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(("party" + index).getBytes(StandardCharsets.UTF_8));
            ByteBuffer halves = ByteBuffer.wrap(digest);
            return new PartyId(new UUID(halves.getLong(), halves.getLong()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the crowd in an otherwise empty, migrated database, once; answers whether it was made now. */
    public static boolean make(Connection connection, int parties, int interactions) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!begin(connection, "crowd-%d-%d".formatted(parties, interactions))) {
                return false;
            }
            fill(
                    connection,
                    TABLES,
                    List.of(
                            PARTIES.formatted(
                                    parties,
                                    array(Names.firstNames()),
                                    array(Names.lastNames()),
                                    array(Names.places())),
                            PHONES.formatted(parties),
                            ORDERS.formatted(parties),
                            INTERACTIONS.formatted(CALL_ID, calls(parties, interactions))));
            connection.commit();
            statement.execute("ANALYZE");
            connection.commit();
            return true;
        }
    }

    /** The calls (n, at, party), oldest first; one in twenty-one is with one of the first hundred parties. */
    public static String calls(int parties, int interactions) {
        return """
                SELECT n, now() - interval '1 minute' - (%2$d - n) * (interval '730 days' / greatest(1, %2$d)) AS at,
                       1 + CASE WHEN n %% 21 = 0 THEN n / 21 %% 100 ELSE n::bigint * 7919 END %% %1$d AS party
                  FROM generate_series(1, %2$d) n""".formatted(parties, interactions);
    }

    /**
     * Fills empty tables in one transaction with these statements; their indexes are made afterwards. Needs a
     * superuser: that every reference fits and nobody is to be told is not looked at row by row.
     */
    public static void fill(Connection connection, List<String> tables, List<String> inserts) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (PreparedStatement find = connection.prepareStatement(INDEXES)) {
            find.setArray(1, connection.createArrayOf("text", tables.toArray()));
            ResultSet found = find.executeQuery();
            while (found.next()) {
                indexes.put(found.getString("name"), found.getString("definition"));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String index : indexes.keySet()) {
                statement.execute("DROP INDEX " + index);
            }
            statement.execute("SET LOCAL synchronous_commit = off");
            statement.execute("SET LOCAL maintenance_work_mem = '512MB'");
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String insert : inserts) {
                statement.execute(insert);
            }
            for (String index : indexes.values()) {
                statement.execute(index);
            }
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
