package io.pishvaz.webhook;

import java.net.URI;
import java.util.List;

/** Who wants to be told what, and the secret that both sides know. */
public record Subscription(String name, URI url, String secret, List<String> events) {
    /** Everything that can be told. */
    public static final List<String> EVENTS = List.of(
            "party.created",
            "party.changed",
            "stage.changed",
            "order.created",
            "order.changed",
            "order.cancelled",
            "interaction.ended",
            "task.created",
            "task.done",
            "treatment.given",
            "complaint.opened",
            "complaint.closed",
            "complaint.takenBack",
            "promise.broken",
            "service.moved",
            "survey.answered");

    /** Without the secret. */
    @Override
    public String toString() {
        return name + " at " + url.getHost();
    }
}
