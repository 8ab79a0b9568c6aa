package io.pishvaz.customer;

import io.pishvaz.customer.Evidence.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a party stands beside the ladder, by its own rhythm and by how it was treated. */
final class Standings {
    private final LifecycleGates gates;

    Standings(LifecycleGates gates) {
        this.gates = gates;
    }

    /** A standing and what it rests on. */
    record Judged(Standing standing, List<Evidence> evidence) {}

    /** The worst that is true wins: who speaks against us, who has gone, who may go, who is silent. */
    Judged judge(Facts facts, Instant now) {
        List<Evidence> lapses = lapses(facts, now);
        Optional<Evidence> rhythm = rhythm(facts, now);
        List<Evidence> evidence = new ArrayList<>(lapses);
        rhythm.ifPresent(evidence::add);
        return new Judged(standing(facts, now, lapses), List.copyOf(evidence));
    }

    /** The median time between purchases; of who bought once, the usual one. */
    Optional<Duration> own(Facts facts) {
        List<Facts.Purchase> bought = facts.purchases();
        if (bought.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < bought.size(); i++) {
            gaps.add(Duration.between(bought.get(i - 1).at(), bought.get(i).at()));
        }
        List<Duration> sorted =
                gaps.stream().filter(gap -> gap.toDays() > 0).sorted().toList();
        return Optional.of(sorted.isEmpty() ? gates.rhythm().usual() : sorted.get(sorted.size() / 2));
    }

    private Standing standing(Facts facts, Instant now, List<Evidence> lapses) {
        boolean bad = facts.lastSurvey()
                .filter(s -> s.score() <= gates.respect().detractor())
                .isPresent();
        if (bad && !facts.openComplaints().isEmpty()) {
            return Standing.DETRACTOR;
        }
        if (silentFor(facts, now, gates.rhythm().lost())) {
            return Standing.LOST;
        }
        if (!lapses.isEmpty()) {
            return Standing.AT_RISK;
        }
        return silentFor(facts, now, gates.rhythm().lapsed()) ? Standing.LAPSED : Standing.ACTIVE;
    }

    private boolean silentFor(Facts facts, Instant now, int rhythms) {
        return own(facts)
                .filter(own -> silence(facts, now).compareTo(longest(own, rhythms)) > 0)
                .isPresent();
    }

    private Duration longest(Duration own, int rhythms) {
        Duration long1 = own.multipliedBy(rhythms);
        Duration shortest = gates.rhythm().shortest();
        return long1.compareTo(shortest) > 0 ? long1 : shortest;
    }

    private static Duration silence(Facts facts, Instant now) {
        return facts.lastPurchase().map(p -> Duration.between(p.at(), now)).orElse(Duration.ZERO);
    }

    private Optional<Evidence> rhythm(Facts facts, Instant now) {
        return own(facts)
                .map(own -> new Evidence(
                        silentFor(facts, now, gates.rhythm().lapsed()) ? State.BROKEN : State.MET,
                        new Phrase(
                                "standing.rhythm",
                                Map.of("days", silence(facts, now).toDays(), "usual", Math.max(1, own.toDays())))));
    }

    /** Lapses of respect that still count: recent and not made good by a purchase or a happy answer since. */
    List<Evidence> lapses(Facts facts, Instant now) {
        List<Evidence> lapses = new ArrayList<>();
        facts.openComplaints().stream()
                .map(c -> broken(
                        "standing.complaint",
                        "days",
                        Duration.between(c.at(), now).toDays()))
                .forEach(lapses::add);
        Instant from = counting(facts, now);
        facts.lastSurvey()
                .filter(s -> s.score() <= gates.respect().unhappy() && !s.at().isBefore(from))
                .map(s -> broken("standing.unhappy", "score", s.score()))
                .ifPresent(lapses::add);
        facts.promises().stream()
                .filter(p -> isBroken(p, now) && p.due().isAfter(from))
                .map(p -> broken("standing.brokenPromise", "at", p.due()))
                .forEach(lapses::add);
        facts.contacts().stream()
                .filter(c -> c.at().isAfter(from))
                .flatMap(c -> lapse(c).stream())
                .forEach(lapses::add);
        return lapses;
    }

    private Instant counting(Facts facts, Instant now) {
        Instant from = now.minus(gates.respect().counts());
        Optional<Instant> happy = facts.surveys().stream()
                .filter(s -> s.score() >= gates.loyal().satisfaction())
                .map(Facts.Survey::at)
                .reduce((a, b) -> b);
        return List.of(happy, facts.lastPurchase().map(Facts.Purchase::at)).stream()
                .flatMap(Optional::stream)
                .reduce(from, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static boolean isBroken(Facts.Promise promise, Instant now) {
        return promise.due().isBefore(now)
                && promise.kept().filter(at -> !at.isAfter(promise.due())).isEmpty();
    }

    private Optional<Evidence> lapse(Facts.Contact call) {
        if (call.abandoned()) {
            return Optional.of(waited("standing.abandoned", call));
        }
        if (call.waited().compareTo(gates.respect().longWait()) > 0) {
            return Optional.of(waited("standing.longWait", call));
        }
        return call.transfers() >= gates.respect().transfers()
                ? Optional.of(new Evidence(
                        State.BROKEN, new Phrase("standing.transfers", Map.of("at", call.at(), "n", call.transfers()))))
                : Optional.empty();
    }

    private static Evidence waited(String code, Facts.Contact call) {
        return new Evidence(State.BROKEN, new Phrase(code, Map.of("at", call.at(), "waited", call.waited())));
    }

    private static Evidence broken(String code, String name, Object value) {
        return new Evidence(State.BROKEN, new Phrase(code, Map.of(name, value)));
    }
}
