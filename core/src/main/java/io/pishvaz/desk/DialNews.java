package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.live.Dialling;
import io.pishvaz.live.Frame;
import io.pishvaz.live.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the number each agent clicked last. It is kept for a minute: a screen that opens or comes back
 * meanwhile is told too.
 */
final class DialNews {
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final Outlets outlets;
    private final Map<AgentId, Dialling> last = new HashMap<>();

    DialNews(Outlets outlets) {
        this.outlets = outlets;
    }

    void asked(AgentId agent, String number) {
        tell(agent, number, Optional.empty(), Optional.empty());
    }

    void refused(AgentId agent, String number, Refusal why, Optional<String> detail) {
        tell(agent, number, Optional.of(why), detail);
    }

    /** Its call is there, and shows what goes on. */
    void begun(AgentId agent) {
        Dialling told = last.get(agent);
        if (told != null && told.refused().isEmpty()) {
            last.remove(agent);
            outlets.stream().toAgent(agent, new Frame.DiallingChanged(Optional.empty()));
        }
    }

    Optional<Dialling> of(AgentId agent) {
        Instant now = outlets.clock().instant();
        return Optional.ofNullable(last.get(agent))
                .filter(dialling -> dialling.until().isAfter(now));
    }

    private void tell(AgentId agent, String number, Optional<Refusal> why, Optional<String> detail) {
        Instant now = outlets.clock().instant();
        Dialling dialling = new Dialling(number, now, now.plus(NEWS), why, detail);
        last.put(agent, dialling);
        outlets.stream().toAgent(agent, new Frame.DiallingChanged(Optional.of(dialling)));
    }
}
