package io.pishvaz.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call from outside that goes on. */
final class LiveCall {

    final CallerSpec spec;
    final Channel caller;
    final List<Leg> ringing = new ArrayList<>();
    final List<Long> timers = new ArrayList<>();

    @Nullable
    Queue queue;

    @Nullable
    Leg talking;

    Instant joined;
    int originalPosition;
    int attempts;
    boolean resting;
    boolean handedOver;
    boolean ended;
    /** An agent of ours phones a number outside; the caller is whoever is phoned. */
    boolean outbound;

    /** What else must end with the call. */
    Runnable whenOver = () -> {};

    LiveCall(CallerSpec spec, Channel caller) {
        this.spec = spec;
        this.caller = caller;
        this.joined = caller.began;
    }

    /** The agents' parts, ringing or talking. */
    List<Leg> legs() {
        var legs = new ArrayList<>(ringing);
        if (talking != null) {
            legs.add(talking);
        }
        return legs;
    }
}
