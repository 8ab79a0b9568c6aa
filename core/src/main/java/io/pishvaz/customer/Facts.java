package io.pishvaz.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lifecycle of one party is judged by; every list oldest first. {@code outreach} is when we turned to the
 * party of our own accord.
 */
public record Facts(
        Instant since,
        List<Purchase> purchases,
        List<Referral> referrals,
        List<Survey> surveys,
        List<Complaint> complaints,
        List<Promise> promises,
        List<Contact> contacts,
        List<Instant> outreach,
        Optional<StageOverride> override) {

    /** An order. */
    public record Purchase(Instant at, long amountRial, String category, Optional<String> treatment) {}

    /** Somebody this party sent; {@code ownAccord} when nobody asked for it. */
    public record Referral(
            Instant at, String kind, boolean ownAccord, Optional<Instant> bought, Optional<String> treatment) {}

    /** An answer from 0 to 10. */
    public record Survey(Instant at, int score) {}

    public record Complaint(Instant at, String subject, Optional<Instant> settled) {}

    /** Something promised to the party. */
    public record Promise(Instant due, Optional<Instant> kept) {}

    /** A recent inbound call and how it went. */
    public record Contact(Instant at, Duration waited, boolean abandoned, int transfers) {}

    /** The same party as it was at an instant: nothing later is known. */
    public Facts until(Instant at) {
        return new Facts(
                since,
                purchases.stream().filter(p -> !p.at().isAfter(at)).toList(),
                referrals.stream()
                        .filter(r -> !r.at().isAfter(at))
                        .map(r -> new Referral(r.at(), r.kind(), r.ownAccord(), before(r.bought(), at), r.treatment()))
                        .toList(),
                surveys.stream().filter(s -> !s.at().isAfter(at)).toList(),
                complaints.stream()
                        .filter(c -> !c.at().isAfter(at))
                        .map(c -> new Complaint(c.at(), c.subject(), before(c.settled(), at)))
                        .toList(),
                promises.stream()
                        .filter(p -> !p.due().isAfter(at))
                        .map(p -> new Promise(p.due(), before(p.kept(), at)))
                        .toList(),
                contacts.stream().filter(c -> !c.at().isAfter(at)).toList(),
                outreach.stream().filter(reached -> !reached.isAfter(at)).toList(),
                override.filter(set -> !set.at().isAfter(at)));
    }

    /** The same facts with a call that has just ended and may not be on file yet. */
    public Facts with(Contact ended) {
        Stream<Contact> others = contacts.stream().filter(c -> !c.at().equals(ended.at()));
        List<Contact> all = Stream.concat(others, Stream.of(ended))
                .sorted(Comparator.comparing(Contact::at))
                .toList();
        return new Facts(since, purchases, referrals, surveys, complaints, promises, all, outreach, override);
    }

    Optional<Survey> lastSurvey() {
        return surveys.isEmpty() ? Optional.empty() : Optional.of(surveys.getLast());
    }

    Optional<Purchase> lastPurchase() {
        return purchases.isEmpty() ? Optional.empty() : Optional.of(purchases.getLast());
    }

    List<Complaint> openComplaints() {
        return complaints.stream().filter(c -> c.settled().isEmpty()).toList();
    }

    private static Optional<Instant> before(Optional<Instant> event, Instant at) {
        return event.filter(e -> !e.isAfter(at));
    }
}
