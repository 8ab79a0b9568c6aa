package io.pishvaz.work;

import java.time.Instant;
import java.util.Optional;

/**
 * An agent's own figures over a stretch of time; the definitions of {@code docs/glossary.md}. Means are empty for none.
 */
public record DayOfAgent(Instant from, int answered, int reached, Optional<Long> talkMs, Optional<Long> wrapUpMs) {}
