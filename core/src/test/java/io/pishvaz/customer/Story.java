package io.pishvaz.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The facts of one party told in days before {@link #NOW}. */
final class Story {
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final List<Facts.Purchase> purchases = new ArrayList<>();
    private final List<Facts.Referral> referrals = new ArrayList<>();
    private final List<Facts.Survey> surveys = new ArrayList<>();
    private final List<Facts.Complaint> complaints = new ArrayList<>();
    private final List<Facts.Promise> promises = new ArrayList<>();
    private final List<Facts.Contact> contacts = new ArrayList<>();
    private final List<Instant> outreach = new ArrayList<>();
    private Optional<StageOverride> override = Optional.empty();

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    Story bought(int... days) {
        for (int day : days) {
            purchases.add(new Facts.Purchase(daysAgo(day), 1_000_000, "beans/blend", Optional.empty()));
        }
        return this;
    }

    Story referred(int days, boolean ownAccord, int boughtDays) {
        return referral(days, ownAccord, Optional.of(daysAgo(boughtDays)));
    }

    Story referredOnly(int days) {
        return referral(days, true, Optional.empty());
    }

    private Story referral(int days, boolean ownAccord, Optional<Instant> bought) {
        referrals.add(new Facts.Referral(daysAgo(days), "WORD_OF_MOUTH", ownAccord, bought, Optional.empty()));
        return this;
    }

    Story answered(int days, int score) {
        surveys.add(new Facts.Survey(daysAgo(days), score));
        return this;
    }

    Story complained(int days) {
        complaints.add(new Facts.Complaint(daysAgo(days), "late delivery", Optional.empty()));
        return this;
    }

    Story complained(int days, int settledDays) {
        complaints.add(new Facts.Complaint(daysAgo(days), "late delivery", Optional.of(daysAgo(settledDays))));
        return this;
    }

    Story promised(int dueDays) {
        promises.add(new Facts.Promise(daysAgo(dueDays), Optional.empty()));
        return this;
    }

    Story promised(int dueDays, int keptDays) {
        promises.add(new Facts.Promise(daysAgo(dueDays), Optional.of(daysAgo(keptDays))));
        return this;
    }

    Story abandoned(int days, int waitedSeconds) {
        contacts.add(new Facts.Contact(daysAgo(days), Duration.ofSeconds(waitedSeconds), true, 0));
        return this;
    }

    Story called(int days, int waitedSeconds, int transfers) {
        contacts.add(new Facts.Contact(daysAgo(days), Duration.ofSeconds(waitedSeconds), false, transfers));
        return this;
    }

    Story reachedOut(int... days) {
        for (int day : days) {
            outreach.add(daysAgo(day));
        }
        return this;
    }

    Story overridden(int days, LifecycleStage stage, String reason) {
        override = Optional.of(new StageOverride(stage, reason, "Mahtab Zand", daysAgo(days)));
        return this;
    }

    Facts facts() {
        return new Facts(
                daysAgo(730),
                purchases.stream()
                        .sorted(Comparator.comparing(Facts.Purchase::at))
                        .toList(),
                List.copyOf(referrals),
                surveys.stream().sorted(Comparator.comparing(Facts.Survey::at)).toList(),
                List.copyOf(complaints),
                List.copyOf(promises),
                List.copyOf(contacts),
                outreach.stream().sorted().toList(),
                override);
    }
}
