package io.pishvaz.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The manager interface's TCP port and everyone connected to it. */
final class Door implements Audience {

    private final NetServer server;
    private final Set<Guest> guests = new LinkedHashSet<>();
    private final List<Account> accounts;
    private boolean mute;

    Door(Vertx vertx, List<Account> accounts) {
        this.server = vertx.createNetServer();
        this.accounts = accounts;
    }

    Future<Integer> open(int port, Answers answers) {
        server.connectHandler(socket -> {
            var guest = new Guest(socket, accounts, this, answers);
            guests.add(guest);
            socket.closeHandler(end -> guests.remove(guest));
        });
        return server.listen(port, "127.0.0.1").map(NetServer::actualPort);
    }

    Future<Void> close() {
        return server.close();
    }

    /** Cuts every connection, as a network does. */
    void cut() {
        List.copyOf(guests).forEach(Guest::close);
    }

    /** Says nothing and answers nothing any more, but stays connected. */
    void mute(boolean silent) {
        mute = silent;
    }

    boolean isMute() {
        return mute;
    }

    int guests() {
        return guests.size();
    }

    @Override
    public boolean wants(EventClass kind) {
        return guests.stream().anyMatch(guest -> guest.wants(kind));
    }

    @Override
    public void tell(EventClass kind, Buffer event) {
        for (Guest guest : guests) {
            if (guest.wants(kind)) {
                guest.write(event);
            }
        }
    }

    /** To everyone who wants any events. */
    void tellAll(Buffer event) {
        tell(EventClass.CALL, event);
    }
}
