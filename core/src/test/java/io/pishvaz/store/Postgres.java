package io.pishvaz.store;

import io.pishvaz.Eventually;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server per JVM, a new database for whoever asks; {@code -Dpg.uri} names another
 * server.
 */
public final class Postgres {
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** An empty database's address; nothing is migrated yet. */
    public static synchronized String create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        String admin = System.getProperty("pg.uri", "");
        String uri = admin.isEmpty() ? embedded() : admin;
        try (Connection connection = DriverManager.getConnection(jdbc(uri))) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return uri.substring(0, uri.lastIndexOf('/') + 1) + name;
    }

    /** A server of one's own that can be stopped and started again on the same port and data. */
    static EmbeddedPostgres start(int port, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .start();
    }

    /** What {@link #guarded} asks for: with characters that an address must not take for its own. */
    public static final String PASSWORD = "p@ss/w:rd?#%&";

    /**
     * An empty database whose server asks for {@link #PASSWORD}, as servers outside tests do; its owner has the
     * database's name.
     */
    public static synchronized String guarded() throws IOException, SQLException {
        String uri = create();
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        try (Connection connection = DriverManager.getConnection(jdbc(uri));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, PASSWORD));
            statement.execute("ALTER DATABASE %1$s OWNER TO %1$s".formatted(name));
            ResultSet row = statement.executeQuery("SHOW hba_file");
            row.next();
            Path rules = Path.of(row.getString(1));
            Files.writeString(rules, "host all " + name + " all scram-sha-256\n" + Files.readString(rules));
            statement.execute("SELECT pg_reload_conf()");
        }
        Eventually.holds(() -> !opens(jdbc(uri).replaceAll("user=.*", "user=" + name + "&password=wrong")));
        return uri;
    }

    /** To do there what Pishvaz does not. */
    public static Connection connect(String uri) throws SQLException {
        return DriverManager.getConnection(jdbc(uri));
    }

    private static boolean opens(String jdbc) {
        try (Connection connection = DriverManager.getConnection(jdbc)) {
            return !connection.isClosed();
        } catch (SQLException refused) {
            return false;
        }
    }

    /** A migrated database. */
    static Future<Database> open(Vertx vertx) {
        return Database.open(vertx, new Database.Settings(create(), 4, Duration.ofSeconds(5)));
    }

    private static String embedded() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
    }

    private static String jdbc(String uri) {
        java.net.URI parsed = java.net.URI.create(uri);
        String[] user = parsed.getUserInfo().split(":", 2);
        return "jdbc:postgresql://%s:%d%s?user=%s&password=%s"
                .formatted(
                        parsed.getHost(), parsed.getPort(), parsed.getPath(), user[0], user.length > 1 ? user[1] : "");
    }
}
