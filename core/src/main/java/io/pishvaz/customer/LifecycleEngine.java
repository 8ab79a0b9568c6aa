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
        Rung rung = facts.override()
                .map(set -> new Rung(set.stage(), set.at(), List.of(set.evidence())))
                .orElseGet(() -> rung(facts, now));
        Standings.Judged judged = standings.judge(facts, now);
        List<Evidence> evidence = new ArrayList<>(rung.evidence());
        evidence.addAll(judged.evidence());
        return new Lifecycle(
                rung.stage(),
                rung.since(),
                judged.standing(),
                List.copyOf(evidence),
                next(rung.stage(), facts, rung.since(), now));
    }

    private record Rung(LifecycleStage stage, Instant since, List<Evidence> evidence) {}

    private Rung rung(Facts facts, Instant now) {
        List<StageChange> climbs = ladder.climbs(facts, now);
        return climbs.isEmpty()
                ? new Rung(LifecycleStage.PROSPECT, facts.since(), List.of())
                : new Rung(
                        climbs.getLast().to(),
                        climbs.getLast().at(),
                        climbs.getLast().evidence());
    }

    /** The lapses of respect that count now. */
    public List<Lapse> lapses(Facts known, Instant now) {
        return standings.lapses(known.until(now), now);
    }

    /** How often we have turned to the party in these days, and how often we may. */
    public ContactCap contactCap(Facts known, Instant now) {
        return standings.contactCap(known.until(now), now);
    }

    /** The rungs climbed so far, oldest first. */
    public List<StageChange> changes(Facts known, Instant now) {
        return ladder.climbs(known.until(now), now);
    }

    /** The party's own time between purchases; empty before the first. */
    public Optional<Duration> rhythm(Facts facts) {
        return standings.own(facts);
    }

    /** When the next purchase is due by the party's own rhythm; empty before the first. */
    public Optional<Instant> expected(Facts facts) {
        return facts.lastPurchase().flatMap(last -> rhythm(facts).map(last.at()::plus));
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
