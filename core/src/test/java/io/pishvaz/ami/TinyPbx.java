package io.pishvaz.ami;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The least that can be taken for a PBX: takes any login, knows nothing, and does as the test says. */
public final class TinyPbx {

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    final List<String> raw = new CopyOnWriteArrayList<>();
    final List<NetSocket> links = new CopyOnWriteArrayList<>();
    private final NetServer server;
    public volatile String banner = "Asterisk Call Manager/11.0.0\r\n";
    volatile boolean deaf;
    volatile boolean refusesChannels;
    volatile String afterSnapshotBegins = "";
    private final Map<NetSocket, String> users = new ConcurrentHashMap<>();
    /** How far its clock is behind. */
    public volatile Duration behind = Duration.ZERO;
    /**
     * What else it answers, by action or by user and action; {@code %s} is the line with the action's id, {@code %2$d}
     * the second that its clock shows.
     */
    public final Map<String, String> answers = new ConcurrentHashMap<>();

    public TinyPbx(Vertx vertx) throws Exception {
        server = vertx.createNetServer();
        server.connectHandler(this::greet)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    public int port() {
        return server.actualPort();
    }

    private void greet(NetSocket socket) {
        links.add(socket);
        var text = new StringBuilder();
        socket.handler(bytes -> {
            text.append(bytes.toString(StandardCharsets.UTF_8));
            for (int end = text.indexOf("\r\n\r\n"); end >= 0; end = text.indexOf("\r\n\r\n")) {
                String action = text.substring(0, end);
                text.delete(0, end + 4);
                raw.add(action);
                take(socket, headers(action));
            }
        });
        socket.write(banner);
    }

    private static Map<String, String> headers(String action) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        action.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return headers;
    }

    private void take(NetSocket socket, Map<String, String> action) {
        asked.add(action);
        if (deaf) {
            return;
        }
        String id = "ActionID: " + action.get("ActionID") + "\r\n";
        if ("Login".equals(action.get("Action"))) {
            users.put(socket, action.getOrDefault("Username", ""));
        }
        String name = action.getOrDefault("Action", "");
        String special = answers.getOrDefault(users.getOrDefault(socket, "") + " " + name, answers.get(name));
        socket.write(
                special == null
                        ? usual(name, id)
                        : special.formatted(id, Instant.now().minus(behind).getEpochSecond()));
    }

    private String usual(String action, String id) {
        String success = "Response: Success\r\n" + id;
        return switch (action) {
            case "Challenge" -> success + "Challenge: 4711\r\n\r\n";
            case "Login" -> success + "\r\nEvent: FullyBooted\r\nPrivilege: system,all\r\nUptime: 9\r\n\r\n";
            case "CoreShowChannels" ->
                refusesChannels
                        ? "Response: Error\r\n" + id + "Message: Permission denied\r\n\r\n"
                        : success + "\r\nEvent: CoreShowChannelsComplete\r\n" + id + "\r\n" + afterSnapshotBegins;
            case "QueueStatus", "QueueSummary", "BridgeList" ->
                success + "\r\nEvent: " + action + "Complete\r\n" + id + "\r\n";
            default -> success + "\r\n";
        };
    }

    void say(String text) {
        links.getLast().write(text);
    }

    long count(String action) {
        return asked.stream().filter(one -> action.equals(one.get("Action"))).count();
    }
}
