package io.pishvaz.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
