package io.pishvaz.simulator;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A client that keeps every byte the PBX says. */
final class RawClient {

    private final NetClient client;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final NetSocket socket;

    RawClient(Vertx vertx, int port) throws Exception {
        client = vertx.createNetClient();
        Promise<NetSocket> connected = Promise.promise();
        vertx.runOnContext(begin -> client.connect(port, "127.0.0.1")
                .onSuccess(open -> open.handler(bytes -> heard.writeBytes(bytes.getBytes())))
                .onComplete(connected));
        socket = connected.future().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    RawClient login(Account account) {
        return send("Action: Login", "Username: " + account.user(), "Secret: " + account.secret());
    }

    RawClient send(String... lines) {
        socket.write(String.join("\r\n", lines) + "\r\n\r\n");
        return this;
    }

    String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    List<Map<String, String>> blocks() {
        return blocks(heard());
    }

    /** The blocks of a stream, headers in their order. */
    static List<Map<String, String>> blocks(String text) {
        return Arrays.stream(text.substring(text.indexOf('\n') + 1).split("\r\n\r\n", -1))
                .map(RawClient::headers)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static Map<String, String> headers(String block) {
        var headers = new LinkedHashMap<String, String>();
        block.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> {
            int colon = line.indexOf(':');
            headers.putIfAbsent(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return headers;
    }

    List<String> events() {
        return blocks().stream()
                .map(block -> block.getOrDefault("Event", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Waits for a block; the stream so far says what came instead. */
    RawClient await(Vertx vertx, Predicate<Map<String, String>> wanted) throws InterruptedException {
        return await(vertx, () -> blocks().stream().anyMatch(wanted));
    }

    RawClient awaitEvents(Vertx vertx, String name, int times) throws InterruptedException {
        return await(vertx, () -> events().stream().filter(name::equals).count() >= times);
    }

    private RawClient await(Vertx vertx, BooleanSupplier enough) throws InterruptedException {
        var found = new CountDownLatch(1);
        long timer = vertx.setPeriodic(20, tick -> {
            if (enough.getAsBoolean()) {
                found.countDown();
            }
        });
        boolean came = found.await(10, TimeUnit.SECONDS);
        vertx.cancelTimer(timer);
        if (!came) {
            throw new AssertionError("did not come; heard:\n" + heard());
        }
        return this;
    }
}
