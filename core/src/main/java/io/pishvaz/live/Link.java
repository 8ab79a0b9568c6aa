package io.pishvaz.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a PBX is heard, and in which stretches of today it was not. */
public record Link(String pbx, boolean up, Instant since, List<Blind> blind) {

    /** A stretch in which nothing was heard; open while the link is down. */
    public record Blind(Instant from, Optional<Instant> to) {}
}
