package io.pishvaz.webhook;

import java.time.Instant;
import java.util.UUID;

/** One event for one subscription; {@code id} stays the same however often it is sent. */
public record Delivery(UUID id, String event, Instant at, int attempts, Instant next, String body) {}
