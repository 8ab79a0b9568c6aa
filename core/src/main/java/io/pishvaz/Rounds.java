package io.pishvaz;

import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Stages.Raised;
import io.pishvaz.store.PgStagePass;
import io.pishvaz.store.PgStages;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone changes: each minute the promises and tasks that fell due, each local midnight everybody. A midnight
 * that was slept through is made up for at the start.
 */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MS = 60_000;

    private final Watched watched;
    private final ZoneId zone;
    private final InstantSource clock;
    private Optional<LocalDate> done = Optional.empty();

    /** What is gone round: whom to judge, and who is told of lapses and of files that changed. */
    record Watched(
            PgStages stages, PgStagePass pass, Consumer<Raised> raised, Consumer<PartyId> changed, Runnable tasks) {}

    Rounds(Watched watched, ZoneId zone, InstantSource clock) {
        this.watched = watched;
        this.zone = zone;
        this.clock = clock;
    }

    void start(Vertx vertx) {
        vertx.setPeriodic(0, EVERY_MS, timer -> round());
    }

    private void round() {
        Instant now = clock.instant();
        watched.stages()
                .breakPromises(now)
                .onSuccess(due -> due.forEach(watched.changed()))
                .onFailure(cause -> LOG.warn("overdue promises cannot be broken: {}", cause.toString()));
        watched.tasks().run();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!done.equals(Optional.of(today))) {
            done = Optional.of(today);
            nightly(today, now);
        }
    }

    private void nightly(LocalDate today, Instant now) {
        watched.pass()
                .nightly(today, now, watched.raised())
                .onSuccess(count -> count.ifPresent(
                        c -> LOG.info("nightly pass of {}: {} judged, {} moved", today, c.judged(), c.moved())))
                .onFailure(cause -> {
                    LOG.warn("nightly pass of {} failed, tried again: {}", today, cause.toString());
                    done = Optional.empty();
                });
    }
}
