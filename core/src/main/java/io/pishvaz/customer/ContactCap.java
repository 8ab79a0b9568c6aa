package io.pishvaz.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Contacts of our own accord in the last seven days; {@code next} is when another is allowed, where the cap is full.
 */
public record ContactCap(int used, int most, Optional<Instant> next) {
    private static final Duration WEEK = Duration.ofDays(7);

    static ContactCap of(List<Instant> outreach, int most, Instant now) {
        List<Instant> recent = outreach.stream()
                .filter(at -> at.isAfter(now.minus(WEEK)) && !at.isAfter(now))
                .sorted()
                .toList();
        int used = recent.size();
        return new ContactCap(
                used, most, Optional.of(used).filter(n -> n >= most).map(n -> recent.get(n - most)
                        .plus(WEEK)));
    }

    boolean full() {
        return used >= most;
    }
}
