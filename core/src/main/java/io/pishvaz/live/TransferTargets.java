package io.pishvaz.live;

import io.pishvaz.agent.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** To whom an agent may hand a call now; {@code numbers} tells whether any number may be dialled as well. */
public record TransferTargets(List<Colleague> agents, List<Line> queues, boolean numbers) {

    /** Another agent who has a phone. */
    public record Colleague(
            String agent, String name, Optional<String> extension, Presence.State state, Optional<String> reason) {}

    /** A queue that can be dialled. */
    public record Line(String queue, String title, int waiting, Optional<Instant> longestSince) {}
}
