package io.pishvaz.floor;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Spell;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recorded time of agents behind occupancy and time paused. Futures fail when the store cannot be reached. */
public interface PresenceSpells {

    /** Spells of which a part lies in the period, by their beginning. */
    Future<Page> page(Query query);

    /** {@code from} inclusive, {@code to} exclusive; {@code after} is the {@code next} of the page before. */
    record Query(Instant from, Instant to, Optional<AgentId> agent, Optional<String> after, int limit) {}

    /** One page; {@code next} is empty on the last one. */
    record Page(List<Spell> items, Optional<String> next) {}

    /** What is on file of today, and until when the server before this one certainly listened. */
    record Recorded(List<Spell> spells, Instant heardUntil, List<Care> cares) {}
}
