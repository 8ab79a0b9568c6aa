package io.pishvaz.http;

import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sends to many over a quarter of a second instead of at once, so that a pop never waits behind thousands of boards.
 * Whoever is still to be served when the next board comes gets that one only. Confined to the floor's context.
 */
final class Spread {
    private static final int STEP_MS = 10;
    private static final int STEPS = 25;

    /** Below this many it is not worth a timer. */
    private static final int AT_ONCE = 20;

    private final Vertx vertx;
    private final ArrayDeque<Channel> left = new ArrayDeque<>();
    private Consumer<Channel> send = channel -> {};
    private int perStep;
    private boolean running;

    Spread(Vertx vertx) {
        this.vertx = vertx;
    }

    void over(List<Channel> channels, Consumer<Channel> how) {
        left.clear();
        left.addAll(channels);
        send = how;
        perStep = Math.max(AT_ONCE, channels.size() / STEPS);
        if (!running) {
            step();
        }
    }

    private void step() {
        for (var i = 0; i < perStep && !left.isEmpty(); i++) {
            send.accept(left.removeFirst());
        }
        running = !left.isEmpty();
        if (running) {
            vertx.setTimer(STEP_MS, timer -> step());
        }
    }
}
