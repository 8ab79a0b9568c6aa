package io.pishvaz.desk;

import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells everybody whose files changed: the first change at once, those of the next half second in one frame. Every call
 * that ends changes a file, and thousands look on. Confined to the floor's context.
 */
final class PartyNews {
    private static final Duration TOGETHER = Duration.ofMillis(500);

    private final Vertx vertx;
    private final LiveStream stream;
    private final Set<PartyId> changed = new LinkedHashSet<>();
    private boolean gathering;

    PartyNews(Vertx vertx, LiveStream stream) {
        this.vertx = vertx;
        this.stream = stream;
    }

    void tell(PartyId party) {
        changed.add(party);
        if (!gathering) {
            send();
        }
    }

    private void send() {
        gathering = !changed.isEmpty();
        if (gathering) {
            stream.toAll(new Frame.PartiesChanged(List.copyOf(changed)));
            changed.clear();
            vertx.setTimer(TOGETHER.toMillis(), over -> send());
        }
    }
}
