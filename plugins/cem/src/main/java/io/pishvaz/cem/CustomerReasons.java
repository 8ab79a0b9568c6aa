package io.pishvaz.cem;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Purchase;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks for and against a customer staying, beside the rhythm. */
final class CustomerReasons {
    private static final Duration YEAR = Duration.ofDays(365);

    private CustomerReasons() {}

    static Stream<Reason> of(Customer customer, Repeats repeats) {
        return Stream.of(
                        frequency(customer, repeats),
                        breadth(customer),
                        cause(repeats),
                        satisfaction(customer),
                        complaints(customer))
                .flatMap(Optional::stream);
    }

    /**
     * Each doubling of the repeats of a year counts the same, four doublings at most: the fifth repeat says more than
     * the fiftieth.
     */
    private static Optional<Reason> frequency(Customer customer, Repeats repeats) {
        long recent = repeats.purchases().stream()
                .filter(purchase -> purchase.at().isAfter(customer.now().minus(YEAR)))
                .count();
        int doublings = Math.min(4, Long.SIZE - 1 - Long.numberOfLeadingZeros(recent + 1));
        return doublings == 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        4 * doublings,
                        Text.of(
                                "Repeat purchases in a year: {0}",
                                "خریدهای تکراری در یک سال: {0}", Param.count(recent))));
    }

    /** Cross-category breadth: departments beside the first. */
    private static Optional<Reason> breadth(Customer customer) {
        long departments = customer.purchases().stream()
                .map(Purchase::department)
                .filter(department -> !department.isBlank())
                .distinct()
                .count();
        return departments < 2
                ? Optional.empty()
                : Optional.of(Reason.of(
                        Math.toIntExact(3 * Math.min(3, departments - 1)),
                        Text.of("Buys from {0} departments", "از {0} بخش خرید می‌کند", Param.count(departments))));
    }

    /** Repeats put down to one treatment; a stated one counts twice an inferred one. */
    private static Optional<Reason> cause(Repeats repeats) {
        return repeats.mainCause()
                .map(cause -> Reason.of(
                        Math.min(6, 2 * Math.min(3, cause.stated()) + Math.min(6, cause.inferred())),
                        Text.of(
                                "Answers {0}: {1} repeats worth {2}, inferred: {3}",
                                "پاسخ به {0}: {1} خرید تکراری به ارزش {2}، استنباطی: {3}",
                                Param.word(cause.name()),
                                Param.count(cause.count()),
                                Param.money(cause.amount()),
                                Param.count(cause.inferred()))));
    }

    /**
     * Nine and ten are promoters, six and less detractors.
     *
     * @see <a href="https://hbr.org/2003/12/the-one-number-you-need-to-grow">Reichheld, The One Number You Need to
     *     Grow, 2003</a>
     */
    private static Optional<Reason> satisfaction(Customer customer) {
        return customer.satisfaction()
                .filter(answer -> answer >= 9 || answer <= 6)
                .map(answer -> {
                    Param[] of = {Param.count(answer), Param.count(10)};
                    return answer >= 9
                            ? Reason.of(8, Text.of("Very satisfied: {0} of {1}", "بسیار راضی: {0} از {1}", of))
                            : Reason.of(-12, Text.of("Not satisfied: {0} of {1}", "ناراضی: {0} از {1}", of));
                });
    }

    private static Optional<Reason> complaints(Customer customer) {
        int open = customer.openComplaints();
        return open <= 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        -10 * Math.min(2, open),
                        Text.of("Open complaints: {0}", "شکایت‌های باز: {0}", Param.count(open))));
    }
}
