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

/** The agents' browsers: one WebSocket each, that notes the moments at which a pop arrives and shows who calls. */
final class Screens {
    private static final String OPENED = "\"type\":\"pop.opened\"";
    private static final String CHANGED = "\"type\":\"pop.changed\"";
    private static final String KNOWN = "\"match\":\"KNOWN\"";
    private static final String POP = "\"pop\":{\"id\":\"";
    private static final String CALL = "\"call\":{";
    private static final String NUMBER = "\"number\":\"";

    private final WebSocketClient client;
    private final Ledger ledger;
    private final AtomicLong bytes = new AtomicLong();
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

    /** How much was heard so far. */
    long bytes() {
        return bytes.get();
    }

    private void heard(String frame, String extension) {
        long now = System.nanoTime();
        bytes.addAndGet(frame.length());
        boolean opened = frame.startsWith(OPENED, 1);
        if (opened) {
            ledger.opened(after(frame, POP, 0), extension, now);
        }
        if ((opened || frame.startsWith(CHANGED, 1)) && frame.contains(KNOWN)) {
            ledger.known(new Ledger.Offer(after(frame, NUMBER, frame.indexOf(CALL)), extension), now);
        }
    }

    private static String after(String frame, String mark, int from) {
        int at = frame.indexOf(mark, from) + mark.length();
        return frame.substring(at, frame.indexOf('"', at));
    }
}
