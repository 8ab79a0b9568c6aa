package io.pishvaz.config;

import io.pishvaz.customer.LifecycleGates;
import java.time.Duration;

/** The gates of the ladder and of the standings; days where a name says so, seconds likewise. */
public record Gates(Loyal loyal, Advocate advocate, Rhythm rhythm, Respect respect) {

    /** From customer to loyal. */
    public record Loyal(int purchases, int withinDays, int satisfaction) {
        public Loyal {
            new Range(1, 100).check("purchases", purchases);
            DAYS.check("withinDays", withinDays);
            new Range(0, 10).check("satisfaction", satisfaction);
        }
    }

    /** From loyal to advocate. */
    public record Advocate(int referrals, int loyalDays) {
        public Advocate {
            new Range(1, 100).check("referrals", referrals);
            DAYS.check("loyalDays", loyalDays);
        }
    }

    /** When silence is a lapse, by the customer's own rhythm. */
    public record Rhythm(int lapsedAfter, int lostAfter, int usualDays, int shortestDays) {
        public Rhythm {
            new Range(1, 100).check("lapsedAfter", lapsedAfter);
            new Range(lapsedAfter + 1, 1000).check("lostAfter", lostAfter);
            DAYS.check("usualDays", usualDays);
            DAYS.check("shortestDays", shortestDays);
        }
    }

    /** What is a lapse of respect. */
    public record Respect(
            int countsDays, int longWaitSeconds, int transfers, int unhappy, int detractor, int contactsPerWeek) {
        public Respect {
            DAYS.check("countsDays", countsDays);
            new Range(1, 3600).check("longWaitSeconds", longWaitSeconds);
            new Range(1, 20).check("transfers", transfers);
            new Range(0, 10).check("unhappy", unhappy);
            new Range(0, unhappy).check("detractor", detractor);
            new Range(1, 50).check("contactsPerWeek", contactsPerWeek);
        }
    }

    private static final Range DAYS = new Range(1, 3650);

    public LifecycleGates gates() {
        return new LifecycleGates(
                new LifecycleGates.Loyal(loyal.purchases(), Duration.ofDays(loyal.withinDays()), loyal.satisfaction()),
                new LifecycleGates.Advocate(advocate.referrals(), Duration.ofDays(advocate.loyalDays())),
                new LifecycleGates.Rhythm(
                        rhythm.lapsedAfter(),
                        rhythm.lostAfter(),
                        Duration.ofDays(rhythm.usualDays()),
                        Duration.ofDays(rhythm.shortestDays())),
                new LifecycleGates.Respect(
                        Duration.ofDays(respect.countsDays()),
                        Duration.ofSeconds(respect.longWaitSeconds()),
                        respect.transfers(),
                        respect.unhappy(),
                        respect.detractor(),
                        respect.contactsPerWeek()));
    }
}
