package io.pishvaz.customer;

import io.pishvaz.customer.Evidence.State;
import io.pishvaz.customer.StageChange.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Climbs the ladder again from the facts, one rung at a time: a rung once reached is never lost, only the standing
 * changes.
 */
final class Ladder {
    private final LifecycleGates gates;

    Ladder(LifecycleGates gates) {
        this.gates = gates;
    }

    List<StageChange> climbs(Facts facts, Instant now) {
        List<StageChange> climbs = new ArrayList<>();
        NavigableMap<Instant, Cause> moments = moments(facts, now);
        LifecycleStage stage = LifecycleStage.PROSPECT;
        Instant since = facts.since();
        while (!moments.isEmpty() && stage != LifecycleStage.ADVOCATE) {
            Map.Entry<Instant, Cause> moment = moments.pollFirstEntry();
            Instant at = moment.getKey();
            List<Evidence> gate = gate(stage, facts.until(at), since, at);
            if (gate.stream().allMatch(e -> e.state() == State.MET)) {
                LifecycleStage above = above(stage);
                climbs.add(new StageChange(stage, above, at, moment.getValue(), gate));
                stage = above;
                since = at;
                ripen(stage, at, now, moments);
            }
        }
        return climbs;
    }

    /** The gate above a stage: each condition, met or missing. */
    List<Evidence> gate(LifecycleStage stage, Facts facts, Instant since, Instant at) {
        return switch (stage) {
            case PROSPECT -> List.of(firstPurchase(facts));
            case CUSTOMER -> loyal(facts, at);
            case LOYAL -> advocate(facts, since, at);
            case ADVOCATE -> List.of();
        };
    }

    static LifecycleStage above(LifecycleStage stage) {
        return switch (stage) {
            case PROSPECT -> LifecycleStage.CUSTOMER;
            case CUSTOMER -> LifecycleStage.LOYAL;
            case LOYAL, ADVOCATE -> LifecycleStage.ADVOCATE;
        };
    }

    private static NavigableMap<Instant, Cause> moments(Facts facts, Instant now) {
        NavigableMap<Instant, Cause> moments = new TreeMap<>();
        facts.complaints().forEach(c -> c.settled().ifPresent(at -> moments.put(at, Cause.COMPLAINT_SETTLED)));
        facts.surveys().forEach(s -> moments.put(s.at(), Cause.SURVEY));
        facts.referrals().forEach(r -> r.bought().ifPresent(at -> moments.put(at, Cause.REFERRAL)));
        facts.purchases().forEach(p -> moments.put(p.at(), Cause.PURCHASE));
        moments.tailMap(now, false).clear();
        return moments;
    }

    /** Being loyal for long enough is a moment of its own, though nothing happens in it. */
    private void ripen(LifecycleStage stage, Instant since, Instant now, NavigableMap<Instant, Cause> moments) {
        Instant ripe = since.plus(gates.advocate().loyalFor());
        if (stage == LifecycleStage.LOYAL && !ripe.isAfter(now)) {
            moments.putIfAbsent(ripe, Cause.TIME);
        }
    }

    private static Evidence firstPurchase(Facts facts) {
        return facts.purchases().isEmpty()
                ? missing(Phrase.of("evidence.noPurchase"))
                : met(new Phrase(
                        "evidence.firstPurchase",
                        Map.of("at", facts.purchases().getFirst().at())));
    }

    private List<Evidence> loyal(Facts facts, Instant at) {
        List<Evidence> gate = new ArrayList<>();
        gate.add(purchases(facts, at));
        satisfaction(facts).ifPresent(gate::add);
        gate.add(complaints(facts));
        return gate;
    }

    private Evidence purchases(Facts facts, Instant at) {
        int needed = gates.loyal().purchases();
        long within = gates.loyal().within().toDays();
        List<Instant> recent = facts.purchases().stream()
                .map(Facts.Purchase::at)
                .filter(bought -> !bought.isBefore(at.minus(gates.loyal().within())))
                .toList();
        int n = recent.size();
        if (n < needed) {
            return missing(new Phrase("evidence.purchasesMissing", Map.of("n", n, "needed", needed, "within", within)));
        }
        long days = Math.max(
                1, Duration.between(recent.getFirst(), recent.getLast()).toDays());
        return met(new Phrase("evidence.purchases", Map.of("n", n, "days", days, "needed", needed, "within", within)));
    }

    private Optional<Evidence> satisfaction(Facts facts) {
        int needed = gates.loyal().satisfaction();
        return facts.lastSurvey()
                .map(last -> new Evidence(
                        last.score() >= needed ? State.MET : State.MISSING,
                        new Phrase("evidence.satisfaction", Map.of("score", last.score(), "needed", needed))));
    }

    private static Evidence complaints(Facts facts) {
        int n = facts.openComplaints().size();
        return n == 0
                ? met(Phrase.of("evidence.noComplaint"))
                : missing(new Phrase("evidence.complaint", Map.of("n", n)));
    }

    private List<Evidence> advocate(Facts facts, Instant since, Instant at) {
        int needed = gates.advocate().referrals();
        long bought = facts.referrals().stream()
                .filter(r -> r.ownAccord() && r.bought().isPresent())
                .count();
        long days = Duration.between(since, at).toDays();
        long loyalFor = gates.advocate().loyalFor().toDays();
        return List.of(
                new Evidence(
                        bought >= needed ? State.MET : State.MISSING,
                        new Phrase("evidence.referrals", Map.of("n", bought, "needed", needed))),
                new Evidence(
                        days >= loyalFor ? State.MET : State.MISSING,
                        new Phrase("evidence.loyalDays", Map.of("days", days, "needed", loyalFor))),
                complaints(facts));
    }

    private static Evidence met(Phrase phrase) {
        return new Evidence(State.MET, phrase);
    }

    private static Evidence missing(Phrase phrase) {
        return new Evidence(State.MISSING, phrase);
    }
}
