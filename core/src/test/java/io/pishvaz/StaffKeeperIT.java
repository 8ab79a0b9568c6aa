package io.pishvaz;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.config.SettingsLoader;
import io.pishvaz.session.Password;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.session.Users.Account;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.pishvaz.store.Postgres;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who are added, changed and disabled while the server runs, with a real PostgreSQL and real sockets. */
@SuppressWarnings("NullAway.Init")
class StaffKeeperIT {
    private static final String WORD = "correct horse";
    private static final String HASH = Password.hash(WORD);

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient(); // a client that nothing refers to is closed
    private final WebSocketClient sockets = vertx.createWebSocketClient();
    private String uri = "";
    private Server server;
    private Database database;
    private PgUsers users;
    private int port;

    @BeforeEach
    void start() throws Exception {
        uri = Postgres.create();
        URI uri = URI.create(this.uri);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String[] login = uri.getUserInfo().split(":", 2);
        Path file = folder.resolve("centre.yaml");
        Files.writeString(file, """
                http: {port: %d}
                management: {port: 0}
                database: {url: "postgresql://%s:%d%s", user: %s, password: %s}
                plugins: {folder: %s}
                journal: {folder: %s}
                """.formatted(
                        port,
                        uri.getHost(),
                        uri.getPort(),
                        uri.getPath(),
                        login[0],
                        login[1],
                        Files.createDirectory(folder.resolve("plugins")),
                        folder.resolve("journal")));
        Settings settings = SettingsLoader.load(Optional.of(file), Map.of());
        server = await(Server.start(Vertx.vertx(), settings, Optional.empty()));
        database = await(Database.open(vertx, Stores.database(settings.database())));
        users = new PgUsers(database);
    }

    @AfterEach
    void stop() {
        await(server.stop());
        await(database.close());
        await(vertx.close());
    }

    private void save(Role role, String name, Optional<String> extension) {
        var agent = extension.map(number -> new Agent(
                new AgentId("mina"),
                name,
                List.of(new Phone(number, new Device(new PbxId("main"), "PJSIP/" + number)))));
        await(users.save(new Account(new User("mina", name, role, agent), HASH)));
    }

    private HttpClientResponse signIn(String password) {
        return await(http.request(HttpMethod.POST, port, "127.0.0.1", "/api/v1/session")
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(new JsonObject()
                                .put("user", "mina")
                                .put("password", password)
                                .encode())));
    }

    /** A browser's tab: the words it hears, and at the end the code with which it was closed. */
    private BlockingQueue<String> tab(HttpClientResponse signedIn) {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        String cookie = signedIn.cookies().getFirst().split(";", 2)[0];
        var options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/v1/live")
                .addHeader("Origin", "http://127.0.0.1:" + port)
                .addHeader("Cookie", cookie);
        await(sockets.connect(options).onSuccess(socket -> {
            socket.textMessageHandler(heard::add);
            socket.closeHandler(end -> heard.add("closed " + socket.closeStatusCode()));
        }));
        return heard;
    }

    private static String next(BlockingQueue<String> heard, String word) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            String said = heard.poll(2, TimeUnit.SECONDS);
            assertThat(said).as("waiting for " + word).isNotNull();
            if (said.contains(word)) {
                return said;
            }
        }
        throw new AssertionError("never heard " + word);
    }

    @Test
    void whoIsAddedMaySignInAndGetsAnExtensionWithoutARestart() throws Exception {
        save(Role.AGENT, "Mina Karimi", Optional.empty());
        var cookie = signIn(WORD);
        assertThat(cookie.statusCode()).isEqualTo(200);
        var heard = tab(cookie);
        assertThat(next(heard, "snapshot")).doesNotContain("OFFLINE");
        save(Role.AGENT, "Mina Karimi", Optional.of("1001"));
        next(heard, "closed 4002");
        var again = tab(signIn(WORD));
        assertThat(next(again, "hello")).contains("\"extension\":\"1001\"");
        assertThat(next(again, "snapshot")).contains("OFFLINE");
    }

    @Test
    void whoIsAddedIsAColleagueToHandTasksTo() {
        save(Role.SUPERVISOR, "Mina Karimi", Optional.empty());
        String cookie = signIn(WORD).cookies().getFirst().split(";", 2)[0];
        assertThat(catalogue(cookie).getJsonArray("colleagues")).isEmpty();
        var agent = new Agent(new AgentId("omid"), "Omid Rad", List.of());
        await(users.save(new Account(new User("omid", "Omid Rad", Role.AGENT, Optional.of(agent)), HASH)));
        Instant late = Instant.now().plusSeconds(20);
        while (!catalogue(cookie).encode().contains("Omid Rad")) {
            assertThat(Instant.now()).isBefore(late);
        }
    }

    /** It was told, but the database did not answer in time; nothing else is told afterwards. */
    @Test
    void aChangeThatCouldNotBeReadHoldsAsSoonAsItCan() throws Exception {
        save(Role.SUPERVISOR, "Mina Karimi", Optional.empty());
        String cookie = signIn(WORD).cookies().getFirst().split(";", 2)[0];
        try (var away = Postgres.connect(uri);
                var teller = Postgres.connect(uri)) {
            away.setAutoCommit(false);
            away.createStatement().execute("SET LOCAL session_replication_role = replica");
            away.createStatement().execute("UPDATE app_user SET name = 'Mina Rad'");
            away.createStatement().execute("LOCK TABLE app_user");
            teller.createStatement().execute("NOTIFY app_user, 'mina'");
            Eventually.holds(() -> isSomebodyWaiting(teller));
            Instant late = Instant.now().plusSeconds(3);
            Eventually.holds(() -> Instant.now().isAfter(late));
            away.commit();
        }
        Eventually.holds(() -> catalogue(cookie).encode().contains("Mina Rad"));
    }

    private static boolean isSomebodyWaiting(Connection connection) {
        try (var waiting = connection.prepareStatement(
                        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
                var rows = waiting.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body is asked for where the response arrives: of one that has ended already it never comes. */
    private JsonObject catalogue(String cookie) {
        return await(http.request(HttpMethod.GET, port, "127.0.0.1", "/api/v1/catalogue")
                        .compose(request ->
                                request.putHeader("Cookie", cookie).send().compose(HttpClientResponse::body)))
                .toJsonObject();
    }

    @Test
    void aNewRoleHoldsAtOnce() throws Exception {
        save(Role.AGENT, "Mina Karimi", Optional.empty());
        var cookie = signIn(WORD);
        var heard = tab(cookie);
        next(heard, "snapshot");
        save(Role.SUPERVISOR, "Mina Karimi", Optional.empty());
        next(heard, "closed 4002");
        assertThat(next(tab(cookie), "snapshot")).contains("\"board\"");
    }

    @Test
    void aNewPasswordEndsTheSessions() throws Exception {
        save(Role.AGENT, "Mina Karimi", Optional.empty());
        var heard = tab(signIn(WORD));
        next(heard, "snapshot");
        assertThat(await(users.password("mina", Password.hash("another horse"))))
                .isTrue();
        next(heard, "closed 4001");
        assertThat(signIn(WORD).statusCode()).isEqualTo(401);
        assertThat(signIn("another horse").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsSentAwayAndMayComeBackWhenEnabled() throws Exception {
        save(Role.AGENT, "Mina Karimi", Optional.of("1001"));
        var heard = tab(signIn(WORD));
        next(heard, "snapshot");
        assertThat(await(users.enable("mina", false))).isTrue();
        next(heard, "closed 4001");
        assertThat(signIn(WORD).statusCode()).isEqualTo(401);
        assertThat(await(users.listed())).singleElement().satisfies(listed -> assertThat(listed.disabled())
                .isTrue());
        assertThat(await(users.enable("nobody", true))).isFalse();
        await(users.enable("mina", true));
        assertThat(signIn(WORD).statusCode()).isEqualTo(200);
        assertThat(List.of(await(users.all()).getFirst().login())).containsExactly("mina");
    }
}
