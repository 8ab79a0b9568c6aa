package io.pishvaz.customer;

import java.time.Duration;

/** When a rung is mature and when a standing changes; a centre sets its own in the configuration. */
public record LifecycleGates(Loyal loyal, Advocate advocate, Rhythm rhythm, Respect respect) {

    /** The gates of {@code domain.md} §1. */
    public static LifecycleGates standard() {
        return new LifecycleGates(
                new Loyal(3, Duration.ofDays(180), 8),
                new Advocate(1, Duration.ofDays(90)),
                new Rhythm(2, 6, Duration.ofDays(90), Duration.ofDays(30)),
                new Respect(Duration.ofDays(30), Duration.ofSeconds(60), 2, 6, 3, 3));
    }

    /**
     * From CUSTOMER to LOYAL: so many purchases within a period, the last survey where there is one, no open complaint.
     */
    public record Loyal(int purchases, Duration within, int satisfaction) {
        public Loyal {
            range("lifecycle.loyal.purchases", purchases, 1, 100);
            days("lifecycle.loyal.within", within);
            range("lifecycle.loyal.satisfaction", satisfaction, 0, 10);
        }
    }

    /** From LOYAL to ADVOCATE: so many referrals of own accord that bought, loyal for so long, no open complaint. */
    public record Advocate(int referrals, Duration loyalFor) {
        public Advocate {
            range("lifecycle.advocate.referrals", referrals, 1, 100);
            days("lifecycle.advocate.loyalFor", loyalFor);
        }
    }

    /**
     * Silence measured by the customer's own rhythm (the median between purchases): lapsed and lost after so many of
     * them. {@code usual} stands in for the rhythm of who has bought once; nobody lapses sooner than {@code shortest}.
     */
    public record Rhythm(int lapsed, int lost, Duration usual, Duration shortest) {
        public Rhythm {
            range("lifecycle.rhythm.lapsed", lapsed, 1, 100);
            range("lifecycle.rhythm.lost", lost, lapsed + 1, 1000);
            days("lifecycle.rhythm.usual", usual);
            days("lifecycle.rhythm.shortest", shortest);
        }
    }

    /**
     * A lapse of respect counts until it is made good or this long has passed. A wait, a number of transfers, a survey
     * answer that count as one; {@code detractor} and below, with an open complaint, speaks against the business; who
     * is contacted more often in seven days than {@code contactsPerWeek} is contacted too often.
     */
    public record Respect(
            Duration counts, Duration longWait, int transfers, int unhappy, int detractor, int contactsPerWeek) {
        public Respect {
            days("lifecycle.respect.counts", counts);
            if (longWait.isNegative() || longWait.isZero() || longWait.compareTo(Duration.ofHours(1)) > 0) {
                throw refuse("lifecycle.respect.longWait", "1 second..1 hour", longWait);
            }
            range("lifecycle.respect.transfers", transfers, 1, 20);
            range("lifecycle.respect.unhappy", unhappy, 0, 10);
            range("lifecycle.respect.detractor", detractor, 0, unhappy);
            range("lifecycle.respect.contactsPerWeek", contactsPerWeek, 1, 50);
        }
    }

    private static void range(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw refuse(key, least + ".." + most, value);
        }
    }

    private static void days(String key, Duration value) {
        if (value.toDays() < 1 || value.toDays() > 3650) {
            throw refuse(key, "1..3650 days", value);
        }
    }

    private static IllegalArgumentException refuse(String key, String allowed, Object value) {
        return new IllegalArgumentException("%s must be %s, was %s".formatted(key, allowed, value));
    }
}
