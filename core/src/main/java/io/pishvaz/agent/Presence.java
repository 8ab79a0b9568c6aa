package io.pishvaz.agent;

import java.time.Instant;
import java.util.Optional;

/** What an agent is doing and since when; {@code reason} belongs to PAUSED. */
public record Presence(State state, Optional<String> reason, Instant since) {

    /** The states of an agent. */
    public enum State {
        AVAILABLE,
        RINGING,
        TALKING,
        HOLD,
        WRAP_UP,
        PAUSED,
        OFFLINE
    }
}
