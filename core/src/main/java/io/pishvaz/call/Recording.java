package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * The PBX records a call; it does so on one leg and no longer than that leg lives.
 *
 * @param file what the PBX calls the file, once it has said so
 */
public record Recording(LegId leg, Instant began, boolean paused, Optional<Instant> ended, Optional<String> file) {

    /** What becomes of a recording. */
    public enum Turn {
        STARTED,
        PAUSED,
        RESUMED,
        STOPPED
    }

    public boolean open() {
        return ended.isEmpty();
    }

    Recording paused(boolean now) {
        return new Recording(leg, began, now, ended, file);
    }

    Recording in(String name) {
        return new Recording(leg, began, paused, ended, Optional.of(name));
    }

    /** The same one as what another call has of it from now on. */
    Recording from(Instant at) {
        return new Recording(leg, at, paused, ended, file);
    }

    Recording ended(Instant at) {
        return new Recording(leg, began, paused, Optional.of(Moments.later(began, at)), file);
    }
}
