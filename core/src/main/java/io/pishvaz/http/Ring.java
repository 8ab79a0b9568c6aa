package io.pishvaz.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The last frames of one user's stream, numbered without gaps; for tabs that come back. Confined to the floor's
 * context.
 */
final class Ring {
    private static final int MOST_FRAMES = 256;
    private static final int MOST_CHARS = 1 << 20;

    private final ArrayDeque<Sent> kept = new ArrayDeque<>();
    private long seq;
    private long chars;

    /** The number of the newest frame; 0 before the first. */
    long seq() {
        return seq;
    }

    Sent add(Wire wire, Instant at) {
        var sent = new Sent(++seq, at, wire);
        kept.addLast(sent);
        chars += wire.fields().length();
        while (kept.size() > MOST_FRAMES || (chars > MOST_CHARS && kept.size() > 1)) {
            chars -= kept.removeFirst().wire().fields().length();
        }
        return sent;
    }

    /** Everything after this number; empty when some of it is gone, or was never sent. */
    Optional<List<Sent>> after(long known) {
        if (known > seq || known < seq - kept.size()) {
            return Optional.empty();
        }
        return Optional.of(kept.stream().filter(sent -> sent.seq() > known).toList());
    }

    /** A frame with its number. */
    record Sent(long seq, Instant at, Wire wire) {
        String text() {
            return wire.text(seq, at);
        }
    }
}
