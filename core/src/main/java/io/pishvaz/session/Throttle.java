package io.pishvaz.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down who guesses passwords: after a few failures of one user from one address, or many from one address, each
 * further attempt must wait twice as long as the one before. An attempt counts as failed until it is told to have
 * succeeded, so that guessing in parallel gains nothing. Safe from any thread.
 */
public final class Throttle {
    private static final int FREE_PER_USER = 5;
    private static final int FREE_PER_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 50_000;

    private final InstantSource clock;
    private final ConcurrentHashMap<String, Tries> tries = new ConcurrentHashMap<>();

    public Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty: go ahead. Otherwise how long to wait; then the attempt does not count. */
    public Optional<Duration> attempt(String login, String address) {
        var now = clock.instant();
        forgetOld(now);
        return wait(pair(login, address), now).or(() -> wait(address, now)).or(() -> {
            count(pair(login, address), FREE_PER_USER, now);
            count(address, FREE_PER_ADDRESS, now);
            return Optional.empty();
        });
    }

    /** The attempt was right, or could not be judged. */
    public void succeeded(String login, String address) {
        tries.remove(pair(login, address));
        tries.computeIfPresent(address, (key, before) -> before.one());
    }

    private Optional<Duration> wait(String key, Instant now) {
        return Optional.ofNullable(tries.get(key))
                .map(Tries::until)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    private void count(String key, int free, Instant now) {
        tries.compute(key, (same, before) -> {
            var failures = before == null ? 1 : before.failures() + 1;
            var doublings = Math.min(failures - free, 20);
            var pause = doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
            return new Tries(failures, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST), now);
        });
    }

    private void forgetOld(Instant now) {
        if (tries.size() > MOST_REMEMBERED) {
            tries.values().removeIf(one -> one.last().isBefore(now.minus(LONGEST)));
        }
    }

    /** A pair never equals an address alone: an address has no line break. */
    private static String pair(String login, String address) {
        return login.toLowerCase(Locale.ROOT) + "\n" + address;
    }

    private record Tries(int failures, Instant until, Instant last) {
        Tries one() {
            return new Tries(Math.max(0, failures - 1), last, last);
        }
    }
}
