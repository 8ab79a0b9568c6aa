package io.pishvaz.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One agent's part of a call: a phone that rings, then perhaps talks. */
final class Leg {

    final LiveCall call;
    final Agent agent;
    final Channel channel;
    /** The queue that rang it; null where somebody handed the caller over. */
    final @Nullable Queue queue;

    final Instant rang;
    boolean answered;
    Instant connected;

    Leg(LiveCall call, Agent agent, Channel channel, @Nullable Queue queue, Instant rang) {
        this.call = call;
        this.agent = agent;
        this.channel = channel;
        this.queue = queue;
        this.rang = rang;
        this.connected = rang;
    }
}
