package io.pishvaz.plugin;

import io.pishvaz.live.Panel;
import io.pishvaz.plugin.PluginLoading.Introduction;
import io.pishvaz.plugin.Question.Outcome;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.vertx.core.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One plugin at work: asks it, judges its answers, cuts it off and tries it again. Safe for several threads. */
final class ScoringPlugin {
    private static final Logger log = LoggerFactory.getLogger(ScoringPlugin.class);

    private final LoadedPlugin loaded;
    private final ScoringModule module;
    private final Panels panels;
    private final PluginSettings settings;
    private final InstantSource clock;
    private final AtomicReference<Breaker> breaker = new AtomicReference<>(Breaker.closed());
    private final Tally tally = new Tally();

    ScoringPlugin(LoadedPlugin loaded, Introduction introduction, PluginSettings settings, InstantSource clock) {
        this.loaded = loaded;
        this.module = introduction.module();
        this.panels = new Panels(loaded.id(), introduction.title(), introduction.speaksOf(), settings.budget());
        this.settings = settings;
        this.clock = clock;
    }

    String id() {
        return loaded.id();
    }

    /** Its panel before it is asked. */
    Panel panel() {
        return panels.loading();
    }

    /** Its panel for now; what follows arrives on {@code context}. */
    Panel ask(Customer customer, Context context, Consumer<Panel> arrived) {
        Optional<String> cutOff = refused(clock.instant());
        if (cutOff.isPresent()) {
            return panels.failed(cutOff.get());
        }
        tally.called();
        new Question<>(context, clock, settings, new Answers(arrived)).ask(loaded.lane(), () -> module.score(customer));
        return panels.loading();
    }

    /** The reference of the failure that cut it off, or empty when the question may pass. */
    private Optional<String> refused(Instant now) {
        while (true) {
            Breaker seen = breaker();
            Optional<Breaker> admitted = seen.admit(now);
            if (admitted.isEmpty()) {
                return reference(seen);
            }
            if (breaker.compareAndSet(seen, admitted.get())) {
                return Optional.empty();
            }
        }
    }

    private static Optional<String> reference(Breaker breaker) {
        return switch (breaker) {
            case Breaker.Closed closed -> Optional.empty();
            case Breaker.Open open -> Optional.of(open.reference());
            case Breaker.Probing probing -> Optional.of(probing.reference());
        };
    }

    PluginHealth health() {
        Breaker now = breaker();
        PluginHealth.State state =
                switch (now) {
                    case Breaker.Closed closed -> PluginHealth.State.HEALTHY;
                    case Breaker.Open open -> PluginHealth.State.CUT_OFF;
                    case Breaker.Probing probing -> PluginHealth.State.PROBING;
                };
        return new PluginHealth(
                loaded.id(),
                Optional.of(loaded.version()),
                state,
                tally.calls(),
                tally.failures(),
                tally.lateAnswers(),
                tally.p95(),
                reference(now));
    }

    void stop() {
        loaded.stop();
    }

    private Breaker breaker() {
        return Objects.requireNonNull(breaker.get());
    }

    private Panel answered(Optional<Score> score) {
        Breaker before = breaker.getAndUpdate(Breaker::succeeded);
        if (before instanceof Breaker.Probing) {
            log.info("plugin {} has recovered and is asked again", loaded.id());
        }
        return score.map(panels::ready).orElseGet(panels::empty);
    }

    private Panel failed(String why, Optional<Throwable> cause) {
        tally.failed();
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.warn("plugin {} failed, reference {}: {}", loaded.id(), reference, why, cause.orElse(null));
        Instant now = clock.instant();
        Breaker.Rule rule = new Breaker.Rule(settings.failures(), settings.rest());
        Breaker before = breaker.getAndUpdate(seen -> seen.failed(rule, now, reference));
        if (!(before instanceof Breaker.Open) && breaker() instanceof Breaker.Open) {
            log.warn(
                    "plugin {} is cut off for {} s",
                    loaded.id(),
                    settings.rest().toSeconds());
        }
        return panels.failed(reference);
    }

    /** Turns what becomes of a question into panels. */
    private final class Answers implements Question.Asker<Optional<Score>> {
        private final Consumer<Panel> arrived;

        Answers(Consumer<Panel> arrived) {
            this.arrived = arrived;
        }

        @Override
        public void late() {
            tally.late();
            arrived.accept(panels.late());
        }

        @Override
        public void settled(Outcome<Optional<Score>> outcome) {
            arrived.accept(
                    switch (outcome) {
                        case Outcome.Answered<Optional<Score>>(Optional<Score> score, var took) -> {
                            tally.answered(took);
                            yield answered(score);
                        }
                        case Outcome.Failed<Optional<Score>>(String why, Optional<Throwable> cause) ->
                            failed(why, cause);
                    });
        }
    }
}
