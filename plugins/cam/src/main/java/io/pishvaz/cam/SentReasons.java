package io.pishvaz.cam;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Customer.Stage;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Text;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** What the referrals say: who bought counts most, who only got in touch counts little, and what is long ago fades. */
final class SentReasons {
    private static final long RECENT = 90;
    private static final long LONG_AGO = 365;

    private SentReasons() {}

    static Stream<Reason> of(Customer customer, Sent sent) {
        return sent.isEmpty()
                ? Stream.empty()
                : Stream.of(bought(sent), contacted(sent), recency(customer, sent), cause(sent))
                        .flatMap(Optional::stream);
    }

    private static Optional<Reason> bought(Sent sent) {
        int bought = sent.bought();
        return bought == 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        10 * Math.min(3, bought),
                        Text.of("Sent people who bought: {0}", "معرفی‌شدگان خریدار: {0}", Param.count(bought))));
    }

    private static Optional<Reason> contacted(Sent sent) {
        int contacted = sent.onlyContacted();
        return contacted == 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        3 * Math.min(3, contacted),
                        Text.of(
                                "Sent people who got in touch: {0}",
                                "معرفی‌شدگانی که تماس گرفتند: {0}", Param.count(contacted))));
    }

    private static Optional<Reason> recency(Customer customer, Sent sent) {
        long days = ChronoUnit.DAYS.between(customer.dayOf(sent.last().at()), customer.today());
        if (days <= RECENT) {
            return Optional.of(Reason.of(
                    6, Text.of("Sent somebody {0} days ago", "{0} روز پیش کسی را معرفی کرد", Param.count(days))));
        }
        return days <= LONG_AGO || customer.stage() != Stage.ADVOCATE
                ? Optional.empty()
                : Optional.of(
                        Reason.of(-6, Text.of("Sent nobody for {0} days", "{0} روز بدون معرفی", Param.count(days))));
    }

    /** Referrals put down to one treatment; a stated one counts twice an inferred one. */
    private static Optional<Reason> cause(Sent sent) {
        return sent.mainCause()
                .map(cause -> Reason.of(
                        Math.min(6, 2 * Math.min(3, cause.stated()) + Math.min(6, cause.inferred())),
                        Text.of(
                                "Sends people after {0}: {1}, inferred: {2}",
                                "معرفی در پی {0}: {1}، استنباطی: {2}",
                                Param.word(cause.name()),
                                Param.count(cause.count()),
                                Param.count(cause.inferred()))));
    }
}
