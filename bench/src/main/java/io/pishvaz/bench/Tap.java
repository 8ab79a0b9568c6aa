package io.pishvaz.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/** Stands between the PBX and its reader and notes the moment at which the offer of a call to an agent is written. */
final class Tap {
    private final NetServer server;

    /** A client that nobody refers to is closed by Vert.x. */
    private final NetClient toPbx;

    private final int pbxPort;
    private final Ledger ledger;

    private Tap(Vertx vertx, int pbxPort, Ledger ledger) {
        this.server = vertx.createNetServer().connectHandler(this::join);
        this.toPbx = vertx.createNetClient();
        this.pbxPort = pbxPort;
        this.ledger = ledger;
    }

    /** Success: listens at {@link #port} as the PBX would. */
    static Future<Tap> open(Vertx vertx, int pbxPort, Ledger ledger) {
        Tap tap = new Tap(vertx, pbxPort, ledger);
        return tap.server.listen(0, "127.0.0.1").map(tap);
    }

    int port() {
        return server.actualPort();
    }

    Future<Void> close() {
        return server.close();
    }

    private void join(NetSocket reader) {
        reader.pause();
        toPbx.connect(pbxPort, "127.0.0.1").onSuccess(pbx -> {
            reader.handler(pbx::write).closeHandler(v -> pbx.close());
            OfferScanner scanner = new OfferScanner(offer -> ledger.written(offer, System.nanoTime()));
            pbx.handler(bytes -> {
                scanner.read(bytes);
                reader.write(bytes);
            });
            pbx.closeHandler(v -> reader.close());
            reader.resume();
        });
    }
}
