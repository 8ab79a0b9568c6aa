package io.pishvaz.bench;

import io.pishvaz.simulator.FloorPlan;
import io.pishvaz.store.Database;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server under load: a PostgreSQL, and processes of our own that serve from it. */
final class BenchServer implements AutoCloseable {
    /** The server takes cookies of its own length only. */
    private static final int SECRET_LENGTH = 43;

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private BenchServer(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    static BenchServer prepare(Path folder) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        BenchServer server = new BenchServer(postgres, folder);
        Vertx vertx = Vertx.vertx();
        String owner = "postgresql://postgres:postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
        Database.open(vertx, new Database.Settings(owner, 1, Duration.ofSeconds(30)))
                .compose(Database::close)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        vertx.close();
        return server;
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres") + "&password=postgres";
    }

    /** Agents who are signed in already; a password hash each would take longer than the run. */
    void staff(Connection connection, int first, int count) throws SQLException {
        String user = """
                INSERT INTO app_user (login, name, role, password_hash, takes_calls, extension, pbx, device)
                VALUES (?, ?, 'AGENT', 'none', true, ?, 'bench', ?)""";
        String session = """
                INSERT INTO session (key, login, csrf, since, expires)
                VALUES (?, ?, 'none', now(), now() + interval '1 day')""";
        connection.setAutoCommit(false);
        try (PreparedStatement users = connection.prepareStatement(user);
                PreparedStatement sessions = connection.prepareStatement(session)) {
            for (int i = 0; i < count; i++) {
                String extension = Integer.toString(first + i);
                users.setString(1, "agent" + extension);
                users.setString(2, "Agent " + extension);
                users.setString(3, extension);
                users.setString(4, "PJSIP/" + extension);
                users.executeUpdate();
                sessions.setString(1, sha256(secret(extension)));
                sessions.setString(2, "agent" + extension);
                sessions.executeUpdate();
            }
        }
        connection.commit();
    }

    /** Supervisors who are signed in already. */
    void supervisors(Connection connection, int count) throws SQLException {
        try (PreparedStatement user = connection.prepareStatement("""
                        WITH made AS (INSERT INTO app_user (login, name, role, password_hash, takes_calls)
                            VALUES (?, ?, 'SUPERVISOR', 'none', false)
                            RETURNING login)
                        INSERT INTO session (key, login, csrf, since, expires)
                        SELECT ?, login, 'none', now(), now() + interval '1 day' FROM made""")) {
            for (int i = 0; i < count; i++) {
                user.setString(1, supervisor(i));
                user.setString(2, "Supervisor " + i);
                user.setString(3, sha256(secret(supervisor(i))));
                user.executeUpdate();
            }
        }
        connection.commit();
    }

    /** As a database is by day: the nightly pass is over and what was written lies on disk. */
    void rested(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO nightly_pass (day, began, ended)
                    SELECT current_date + n, now(), now() FROM generate_series(-1, 1) n""");
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    static String supervisor(int index) {
        return "supervisor" + index;
    }

    static String secret(String whose) {
        return whose.repeat(9).substring(0, SECRET_LENGTH);
    }

    Running serve(int pbxPort) throws IOException, InterruptedException {
        int port = freePort();
        Path config = folder.resolve("bench.yaml");
        Files.writeString(config, """
                http: {port: %d}
                management: {port: 0}
                database: {url: "postgresql://127.0.0.1:%d/postgres", user: postgres, password: postgres}
                plugins: {folder: target/dist/plugins}
                journal: {folder: "%s"}
                pbx:
                  - {id: bench, host: 127.0.0.1, port: %d, events: {user: %s, secret: %s}, actions: {user: %s, secret: %s}}
                """.formatted(
                        port,
                        postgres.getPort(),
                        folder.resolve("journal"),
                        pbxPort,
                        FloorPlan.READER.user(),
                        FloorPlan.READER.secret(),
                        FloorPlan.ACTOR.user(),
                        FloorPlan.ACTOR.secret()));
        return start(port, List.of("io.pishvaz.Main", "serve", "--config", config.toString()));
    }

    Running relay(int pbxPort) throws IOException, InterruptedException {
        int port = freePort();
        return start(port, List.of(Relay.class.getName(), Integer.toString(pbxPort), Integer.toString(port)));
    }

    private Running start(int port, List<String> main) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx1g");
        Optional.ofNullable(System.getenv("BENCH_JVM"))
                .ifPresent(options -> builder.command().addAll(List.of(options.split(" "))));
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path")));
        builder.command().addAll(main);
        builder.environment().put("PISHVAZ_LOG", "WARN");
        File log = folder.resolve("server.log").toFile();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Running running = new Running(process, port);
        for (int i = 0; i < 300 && !running.listens(); i++) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended; " + log + " says why");
            }
        }
        return running;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** A process that serves until it is closed. */
    record Running(Process process, int port) implements AutoCloseable {
        boolean listens() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
