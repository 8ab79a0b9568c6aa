package io.pishvaz.floor;

import java.time.Instant;
import java.util.Optional;

/** Who sees to an alert and whether it is dealt with; {@code user} is who did the last step. */
public record Care(String alert, String user, Instant at, State state) {

    /** What became of the alert. */
    public enum State {
        OWNED,
        GIVEN_BACK,
        CLOSED
    }

    Optional<String> owner() {
        return Optional.of(user).filter(login -> state == State.OWNED);
    }
}
