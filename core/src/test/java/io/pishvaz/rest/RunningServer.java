package io.pishvaz.rest;

import static io.pishvaz.Await.await;

import io.pishvaz.Server;
import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.SettingsLoader;
import io.pishvaz.session.Password;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.session.Users.Account;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.pishvaz.store.Postgres;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The whole server with a database of its own and the plugins in {@code plugins}, and one who may do everything there
 * and takes calls.
 */
final class RunningServer implements AutoCloseable {
    private static final String WORD = "correct horse";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Connection database;
    private final Server server;
    private final int port;
    private final Map<String, String> signedIn;

    RunningServer(Path folder) throws Exception {
        URI uri = URI.create(Postgres.create());
        String[] login = uri.getUserInfo().split(":", 2);
        var settings = new Database.Settings(uri.toString(), 2, Duration.ofSeconds(5));
        Database first = await(Database.open(vertx, settings));
        var agent = new Agent(
                new AgentId("mina"), "Mina", List.of(new Phone("101", new Device(new PbxId("main"), "PJSIP/101"))));
        var mina = new User("mina", "Mina", Role.ADMIN, Optional.of(agent));
        await(new PgUsers(first).save(new Account(mina, Password.hash(WORD))));
        await(first.close());

        port = free();
        Path file = folder.resolve("centre.yaml");
        Files.writeString(file, """
                http: {port: %d}
                management: {port: 0}
                database: {url: "postgresql://%s:%d%s", user: %s, password: %s}
                plugins: {folder: %s}
                journal: {folder: %s}
                exchange: {folder: %s}
                """.formatted(
                        port,
                        uri.getHost(),
                        uri.getPort(),
                        uri.getPath(),
                        login[0],
                        login[1],
                        Files.createDirectories(folder.resolve("plugins")),
                        folder.resolve("journal"),
                        folder.resolve("exchange")));
        server = await(Server.start(vertx, SettingsLoader.load(Optional.of(file), Map.of()), Optional.empty()));
        database = DriverManager.getConnection(
                "jdbc:postgresql://%s:%d%s".formatted(uri.getHost(), uri.getPort(), uri.getPath()), login[0], login[1]);
        signedIn = signIn();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Map<String, String> signIn() throws IOException, InterruptedException {
        var who = JsonObject.of("user", "mina", "password", WORD).encode();
        var request = HttpRequest.newBuilder(uri("/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(who))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return Map.of(
                "Cookie",
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0],
                "X-CSRF-Token",
                new JsonObject(answer.body()).getString("csrf"));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    /** What came back. */
    record Answer(int status, JsonObject body, Map<String, List<String>> headers) {
        /** The fields at fault. */
        List<JsonObject> errors() {
            return body.containsKey("errors")
                    ? body.getJsonArray("errors").stream()
                            .map(JsonObject.class::cast)
                            .toList()
                    : List.of();
        }

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .map(one -> one.getValue().getFirst())
                    .findFirst();
        }
    }

    /** Asks with a key and a version, unless {@code headers} name others; an empty one is left out. */
    Answer ask(String method, String path, Optional<String> body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(signedIn);
        if (!method.equals("GET")) {
            all.put("Idempotency-Key", UUID.randomUUID().toString());
            all.put("If-Match", "\"1\"");
        }
        body.ifPresent(text -> all.put("Content-Type", "application/json"));
        all.putAll(headers);
        var request = HttpRequest.newBuilder(uri(path))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            String told = answer.body();
            return new Answer(
                    answer.statusCode(),
                    told.startsWith("{") ? new JsonObject(told) : new JsonObject(),
                    answer.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer ask(String method, String path, JsonObject body) {
        return ask(method, path, Optional.of(body.encode()), Map.of());
    }

    void sql(String statements) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(statements);
        }
    }

    String one(String question) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * What every table holds, boiled down; how long people are signed in and PBXs are heard is no matter of a request.
     */
    Map<String, String> contents() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename NOT IN ('session', 'hearing')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        Map<String, String> contents = new TreeMap<>();
        for (String table : tables) {
            contents.put(
                    table,
                    one("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM \""
                            + table + "\" t"));
        }
        return contents;
    }

    @Override
    public void close() throws SQLException {
        await(server.stop());
        database.close();
        await(vertx.close());
    }
}
