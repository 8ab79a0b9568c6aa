package io.pishvaz.demo;

import io.pishvaz.customer.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What happened to one customer in two years, as facts to judge; drawn from the persona and counted back from now. */
final class Life {
    private static final int YEARS_DAYS = 730;

    final Persona persona;
    final Instant since;
    final List<Bought> purchases = new ArrayList<>();
    final List<Facts.Referral> referrals = new ArrayList<>();
    /** Whom the referrals were, in the same order. */
    final List<UUID> sent = new ArrayList<>();

    final List<Facts.Survey> surveys = new ArrayList<>();
    final List<Facts.Complaint> complaints = new ArrayList<>();
    final List<Facts.Promise> promises = new ArrayList<>();
    final List<Facts.Contact> abandoned = new ArrayList<>();
    private final RandomGenerator random;
    private final Instant now;

    /** One order: so many of one thing. */
    record Bought(Instant at, Goods goods, int quantity, Optional<String> treatment) {
        long amount() {
            return goods.price * quantity;
        }

        Facts.Purchase fact() {
            return new Facts.Purchase(at, amount(), goods.category, treatment);
        }
    }

    Life(Persona persona, boolean persian, RandomGenerator random, Instant now) {
        this.persona = persona;
        this.random = random;
        this.now = now;
        buy();
        answer();
        suffer(persian);
        Instant first = purchases.isEmpty()
                ? ago(1 + random.nextInt(200))
                : purchases.getFirst().at();
        this.since = first.minus(Duration.ofDays(1 + random.nextInt(25)));
    }

    Facts facts() {
        List<Facts.Purchase> orders = purchases.stream().map(Bought::fact).toList();
        return new Facts(
                since, orders, referrals, surveys, complaints, promises, abandoned, List.of(), Optional.empty());
    }

    private void buy() {
        int rhythm = 14 + random.nextInt(30);
        int last =
                switch (persona) {
                    case PROSPECT -> 0;
                    case NEWCOMER -> random.nextInt(80);
                    case LAPSED -> rhythm * 3 + 20;
                    case LOST -> rhythm * 7 + 40;
                    default -> random.nextInt(rhythm);
                };
        int count =
                switch (persona) {
                    case PROSPECT -> 0;
                    case NEWCOMER -> 1 + random.nextInt(2);
                    case LOST, LAPSED -> 3 + random.nextInt(4);
                    case ADVOCATE -> 9 + random.nextInt(6);
                    default -> 4 + random.nextInt(6);
                };
        for (int i = count - 1; i >= 0; i--) {
            int day = Math.min(YEARS_DAYS - 30, last + i * rhythm + random.nextInt(Math.max(1, rhythm / 5)));
            Optional<String> treatment = persona.buysAgain() && i < count - 3 && random.nextInt(3) == 0
                    ? Optional.of(Treatments.any(persona, random))
                    : Optional.empty();
            Goods goods = Goods.any(random);
            int quantity = goods.price > 500_000_000L ? 1 : 1 + random.nextInt(3);
            purchases.add(new Bought(ago(day), goods, quantity, treatment));
        }
        purchases.sort(Comparator.comparing(Bought::at));
    }

    private void answer() {
        if (purchases.isEmpty()) {
            return;
        }
        for (Bought purchase : purchases) {
            Instant at = purchase.at().plus(Duration.ofHours(30 + random.nextInt(60)));
            if (at.isBefore(now) && random.nextInt(3) == 0) {
                surveys.add(new Facts.Survey(at, persona.buysAgain() ? 8 + random.nextInt(3) : 6 + random.nextInt(5)));
            }
        }
        if (persona == Persona.DETRACTOR) {
            surveys.add(new Facts.Survey(ago(0), 1 + random.nextInt(3)));
        }
    }

    private void suffer(boolean persian) {
        if (persona == Persona.DETRACTOR) {
            complaints.add(new Facts.Complaint(ago(8 + random.nextInt(20)), subject(persian), Optional.empty()));
        }
        if (persona == Persona.OFFENDED) {
            Instant lately = ago(0);
            switch (random.nextInt(3)) {
                case 0 -> complaints.add(new Facts.Complaint(ago(2), subject(persian), Optional.empty()));
                case 1 -> promises.add(new Facts.Promise(lately, Optional.empty()));
                default ->
                    abandoned.add(new Facts.Contact(
                            ago(1 + random.nextInt(3)), Duration.ofSeconds(70 + random.nextInt(120)), true, 0));
            }
        }
        if (persona.buysAgain() && persona != Persona.DETRACTOR && random.nextInt(6) == 0) {
            Instant at = purchases.getFirst().at().plus(Duration.ofDays(2));
            complaints.add(0, new Facts.Complaint(at, subject(persian), Optional.of(at.plus(Duration.ofDays(3)))));
        }
    }

    private String subject(boolean persian) {
        List<String> subjects = persian
                ? List.of("تأخیر در ارسال", "آسیاب صدا می‌دهد", "فاکتور اشتباه", "قهوه کهنه بود")
                : List.of("Late delivery", "The grinder is loud", "Wrong invoice", "The beans were stale");
        return subjects.get(random.nextInt(subjects.size()));
    }

    /** At some hour of the working day so many days ago; never later than an hour before now. */
    Instant ago(int days) {
        Instant at = now.minus(Duration.ofDays(days)).minus(Duration.ofMinutes(60 + random.nextInt(400)));
        return Stream.of(at, now.minus(Duration.ofHours(1)))
                .min(Instant::compareTo)
                .orElse(at);
    }
}
