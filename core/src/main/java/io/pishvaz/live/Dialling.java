package io.pishvaz.live;

import java.time.Instant;
import java.util.Optional;

/**
 * A number that an agent clicked, until its call is there; and why it came to nothing.
 *
 * @param until when it is no news any more
 * @param detail the PBX's own words
 */
public record Dialling(String number, Instant at, Instant until, Optional<Refusal> refused, Optional<String> detail) {}
