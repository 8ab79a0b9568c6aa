package io.pishvaz.plugin;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * One thing asked of a plugin: worked out on the plugin's thread, settled exactly once, on the asker's context, by an
 * answer, a failure or the limit.
 */
final class Question<T> {

    /** How a question ends. */
    sealed interface Outcome<T> {
        record Answered<T>(T value, Duration took) implements Outcome<T> {}

        record Failed<T>(String why, Optional<Throwable> cause) implements Outcome<T> {}
    }

    /** Who waits for it; called on the asker's context. */
    interface Asker<T> {
        void late();

        void settled(Outcome<T> outcome);
    }

    private final Context context;
    private final InstantSource clock;
    private final PluginSettings settings;
    private final Asker<T> asker;
    private boolean settled;

    Question(Context context, InstantSource clock, PluginSettings settings, Asker<T> asker) {
        this.context = context;
        this.clock = clock;
        this.settings = settings;
        this.asker = asker;
    }

    void ask(Lane lane, Callable<T> work) {
        Instant asked = clock.instant();
        try {
            FutureTask<Void> task = lane.run(() -> {
                Outcome<T> outcome = outcome(work, asked);
                context.runOnContext(v -> settle(outcome));
            });
            after(settings.budget(), () -> late(lane, task));
        } catch (RejectedExecutionException e) {
            context.runOnContext(v -> settle(new Outcome.Failed<>("all its threads are busy", Optional.empty())));
        }
    }

    /** Whatever is thrown is caught: a plugin's stack overflow or missing class is no different from its exception. */
    private Outcome<T> outcome(Callable<T> work, Instant asked) {
        try {
            T value = work.call();
            return value == null
                    ? new Outcome.Failed<>("it returned null", Optional.empty())
                    : new Outcome.Answered<>(value, Duration.between(asked, clock.instant()));
        } catch (Throwable e) {
            return new Outcome.Failed<>("it threw " + e.getClass().getName(), Optional.of(e));
        }
    }

    private void late(Lane lane, FutureTask<Void> task) {
        if (settled) {
            return;
        }
        asker.late();
        after(settings.limit().minus(settings.budget()), () -> {
            if (!settled) {
                lane.giveUp(task);
                String why = "no answer within " + settings.limit().toMillis() + " ms";
                settle(new Outcome.Failed<>(why, Optional.empty()));
            }
        });
    }

    private void after(Duration delay, Runnable what) {
        Vertx vertx = context.owner();
        vertx.setTimer(delay.toMillis(), id -> context.runOnContext(v -> what.run()));
    }

    private void settle(Outcome<T> outcome) {
        if (!settled) {
            settled = true;
            asker.settled(outcome);
        }
    }
}
