package io.pishvaz.config;

import io.pishvaz.webhook.Subscription;
import java.net.URI;
import java.util.List;

/** A system that is told what happens. */
public record Webhook(String name, String url, Secret secret, List<String> events) {
    public Webhook {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("name must be 1 to 32 of a-z, 0-9 and -, was " + name);
        }
        if (!url.matches("https?://[^\\s/@]+(/\\S*)?")) {
            throw new IllegalArgumentException("url must be http://… or https://… without a password, was " + url);
        }
        if (secret.value().length() < 16) {
            throw new IllegalArgumentException("secret must have at least 16 characters");
        }
        if (events.isEmpty() || !Subscription.EVENTS.containsAll(events)) {
            throw new IllegalArgumentException("events must be some of " + Subscription.EVENTS + ", was " + events);
        }
    }

    public Subscription subscription() {
        return new Subscription(name, URI.create(url), secret.value(), events);
    }
}
