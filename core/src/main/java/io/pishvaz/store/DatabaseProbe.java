package io.pishvaz.store;

import io.pishvaz.agent.Agent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Looks at the database as {@code pishvaz doctor} does: reachable, version, rights, migrations. Changes nothing. */
public final class DatabaseProbe {
    private static final int OLDEST = 15;
    private static final String RIGHTS = """
            SELECT has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE')
            """;

    private DatabaseProbe() {}

    /**
     * What was seen.
     *
     * @param fix what to do, exact lines included; empty where nothing needs doing
     * @param agents who is at a phone now
     */
    public record Seen(String text, String fix, List<Agent> agents) {
        private Seen(String text, String fix) {
            this(text, fix, List.of());
        }

        public boolean well() {
            return fix.isEmpty();
        }
    }

    /** Never fails: what goes wrong is seen. */
    public static Future<Seen> look(Vertx vertx, Database.Settings settings) {
        PgConnectOptions options = settings.options();
        return vertx.executeBlocking(() -> look(options));
    }

    private static Seen look(PgConnectOptions options) {
        String place = Database.place(options);
        try (Connection connection =
                DriverManager.getConnection(Database.jdbc(options), options.getUser(), options.getPassword())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                return old(place, version);
            }
            if (!mayCreate(connection)) {
                return new Seen(place + " does not let " + options.getUser() + " make tables", owner(options));
            }
            int waiting = Database.flyway(options).info().pending().length;
            String migrations = waiting == 0 ? "" : ", the next start brings %d migrations".formatted(waiting);
            return new Seen(place + ", PostgreSQL " + version + migrations, "", StaffProbe.read(connection));
        } catch (SQLException failure) {
            return new Seen(place + ": " + Database.reason(failure), fix(failure.getSQLState(), options));
        }
    }

    static Seen old(String place, int version) {
        return new Seen(place + " is PostgreSQL " + version, "upgrade it to PostgreSQL " + OLDEST + " or newer");
    }

    private static boolean mayCreate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RIGHTS)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String fix(String state, PgConnectOptions options) {
        String role = options.getUser();
        String name = options.getDatabase();
        return switch (state) {
            case "28P01", "28000" -> """
                    set database.user and database.password to what PostgreSQL knows; as its superuser:
                        ALTER ROLE "%s" LOGIN PASSWORD '<the password in Pishvaz' settings>';""".formatted(role);
            case "3D000" -> """
                    correct the name in database.url, or make the database; as PostgreSQL's superuser:
                        CREATE DATABASE "%s" OWNER "%s";""".formatted(name, role);
            case "42501" -> owner(options);
            default -> """
                    start PostgreSQL there, or correct host and port in database.url;
                    listen_addresses in postgresql.conf and pg_hba.conf must admit this machine""";
        };
    }

    private static String owner(PgConnectOptions options) {
        return """
                make the role own the database; as PostgreSQL's superuser, in the database:
                    ALTER DATABASE "%1$s" OWNER TO "%2$s";
                    ALTER SCHEMA public OWNER TO "%2$s";""".formatted(options.getDatabase(), options.getUser());
    }
}
