package io.pishvaz.plugin.testkit;

import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Purchase;
import io.pishvaz.plugin.api.Referral;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes customers for tests. Everything is counted back from {@link #NOW}: {@code loyal().buysEvery(7, 12, 500_000)}
 * bought twelve times, the last time today.
 */
public final class CustomerBuilder {

    /** The moment of the call in every test: Sunday, 22 November 2026, 10:00 in Tehran. */
    public static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

    /** The time zone of the centre in every test. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    private final Customer.Stage stage;
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();
    private String name = "Mahsa Rostami";
    private Customer.Kind kind = Customer.Kind.PERSON;
    private Customer.Standing standing = Customer.Standing.ACTIVE;
    private Optional<Integer> satisfaction = Optional.empty();
    private int openComplaints;

    private CustomerBuilder(Customer.Stage stage) {
        this.stage = stage;
    }

    public static CustomerBuilder prospect() {
        return new CustomerBuilder(Customer.Stage.PROSPECT);
    }

    public static CustomerBuilder customer() {
        return new CustomerBuilder(Customer.Stage.CUSTOMER);
    }

    public static CustomerBuilder loyal() {
        return new CustomerBuilder(Customer.Stage.LOYAL);
    }

    public static CustomerBuilder advocate() {
        return new CustomerBuilder(Customer.Stage.ADVOCATE);
    }

    /** One instant so many days before the call. */
    public static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    public CustomerBuilder named(String name) {
        this.name = name;
        return this;
    }

    public CustomerBuilder organisation() {
        kind = Customer.Kind.ORGANISATION;
        return this;
    }

    public CustomerBuilder standing(Customer.Standing standing) {
        this.standing = standing;
        return this;
    }

    /** Buys so many times, the last time today. */
    public CustomerBuilder buysEvery(int days, int times, long rial) {
        for (int i = 0; i < times; i++) {
            buys(i * days, rial, "drinks/coffee");
        }
        return this;
    }

    public CustomerBuilder buys(int daysAgo, long rial, String category) {
        purchases.add(new Purchase(daysAgo(daysAgo), rial, category, Optional.empty()));
        return this;
    }

    public CustomerBuilder buysFor(int daysAgo, long rial, Attribution treatment) {
        purchases.add(new Purchase(daysAgo(daysAgo), rial, "drinks/coffee", Optional.of(treatment)));
        return this;
    }

    public CustomerBuilder refers(int daysAgo, Referral.Kind how, boolean bought) {
        referrals.add(new Referral(daysAgo(daysAgo), how, bought, Optional.empty()));
        return this;
    }

    public CustomerBuilder refersFor(int daysAgo, boolean bought, Attribution treatment) {
        referrals.add(new Referral(daysAgo(daysAgo), Referral.Kind.WORD_OF_MOUTH, bought, Optional.of(treatment)));
        return this;
    }

    /** The last answer to a survey, 0 to 10. */
    public CustomerBuilder satisfied(int answer) {
        satisfaction = Optional.of(answer);
        return this;
    }

    public CustomerBuilder complains(int openComplaints) {
        this.openComplaints = openComplaints;
        return this;
    }

    public Customer build() {
        Customer.Profile profile = new Customer.Profile(
                "00000000-0000-7000-8000-000000000001",
                name,
                kind,
                Optional.of("fa"),
                Optional.of("Shiraz"),
                Optional.empty(),
                daysAgo(800));
        return new Customer(
                profile,
                stage,
                standing,
                purchases.stream().sorted(Comparator.comparing(Purchase::at)).toList(),
                referrals.stream().sorted(Comparator.comparing(Referral::at)).toList(),
                satisfaction,
                openComplaints,
                NOW,
                ZONE);
    }
}
