package io.pishvaz.customer;

import io.pishvaz.customer.Evidence.State;
import io.pishvaz.customer.Lapse.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a party stands beside the ladder, by its own rhythm and by how it was treated. */
final class Standings {
    private static final Duration WEEK = Duration.ofDays(7);
    private final LifecycleGates gates;

    Standings(LifecycleGates gates) {
        this.gates = gates;
    }

    /** A standing and what it rests on. */
    record Judged(Standing standing, List<Evidence> evidence) {}

    /** The worst that is true wins: who speaks against us, who has gone, who may go, who is silent. */
    Judged judge(Facts facts, Instant now) {
        List<Lapse> lapses = lapses(facts, now);
        List<Evidence> evidence =
                new ArrayList<>(lapses.stream().map(Lapse::evidence).toList());
        rhythm(facts, now).ifPresent(evidence::add);
        return new Judged(standing(facts, now, !lapses.isEmpty()), List.copyOf(evidence));
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

    private Standing standing(Facts facts, Instant now, boolean lapsed) {
        boolean bad = facts.lastSurvey()
                .filter(s -> s.score() <= gates.respect().detractor())
                .isPresent();
        if (bad && !facts.openComplaints().isEmpty()) {
            return Standing.DETRACTOR;
        }
        if (silentFor(facts, now, gates.rhythm().lost())) {
            return Standing.LOST;
        }
        if (lapsed) {
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
    List<Lapse> lapses(Facts facts, Instant now) {
        Instant from = counting(facts, now);
        Stream<Lapse> complaints = facts.openComplaints().stream()
                .map(c -> lapse(
                        Kind.COMPLAINT,
                        c.at(),
                        Map.of("days", Duration.between(c.at(), now).toDays())));
        Stream<Lapse> unhappy = facts.lastSurvey().stream()
                .filter(s -> s.score() <= gates.respect().unhappy() && !s.at().isBefore(from))
                .map(s -> lapse(Kind.UNHAPPY, s.at(), Map.of("score", s.score())));
        Stream<Lapse> promises = facts.promises().stream()
                .filter(p -> isBroken(p, now) && p.due().isAfter(from))
                .map(p -> lapse(Kind.BROKEN_PROMISE, p.due(), Map.of("at", p.due())));
        Stream<Lapse> calls =
                facts.contacts().stream().filter(c -> c.at().isAfter(from)).flatMap(c -> lapse(c).stream());
        return Stream.of(complaints, unhappy, promises, calls, overContact(facts, from))
                .flatMap(all -> all)
                .toList();
    }

    /** The contact that was one too many within seven days; those after it are the same lapse. */
    private Stream<Lapse> overContact(Facts facts, Instant from) {
        List<Instant> recent =
                facts.outreach().stream().filter(at -> at.isAfter(from)).toList();
        int most = gates.respect().contactsPerWeek();
        return IntStream.range(most, recent.size())
                .filter(i ->
                        Duration.between(recent.get(i - most), recent.get(i)).compareTo(WEEK) < 0)
                .limit(1)
                .mapToObj(i -> lapse(Kind.OVER_CONTACT, recent.get(i), Map.of("n", most + 1, "at", recent.get(i))));
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

    ContactCap contactCap(Facts facts, Instant now) {
        return ContactCap.of(facts.outreach(), gates.respect().contactsPerWeek(), now);
    }

    private Optional<Lapse> lapse(Facts.Contact call) {
        if (call.abandoned()) {
            return Optional.of(waited(Kind.ABANDONED, call));
        }
        if (call.waited().compareTo(gates.respect().longWait()) > 0) {
            return Optional.of(waited(Kind.LONG_WAIT, call));
        }
        return call.transfers() >= gates.respect().transfers()
                ? Optional.of(lapse(Kind.TRANSFERS, call.at(), Map.of("at", call.at(), "n", call.transfers())))
                : Optional.empty();
    }

    private static Lapse waited(Kind kind, Facts.Contact call) {
        return lapse(kind, call.at(), Map.of("at", call.at(), "waited", call.waited()));
    }

    private static Lapse lapse(Kind kind, Instant at, Map<String, Object> params) {
        return new Lapse(kind, at, new Phrase(code(kind), params));
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> "standing.complaint";
            case UNHAPPY -> "standing.unhappy";
            case BROKEN_PROMISE -> "standing.brokenPromise";
            case ABANDONED -> "standing.abandoned";
            case LONG_WAIT -> "standing.longWait";
            case TRANSFERS -> "standing.transfers";
            case OVER_CONTACT -> "standing.overContact";
        };
    }
}
