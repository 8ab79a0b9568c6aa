package io.pishvaz.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetClient;
import java.util.HashMap;
import java.util.Map;

/**
 * The floor under every figure: reads the PBX's stream and writes a frame of the same size to the agent concerned, and
 * knows nothing else. What a pop takes longer than this is ours.
 */
public final class Relay {
    private static final String FILLER = "x".repeat(4_000);

    private final Map<String, ServerWebSocket> agents = new HashMap<>();
    /** A client that nobody refers to is closed by Vert.x. */
    private final NetClient client;

    private long pops;

    private Relay(Vertx vertx) {
        this.client = vertx.createNetClient();
    }

    /** Arguments: port of the PBX, port to serve at. */
    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Relay relay = new Relay(vertx);
        vertx.deployVerticle(new AbstractVerticle() {
                    @Override
                    public void start(io.vertx.core.Promise<Void> started) {
                        relay.serve(vertx, Integer.parseInt(args[0]), Integer.parseInt(args[1]))
                                .<Void>mapEmpty()
                                .onComplete(started);
                    }
                })
                .onSuccess(id -> System.out.println("ready"))
                .onFailure(failure -> {
                    System.err.println(failure.getMessage());
                    System.exit(1);
                });
    }

    private Future<HttpServer> serve(Vertx vertx, int pbxPort, int port) {
        return client.connect(pbxPort, "127.0.0.1")
                .compose(pbx -> {
                    pbx.handler(new OfferScanner(this::send)::read);
                    return pbx.write("Action: Login\r\nUsername: pishvaz\r\nSecret: simulated\r\n\r\n");
                })
                .compose(v -> vertx.createHttpServer()
                        .webSocketHandler(socket -> agents.put(socket.headers().get("Cookie"), socket))
                        .listen(port, "127.0.0.1"));
    }

    private void send(Ledger.Offer offer) {
        ServerWebSocket agent = agents.get("pishvaz_session=" + offer.extension());
        if (agent != null) {
            agent.writeTextMessage("{\"type\":\"pop.opened\",\"pop\":{\"id\":\"" + ++pops
                    + "\",\"call\":{\"number\":\"" + offer.number() + "\"},\"match\":\"KNOWN\",\"filler\":\""
                    + FILLER + "\"}}");
        }
    }
}
