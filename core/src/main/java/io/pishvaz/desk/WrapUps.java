package io.pishvaz.desk;

import io.pishvaz.call.Talk;
import io.pishvaz.live.Pop;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The minute after each call: begins when the talk ends, ends by itself when its time is over. */
final class WrapUps {
    private final Vertx vertx;
    private final InstantSource clock;
    private final Duration length;
    private final Map<PopId, Long> timers = new HashMap<>();

    WrapUps(Vertx vertx, InstantSource clock, Duration length) {
        this.vertx = vertx;
        this.clock = clock;
        this.length = length;
    }

    Pop.WrapUp after(Optional<Talk> talk) {
        Instant from = talk.flatMap(Talk::ended).orElseGet(clock::instant);
        return new Pop.WrapUp(from, from.plus(length), Optional.empty());
    }

    /** Calls {@code over} when the time is up; a later call for the same pop replaces the earlier one. */
    void end(PopId pop, Instant at, Consumer<PopId> over) {
        cancel(pop);
        long left = Duration.between(clock.instant(), at).toMillis();
        timers.put(pop, vertx.setTimer(Math.max(1, left), timer -> {
            timers.remove(pop);
            over.accept(pop);
        }));
    }

    /** None ends by itself any more. */
    void stop() {
        timers.values().forEach(vertx::cancelTimer);
        timers.clear();
    }

    void cancel(PopId pop) {
        Long timer = timers.remove(pop);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
