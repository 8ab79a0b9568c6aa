package io.pishvaz.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The tone that a PBX plays to an agent who comes back from asking a colleague: until it is over it hears no keys of
 * that phone. Lives on the floor's context.
 */
final class Tones {
    private final Vertx vertx;
    private final Duration longest;
    private final Map<PopId, Future<?>> tones = new HashMap<>();

    Tones(Vertx vertx, Duration longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    /** Something was heard of the call: perhaps that the agent is back. */
    void heard(PopId id, Part before, Part now) {
        if (before.asks().isPresent() && now.asks().isEmpty()) {
            Future<?> tone = vertx.timer(longest.toMillis(), TimeUnit.MILLISECONDS);
            tones.put(id, tone);
            tone.onComplete(over -> tones.remove(id, tone));
        }
    }

    /** When the PBX hears keys of the agent's phone. */
    Future<?> over(PopId id) {
        return tones.getOrDefault(id, Future.succeededFuture());
    }

    void forget(PopId id) {
        tones.remove(id);
    }
}
