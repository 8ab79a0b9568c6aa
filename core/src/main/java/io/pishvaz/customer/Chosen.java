package io.pishvaz.customer;

import java.time.Instant;

/** Who said that a number belongs to a party, and when; {@code by} is the agent's name for people. */
public record Chosen(String by, Instant at) {}
