package io.pishvaz.http;

import io.pishvaz.http.Ring.Sent;
import io.pishvaz.session.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One user's stream and the tabs that show it; its numbers mean nothing to another one, also of the same user. Confined
 * to the floor's context.
 */
final class Channel {
    private final String stream = UUID.randomUUID().toString();
    private final User user;
    private final Ring ring = new Ring();
    private final List<Viewer> viewers = new ArrayList<>();
    private Instant left;

    Channel(User user, Instant now) {
        this.user = user;
        this.left = now;
    }

    User user() {
        return user;
    }

    String stream() {
        return stream;
    }

    long seq() {
        return ring.seq();
    }

    List<Viewer> viewers() {
        return viewers;
    }

    Optional<List<Sent>> after(long known) {
        return ring.after(known);
    }

    void send(Wire wire, Instant at) {
        var sent = ring.add(wire, at);
        if (!viewers.isEmpty()) {
            var text = sent.text();
            viewers.forEach(viewer -> viewer.send(sent.seq(), text));
        }
    }

    void enter(Viewer viewer) {
        viewers.add(viewer);
    }

    void leave(Viewer viewer, Instant now) {
        viewers.remove(viewer);
        left = now;
    }

    Optional<Instant> emptySince() {
        return viewers.isEmpty() ? Optional.of(left) : Optional.empty();
    }
}
