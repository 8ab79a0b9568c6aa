package io.pishvaz.customer;

import io.pishvaz.customer.Evidence.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges where a party stands on the ladder and beside it, from the facts alone; the same facts give the same answer.
 */
public final class LifecycleEngine {
    private final Ladder ladder;
    private final Standings standings;

    public LifecycleEngine(LifecycleGates gates) {
        this.ladder = new Ladder(gates);
        this.standings = new Standings(gates);
    }

    /** The stage with its evidence, the standing, and what is missing for the next rung. */
    public Lifecycle judge(Facts known, Instant now) {
        Facts facts = known.until(now);
        List<StageChange> climbs = ladder.climbs(facts, now);
        LifecycleStage stage =
                climbs.isEmpty() ? LifecycleStage.PROSPECT : climbs.getLast().to();
        Instant since = climbs.isEmpty() ? facts.since() : climbs.getLast().at();
        Standings.Judged judged = standings.judge(facts, now);
        List<Evidence> evidence =
                new ArrayList<>(climbs.isEmpty() ? List.of() : climbs.getLast().evidence());
        evidence.addAll(judged.evidence());
        return new Lifecycle(stage, since, judged.standing(), List.copyOf(evidence), next(stage, facts, since, now));
    }

    /** The rungs climbed so far, oldest first. */
    public List<StageChange> changes(Facts known, Instant now) {
        return ladder.climbs(known.until(now), now);
    }

    /** The party's own time between purchases; empty before the first. */
    public Optional<Duration> rhythm(Facts facts) {
        return standings.own(facts);
    }

    private Optional<Lifecycle.Next> next(LifecycleStage stage, Facts facts, Instant since, Instant now) {
        if (stage == LifecycleStage.ADVOCATE) {
            return Optional.empty();
        }
        List<Evidence> missing = ladder.gate(stage, facts, since, now).stream()
                .filter(e -> e.state() != State.MET)
                .toList();
        return Optional.of(new Lifecycle.Next(Ladder.above(stage), missing));
    }
}
