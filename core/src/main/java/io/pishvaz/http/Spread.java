package io.pishvaz.http;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Sends to many over a quarter of a second instead of at once, so that a pop never waits behind thousands of boards.
 * What goes this way to one stream keeps its order. Confined to the floor's context.
 */
final class Spread {
    private static final int STEP_MS = 10;
    private static final int STEPS = 25;

    /** Below this many it is not worth a timer. */
    private static final int AT_ONCE = 20;

    private final Vertx vertx;
    private final BiConsumer<Channel, Wire> send;
    private final ArrayDeque<Due> left = new ArrayDeque<>();
    private int perStep;
    private boolean running;

    private record Due(Channel channel, Wire wire) {}

    Spread(Vertx vertx, BiConsumer<Channel, Wire> send) {
        this.vertx = vertx;
        this.send = send;
    }

    void over(Collection<Channel> channels, Wire wire) {
        channels.forEach(channel -> left.add(new Due(channel, wire)));
        perStep = Math.max(AT_ONCE, left.size() / STEPS);
        if (!running) {
            step();
        }
    }

    private void step() {
        for (var i = 0; i < perStep && !left.isEmpty(); i++) {
            var due = left.removeFirst();
            send.accept(due.channel(), due.wire());
        }
        running = !left.isEmpty();
        if (running) {
            vertx.setTimer(STEP_MS, timer -> step());
        }
    }
}
