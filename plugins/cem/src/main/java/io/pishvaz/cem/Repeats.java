package io.pishvaz.cem;

import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Purchase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The purchases after the first visit, and what they are put down to. */
record Repeats(List<Purchase> purchases) {

    static Repeats of(Customer customer) {
        if (customer.purchases().isEmpty()) {
            return new Repeats(List.of());
        }
        LocalDate first = customer.dayOf(customer.purchases().getFirst().at());
        return new Repeats(customer.purchases().stream()
                .filter(purchase -> customer.dayOf(purchase.at()).isAfter(first))
                .toList());
    }

    int count() {
        return purchases.size();
    }

    /** In Rial; stays at the largest number there is rather than turning negative. */
    long amount() {
        return sum(purchases);
    }

    /** What most repeats are owed to: of the same kind and name, the most purchases, then the most money. */
    Optional<Cause> mainCause() {
        Map<String, List<Purchase>> byCause = purchases.stream()
                .filter(purchase -> purchase.treatment().isPresent())
                .collect(Collectors.groupingBy(purchase -> name(attribution(purchase))));
        return byCause.entrySet().stream()
                .map(entry -> Cause.of(entry.getKey(), entry.getValue()))
                .max(Comparator.comparingInt(Cause::count)
                        .thenComparingLong(Cause::amount)
                        .thenComparing(Cause::name));
    }

    private static Attribution attribution(Purchase purchase) {
        return purchase.treatment().orElseThrow();
    }

    private static String name(Attribution attribution) {
        return attribution.name().isBlank() ? attribution.treatment().name() : attribution.name();
    }

    private static long sum(List<Purchase> purchases) {
        return purchases.stream()
                .mapToLong(Purchase::rial)
                .reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }

    /**
     * A treatment and the repeats put down to it; each is counted once.
     *
     * @param stated of those, how many carry it or the customer said so; the others are inferred
     */
    record Cause(String name, int count, int stated, long amount) {
        static Cause of(String name, List<Purchase> purchases) {
            int stated = (int) purchases.stream()
                    .filter(purchase -> attribution(purchase).basis() == Attribution.Basis.STATED)
                    .count();
            return new Cause(name, purchases.size(), stated, sum(purchases));
        }

        int inferred() {
            return count - stated;
        }
    }
}
