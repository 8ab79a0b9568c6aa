package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.CallId;
import java.util.Optional;
import java.util.UUID;

/** One call on one agent's screen. */
public record PopId(CallId call, AgentId agent) {

    /** Reads what {@link #toString()} wrote; anything else is empty. */
    public static Optional<PopId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            UUID call = UUID.fromString(text.substring(0, colon));
            return Optional.of(new PopId(new CallId(call), new AgentId(text.substring(colon + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return call + ":" + agent;
    }
}
