package io.pishvaz.http;

import io.pishvaz.webhook.Outbox;
import java.time.InstantSource;
import java.util.Map;

/** How the telling of other systems stands. */
final class WebhookRoutes {
    private final Outbox outbox;
    private final InstantSource clock;

    WebhookRoutes(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void mount(Operations operations) {
        operations.on("getWebhooks", asked -> outbox.status().map(items -> Reply.ok(Map.of("items", items))));
        operations.on("reviveWebhook", asked -> outbox.revive(asked.path("name"), clock.instant())
                .map(revived -> Reply.ok(Map.of("revived", revived))));
    }
}
