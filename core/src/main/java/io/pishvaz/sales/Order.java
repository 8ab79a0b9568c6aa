package io.pishvaz.sales;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An order and what followed from it: the opportunity won, the department's job, the rung climbed. */
public record Order(
        UUID id,
        String number,
        int version,
        PartyId party,
        Optional<UUID> quote,
        Instant at,
        Optional<String> agent,
        long discountRial,
        long totalRial,
        Optional<String> treatment,
        List<Quote.Line> lines,
        Optional<Won> won,
        Optional<Job> job,
        Optional<Climb> climb,
        Optional<Cancelled> cancelled) {

    /** When and why it was taken back. */
    public record Cancelled(Instant at, String reason) {}

    /** The opportunity that ended with it. */
    public record Won(UUID id, String title) {}

    /** The service job that carries it out. */
    public record Job(String number, Optional<String> department, String stage) {}

    /** The rung that the party climbed by it. */
    public record Climb(LifecycleStage from, LifecycleStage to) {}
}
