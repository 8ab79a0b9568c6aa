package io.pishvaz.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** When something may be due: from now until a year from now. */
record DueRule(InstantSource clock) {
    /** A clock that is a little slow must not make "now" a time that is over. */
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(1);

    private static final Duration LONGEST_PLAN = Duration.ofDays(366);

    boolean forbids(Instant dueAt) {
        Instant now = clock.instant();
        return dueAt.isBefore(now.minus(SLOW_CLOCK)) || dueAt.isAfter(now.plus(LONGEST_PLAN));
    }

    static <T> Outcome<T> refusal(Instant dueAt) {
        return new Outcome.Invalid<>("dueAt", dueAt.toString(), "from now until a year from now");
    }
}
