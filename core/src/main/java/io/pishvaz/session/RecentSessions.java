package io.pishvaz.session;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the sessions asked for last: spares the store a question per request, and keeps people signed in while the
 * store is away. What it says may be five seconds old, in an outage as old as the session.
 */
final class RecentSessions {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Lookup store;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();

    RecentSessions(Lookup store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Asks the store. */
    interface Lookup {
        Future<Optional<Session>> find(String key, Instant now);
    }

    Future<Optional<Session>> find(String key) {
        var now = clock.instant();
        var known = Optional.ofNullable(seen.get(key))
                .filter(one -> now.isBefore(one.session().expires()));
        if (known.isPresent() && now.isBefore(known.get().at().plus(FRESH))) {
            return Future.succeededFuture(Optional.of(known.get().session()));
        }
        return ask(key).recover(outage ->
                known.isPresent() ? Future.succeededFuture(known.map(Seen::session)) : Future.failedFuture(outage));
    }

    /** Asks the store, whatever is remembered. */
    Future<Optional<Session>> ask(String key) {
        var now = clock.instant();
        return store.find(key, now).onSuccess(found -> remember(key, found, now));
    }

    void forget(String key) {
        seen.remove(key);
    }

    /** Asks the store again about every session of this user. */
    void forgetUser(String login) {
        seen.values().removeIf(one -> one.session().user().login().equals(login));
    }

    void forgetAll() {
        seen.clear();
    }

    private void remember(String key, Optional<Session> found, Instant now) {
        if (seen.size() > MOST) {
            seen.clear();
        }
        found.ifPresentOrElse(session -> seen.put(key, new Seen(session, now)), () -> seen.remove(key));
    }

    private record Seen(Session session, Instant at) {}
}
