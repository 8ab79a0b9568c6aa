package io.pishvaz.desk;

import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What no event tells while an agent asks a colleague: that the PBX dials nobody, and that it plays a tone afterwards
 * during which it hears no keys. Lives on the floor's context.
 */
final class Consultations {
    /** With the settings that Asterisk comes with. */
    static final Times ASTERISK = new Times(Duration.ofSeconds(8), Duration.ofSeconds(1));

    /**
     * How long things take, at most.
     *
     * @param dials until it rings: a number that could still go on is dialled after transferdigittimeout, 3 s
     * @param tone xferfailsound, 0.4 s
     */
    record Times(Duration dials, Duration tone) {}

    private final Vertx vertx;
    private final Times times;
    /** Whose other party is on hold for a colleague at whom nothing rings yet; with the timer of their patience. */
    private final Map<PopId, Long> seeking = new HashMap<>();

    private final Map<PopId, Future<?>> tones = new HashMap<>();

    Consultations(Vertx vertx, Times times) {
        this.vertx = vertx;
        this.times = times;
    }

    /** The other party is on hold now; {@code late} is told when nothing rings for too long. */
    void seek(PopId id, Runnable late) {
        found(id);
        seeking.put(id, vertx.setTimer(times.dials().toMillis(), tick -> late.run()));
    }

    /** Something was heard of the call: perhaps why nobody was reached. */
    Optional<Refusal> heard(PopId id, Part before, Part now) {
        if (before.asks().isPresent() && now.asks().isEmpty()) {
            play(id);
        }
        return Unanswered.why(before, now).or(() -> foundNobody(id, now));
    }

    /** The other party is back without anybody having been asked: nothing rings at what was dialled. */
    private Optional<Refusal> foundNobody(PopId id, Part now) {
        Optional<Pop.Phase> phase = now.phase();
        boolean sought = seeking.containsKey(id);
        if (!phase.equals(Optional.of(Pop.Phase.HOLD))) {
            found(id);
        }
        return sought && phase.equals(Optional.of(Pop.Phase.TALKING))
                ? Optional.of(Refusal.NO_SUCH_TARGET)
                : Optional.empty();
    }

    private void play(PopId id) {
        Future<?> tone = vertx.timer(times.tone().toMillis(), TimeUnit.MILLISECONDS);
        tones.put(id, tone);
        tone.onComplete(over -> tones.remove(id, tone));
    }

    /** When the PBX hears keys of the agent's phone. */
    Future<?> silence(PopId id) {
        return tones.getOrDefault(id, Future.succeededFuture());
    }

    void forget(PopId id) {
        found(id);
        tones.remove(id);
    }

    private void found(PopId id) {
        Long timer = seeking.remove(id);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
