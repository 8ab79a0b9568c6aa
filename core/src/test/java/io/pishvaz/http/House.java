package io.pishvaz.http;

import static io.pishvaz.Await.await;

import io.pishvaz.config.Settings;
import io.pishvaz.session.People;
import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.pishvaz.session.User;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A running server with fakes behind it, and a client. */
final class House implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final Context floor = vertx.getOrCreateContext();
    final People people = new People();
    final FakePorts ports = new FakePorts();
    final Counted meter = new Counted();
    final LiveHub hub = new LiveHub(floor, InstantSource.system(), meter);
    final int port;
    private final WebClient client;
    private final WebSocketClient sockets = vertx.createWebSocketClient();

    House(Optional<Path> webroot) {
        var http = new Settings.Http(
                "127.0.0.1", 0, webroot, false, false, 12, new Settings.Tls(Optional.empty(), Optional.empty()));
        var centre = new Settings.Centre("Test", ZoneId.of("Asia/Tehran"), "IR", List.of(Settings.Language.FA));
        var workers = vertx.createSharedWorkerExecutor("password", 2);
        var signIn = new SignIn(people, people, workers, InstantSource.system(), Duration.ofHours(12));
        var site = new WebServer.Site(http, centre, "test");
        var server = new WebServer(site, ports.ports(), signIn, hub, InstantSource.system());
        await(vertx.deployVerticle(server));
        port = server.port();
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultPort(port)
                        .setDefaultHost("127.0.0.1")
                        .setFollowRedirects(false));
    }

    /** Signs in without the slow way. */
    Ticket ticket(User user) {
        var secret = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43);
        var now = Instant.now();
        var session = new Session(key(secret), user, "csrf-" + user.login(), now, now.plusSeconds(3600));
        await(people.open(session));
        return new Ticket(Cookies.NAME + "=" + secret, session.csrf(), session);
    }

    /** A cookie and what goes with it. */
    record Ticket(String cookie, String csrf, Session session) {}

    HttpResponse<Buffer> ask(String method, String path, Optional<Ticket> ticket, Optional<JsonObject> body) {
        return ask(method, path, ticket, body, Map.of());
    }

    HttpResponse<Buffer> ask(
            String method,
            String path,
            Optional<Ticket> ticket,
            Optional<JsonObject> body,
            Map<String, String> headers) {
        var request = client.request(HttpMethod.valueOf(method), path);
        if (method.equals("POST")) {
            request.putHeader(OnceOnly.KEY, UUID.randomUUID().toString());
        }
        headers.forEach(request::putHeader);
        ticket.ifPresent(one -> request.putHeader("Cookie", one.cookie()).putHeader("X-CSRF-Token", one.csrf()));
        return body.isPresent() ? await(request.sendJsonObject(body.get())) : await(request.send());
    }

    HttpResponse<Buffer> get(String path) {
        return ask("GET", path, Optional.empty(), Optional.empty());
    }

    WebClient client() {
        return client;
    }

    /** Not yet connected: what is heard first must find a listener. */
    ClientWebSocket socket() {
        return sockets.webSocket();
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    WebSocketConnectOptions live(Ticket ticket, String query, String origin) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(LiveRoutes.PATH + query)
                .addHeader("Origin", origin)
                .addHeader("Cookie", ticket.cookie());
    }

    private static String key(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
