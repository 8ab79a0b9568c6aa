package io.pishvaz.http;

import io.pishvaz.session.RequestKeys;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of requests in memory. */
final class FakeRequestKeys implements RequestKeys {
    private final Map<String, Kept> keys = new ConcurrentHashMap<>();

    private record Kept(String fingerprint, Optional<Answer> answer) {}

    @Override
    public Future<Claim> claim(Wish wish, Instant now) {
        var kept = keys.putIfAbsent(name(wish), new Kept(wish.fingerprint(), Optional.empty()));
        if (kept == null) {
            return Future.succeededFuture(new Claim.Fresh());
        }
        return Future.succeededFuture(
                !kept.fingerprint().equals(wish.fingerprint())
                        ? new Claim.Other()
                        : kept.answer().<Claim>map(Claim.Same::new).orElseGet(Claim.Running::new));
    }

    @Override
    public Future<Void> answered(Wish wish, Answer answer) {
        keys.put(name(wish), new Kept(wish.fingerprint(), Optional.of(answer)));
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> release(Wish wish) {
        keys.remove(name(wish));
        return Future.succeededFuture();
    }

    private static String name(Wish wish) {
        return wish.login() + " " + wish.key();
    }
}
