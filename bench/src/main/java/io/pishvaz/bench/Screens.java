package io.pishvaz.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The agents' browsers: one WebSocket each, that notes the moment at which a pop arrives. */
final class Screens {
    private static final String OPENED = "\"type\":\"pop.opened\"";
    private static final String NUMBER = "\"number\":\"";

    private final WebSocketClient client;
    private final Ledger ledger;
    private final AtomicLong frames = new AtomicLong();
    private final List<WebSocket> sockets = new ArrayList<>();

    Screens(Vertx vertx, int connections, Ledger ledger) {
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(connections)
                .setMaxFrameSize(1 << 20)
                .setMaxMessageSize(1 << 22)
                .setTryUsePerMessageCompression(false));
        this.ledger = ledger;
    }

    /** Opens one agent's stream; success: it is upgraded. */
    Future<Void> open(int port, String cookie, String extension) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/v1/live")
                .addHeader("Origin", "http://127.0.0.1:" + port)
                .addHeader("Cookie", "pishvaz_session=" + cookie);
        return client.connect(options).map(socket -> {
            sockets.add(socket);
            socket.textMessageHandler(text -> heard(text, extension));
            return null;
        });
    }

    long frames() {
        return frames.get();
    }

    private void heard(String frame, String extension) {
        long now = System.nanoTime();
        frames.incrementAndGet();
        if (frame.startsWith(OPENED, 1)) {
            int call = frame.indexOf("\"call\":{");
            int at = frame.indexOf(NUMBER, call) + NUMBER.length();
            ledger.popped(new Ledger.Offer(frame.substring(at, frame.indexOf('"', at)), extension), now);
        }
    }
}
