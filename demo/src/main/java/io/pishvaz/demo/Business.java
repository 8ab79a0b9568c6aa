package io.pishvaz.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.postgresql.PGConnection;

/**
 * An invented firm that sells coffee machines and beans: two thousand parties with two years of calls, quotes, orders
 * and referrals, in Persian and English, counted back from the moment of loading. The same seed gives the same
 * business.
 */
final class Business {
    static final int PARTIES = 2_000;

    private static final String NAME = "demo-business";
    private static final long SEED = 1404;

    private final Sheets sheets = new Sheets();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Instant now;
    private final List<String> agents;
    private final String pbx;

    private Business(Instant now, List<String> agents, String pbx) {
        this.now = now;
        this.agents = agents;
        this.pbx = pbx;
    }

    /** Numbers worth calling from: each of one known party, or shared by several. */
    record Callers(List<String> known, List<String> shared) {}

    /** Draws all that is to be loaded; touches nothing. */
    static Sheets draw(Instant now, List<String> agents, String pbx) {
        return new Business(now, agents, pbx).write();
    }

    /** Loads what was drawn in one transaction, unless that was done before; answers whether it was done now. */
    static boolean load(Connection connection, Supplier<Sheets> drawn) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            int fresh =
                    statement.executeUpdate("INSERT INTO seed (name) VALUES ('" + NAME + "') ON CONFLICT DO NOTHING");
            if (fresh == 1) {
                Sheets sheets = drawn.get();
                sheets.triggers(statement, "DISABLE");
                sheets.load(connection.unwrap(PGConnection.class).getCopyAPI());
                sheets.triggers(statement, "ENABLE");
                statement.execute("ANALYZE");
            }
            connection.commit();
            return fresh == 1;
        }
    }

    static Callers callers(Connection connection) throws SQLException {
        return new Callers(numbers(connection, "= 1"), numbers(connection, "> 1"));
    }

    private Sheets write() {
        Treatments.write(sheets.treatment);
        Goods.write(sheets.product);
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < PARTIES; i++) {
            all.add(new Customer(i, random, now));
        }
        new Referrals(random, now).among(all);
        RandomGenerator aside = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1);
        Writer writer = new Writer(sheets, new Writer.Draws(random, aside), now, new Writer.House(agents, pbx, all));
        all.forEach(writer::write);
        return sheets;
    }

    private static List<String> numbers(Connection connection, String owners) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT e164 FROM party_phone GROUP BY e164 HAVING count(*) "
                        + owners + " ORDER BY e164 LIMIT 1500")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }
}
