package io.pishvaz.plugin;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.Party;
import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Purchase;
import io.pishvaz.plugin.api.Referral;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Turns the customer file into the view that plugins are given. */
final class CustomerView {
    private CustomerView() {}

    static Customer of(CustomerFile file, Instant now, ZoneId zone) {
        Buying buying = file.buying();
        return new Customer(
                profile(file.party()),
                Customer.Stage.valueOf(file.lifecycle().stage().name()),
                Customer.Standing.valueOf(file.lifecycle().standing().name()),
                buying.orders().stream()
                        .filter(order -> !order.at().isAfter(now) && order.amountRial() >= 0)
                        .sorted(Comparator.comparing(Buying.Order::at))
                        .map(order -> new Purchase(
                                order.at(),
                                order.amountRial(),
                                order.category(),
                                order.treatment().flatMap(CustomerView::attribution)))
                        .toList(),
                buying.referrals().stream()
                        .filter(referral -> !referral.at().isAfter(now))
                        .sorted(Comparator.comparing(Buying.Referral::at))
                        .map(CustomerView::referral)
                        .toList(),
                buying.lastSatisfaction(),
                buying.openComplaints(),
                now,
                zone);
    }

    private static Customer.Profile profile(Party party) {
        return new Customer.Profile(
                party.id().toString(),
                party.name(),
                Customer.Kind.valueOf(party.kind().name()),
                party.language(),
                party.place(),
                party.birthday(),
                party.since());
    }

    private static Referral referral(Buying.Referral referral) {
        return new Referral(
                referral.at(),
                named(Referral.Kind.values(), referral.kind()).orElse(Referral.Kind.OTHER),
                referral.bought(),
                referral.treatment().flatMap(CustomerView::attribution));
    }

    /**
     * {@code KIND}, {@code KIND:name} or {@code KIND:name:INFERRED}; a kind this API does not know is no attribution.
     */
    static Optional<Attribution> attribution(String written) {
        String[] parts = written.split(":", 3);
        Attribution.Basis basis = parts.length == 3 && parts[2].equals("INFERRED")
                ? Attribution.Basis.INFERRED
                : Attribution.Basis.STATED;
        return named(Attribution.Treatment.values(), parts[0])
                .map(treatment -> new Attribution(treatment, parts.length > 1 ? parts[1] : "", basis));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst();
    }
}
