package io.pishvaz.http;

import io.pishvaz.live.Snapshots;
import io.pishvaz.session.Session;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One WebSocket. A tab that reads too slowly gets no deltas until its queue is empty again, then one snapshot; after
 * too long it is closed. Confined to the socket's context, but for the methods of {@link Viewer}.
 */
final class Tab implements Viewer {
    private static final int QUEUE_BYTES = 1 << 20;
    private static final long TICK_MS = 5_000;

    /** Ticks without an answer to a ping after which nobody is there. */
    private static final int DEAD_TICKS = 5;

    /** Every so many ticks it is asked whether the session still stands, even where nobody told of a change. */
    private static final int CHECK_TICKS = 6;

    private final ServerWebSocket socket;
    private final Context context;
    private final Session session;
    private final LiveHub hub;
    private final Snapshots snapshots;
    private final Supplier<Instant> clock;
    private Runnable recheck = () -> {};
    private long seq;
    private boolean behind;
    private boolean spoken;
    private int behindTicks;
    private int silentTicks;
    private int ticks;

    Tab(ServerWebSocket socket, Context context, Session session, LiveRoutes.Stage stage) {
        this.socket = socket;
        this.context = context;
        this.session = session;
        this.hub = stage.hub();
        this.snapshots = stage.snapshots();
        this.clock = stage.clock()::instant;
    }

    /** Starts to listen; {@code check} asks whether the session still stands. */
    void start(Runnable check) {
        recheck = check;
        socket.setWriteQueueMaxSize(QUEUE_BYTES);
        socket.drainHandler(drained -> caughtUp());
        socket.pongHandler(pong -> silentTicks = 0);
        socket.textMessageHandler(text -> close((short) 1008, "nothing is to be sent here"));
        socket.binaryMessageHandler(bytes -> close((short) 1008, "nothing is to be sent here"));
        var timer = context.owner().setPeriodic(TICK_MS, id -> {
            tick();
            if (++ticks % CHECK_TICKS == 0) {
                check.run();
            }
        });
        socket.closeHandler(closed -> {
            context.owner().cancelTimer(timer);
            hub.leave(this);
        });
        socket.exceptionHandler(broken -> socket.close());
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void send(long number, String text) {
        context.runOnContext(now -> {
            if (socket.isClosed()) {
                return;
            }
            if (!behind && socket.writeQueueFull()) {
                behind = true;
                behindTicks = 0;
            }
            if (behind) {
                hub.meter().coalesced();
                return;
            }
            write(number, text);
        });
    }

    @Override
    public void restart(long number, String text) {
        context.runOnContext(now -> {
            behind = false;
            write(number, text);
        });
    }

    @Override
    public void recheck() {
        context.runOnContext(now -> recheck.run());
    }

    @Override
    public void close(short code, String reason) {
        context.runOnContext(now -> socket.close(code, reason));
    }

    private void caughtUp() {
        if (behind) {
            hub.refresh(this, snapshots);
        }
    }

    /** Browsers cannot see a ping of the protocol, so a quiet stream says something too. */
    private void tick() {
        if (behind && ++behindTicks > 1) {
            hub.meter().dropped();
            close(LiveHub.TOO_SLOW, "too slow");
            return;
        }
        if (++silentTicks > DEAD_TICKS) {
            close(LiveHub.GOING_AWAY, "no answer");
            return;
        }
        if (!spoken && !behind) {
            write(seq, new Wire("ping", "}").text(seq, clock.get()));
        }
        spoken = false;
        socket.writePing(Buffer.buffer());
    }

    private void write(long number, String text) {
        seq = number;
        spoken = true;
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
            hub.meter().sent();
        }
    }
}
