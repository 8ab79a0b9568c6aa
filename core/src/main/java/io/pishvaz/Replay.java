package io.pishvaz;

import io.pishvaz.config.Settings;
import io.pishvaz.customer.Evidence;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgStagePass;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Replays history through the gates of the settings: who would move, and with {@code --apply} they do. */
final class Replay {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Settings settings;
    private final PrintStream out;

    Replay(Vertx vertx, Settings settings, PrintStream out) {
        this.vertx = vertx;
        this.settings = settings;
        this.out = out;
    }

    Future<Boolean> run(boolean apply) {
        LifecycleEngine engine = new LifecycleEngine(settings.lifecycle().gates());
        Database.Settings place = Stores.database(settings.database());
        return Database.open(vertx, new Database.Settings(place.uri(), place.connections(), PATIENCE))
                .compose(database -> new PgStagePass(database, engine)
                        .replay(Instant.now(), apply, this::tell)
                        .map(count -> summed(count, apply))
                        .eventually(database::close));
    }

    private void tell(PgStagePass.Mover mover) {
        String why = mover.to().evidence().stream()
                .map(Evidence::phrase)
                .map(phrase -> phrase.code() + " " + phrase.params())
                .collect(Collectors.joining(", "));
        out.printf(
                "%s  %s → %s  %s  (%s)%n",
                mover.party(), mover.from(), mover.to().stage(), mover.name(), why);
    }

    private boolean summed(PgStagePass.Count count, boolean apply) {
        out.printf(
                apply ? "%d of %d moved%n" : "%d of %d would move; lifecycle --apply lets them%n",
                count.moved(),
                count.judged());
        return true;
    }
}
