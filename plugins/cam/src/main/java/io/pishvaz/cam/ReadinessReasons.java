package io.pishvaz.cam;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Customer.Standing;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this is a moment for advocacy at all. An advocate who feels wronged does not fall back to loyal but leaves,
 * so what speaks against weighs more than what speaks for.
 */
final class ReadinessReasons {
    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    private ReadinessReasons() {}

    static Stream<Reason> of(Customer customer) {
        return Stream.of(satisfaction(customer), complaints(customer), standing(customer.standing()))
                .flatMap(Optional::stream);
    }

    /** Whether nothing stands between this customer and us. */
    static boolean isContent(Customer customer) {
        return customer.standing() == Standing.ACTIVE
                && customer.openComplaints() <= 0
                && customer.satisfaction().orElse(PROMOTER) > DETRACTOR;
    }

    /**
     * Nine and ten are promoters, six and less detractors.
     *
     * @see <a href="https://hbr.org/2003/12/the-one-number-you-need-to-grow">Reichheld, The One Number You Need to
     *     Grow, 2003</a>
     */
    private static Optional<Reason> satisfaction(Customer customer) {
        return customer.satisfaction()
                .filter(answer -> answer >= PROMOTER || answer <= DETRACTOR)
                .map(answer -> {
                    Param[] of = {Param.count(answer), Param.count(10)};
                    return answer >= PROMOTER
                            ? Reason.of(
                                    10, Text.of("Glad to recommend us: {0} of {1}", "مایل به توصیه ما: {0} از {1}", of))
                            : Reason.of(
                                    -20,
                                    Text.of(
                                            "Would not recommend us: {0} of {1}",
                                            "ما را توصیه نمی‌کند: {0} از {1}", of));
                });
    }

    private static Optional<Reason> complaints(Customer customer) {
        int open = customer.openComplaints();
        return open <= 0
                ? Optional.empty()
                : Optional.of(Reason.of(
                        -20 * Math.min(2, open),
                        Text.of("Open complaints: {0}", "شکایت‌های باز: {0}", Param.count(open))));
    }

    private static Optional<Reason> standing(Standing standing) {
        return switch (standing) {
            case ACTIVE -> Optional.empty();
            case AT_RISK ->
                Optional.of(Reason.of(-15, Text.of("At risk after a lapse of respect", "در خطر پس از بی‌احترامی")));
            case LAPSED -> Optional.of(Reason.of(-15, Text.of("Has not bought for long", "مدت‌هاست خرید نکرده است")));
            case LOST -> Optional.of(Reason.of(-25, Text.of("Has left", "رفته است")));
            case DETRACTOR -> Optional.of(Reason.of(-40, Text.of("Speaks against us", "علیه ما سخن می‌گوید")));
        };
    }
}
