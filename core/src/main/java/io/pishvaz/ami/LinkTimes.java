package io.pishvaz.ami;

import java.time.Duration;

/**
 * How patient a link is.
 *
 * @param answer how long a connection, a login or an answer may take
 * @param boot how long to wait for the word that the PBX has booted, before asking it anyway
 * @param ping pause between two signs of life asked for
 * @param silence without a byte for so long the link counts as dead
 * @param firstRetry pause before the first new try; doubled each time
 * @param lastRetry the longest pause between two tries
 * @param drift pause between two comparisons of the waiting callers with what the PBX says
 */
public record LinkTimes(
        Duration answer,
        Duration boot,
        Duration ping,
        Duration silence,
        Duration firstRetry,
        Duration lastRetry,
        Duration drift) {

    public static final LinkTimes DEFAULT = new LinkTimes(
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));
}
