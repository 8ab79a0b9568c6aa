package io.pishvaz.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A device connected with the outside party. {@code ended} and {@code end} are set together; holds are inside it. */
public record Talk(
        LegId leg,
        Device device,
        Optional<QueueId> queue,
        Instant began,
        List<Hold> holds,
        Optional<Instant> ended,
        Optional<End> end,
        boolean inferred) {

    /** A stretch in which the agent kept the outside party on hold; the last one may be open. */
    public record Hold(Instant began, Optional<Instant> ended) {}

    /** Who or what ended the talk. */
    public enum End {
        CALLER,
        AGENT,
        TRANSFERRED,
        PARKED,
        UNKNOWN
    }
}
