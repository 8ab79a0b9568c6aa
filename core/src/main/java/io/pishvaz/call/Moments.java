package io.pishvaz.call;

import java.time.Instant;

/** Facts may arrive out of order; nothing ends before it began. */
final class Moments {
    private Moments() {}

    static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
