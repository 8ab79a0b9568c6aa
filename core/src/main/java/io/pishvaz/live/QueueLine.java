package io.pishvaz.live;

import java.time.Instant;
import java.util.Optional;

/** A queue at a glance. */
public record QueueLine(
        String pbx, String queue, String title, int waiting, Optional<Instant> longestSince, long targetMs) {}
