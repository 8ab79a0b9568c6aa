package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/** One stay of a call in one queue. {@code left} and {@code reason} are set together. */
public record QueueVisit(
        QueueId queue,
        Instant joined,
        int position,
        Optional<Instant> left,
        Optional<LeaveReason> reason,
        boolean inferred) {}
