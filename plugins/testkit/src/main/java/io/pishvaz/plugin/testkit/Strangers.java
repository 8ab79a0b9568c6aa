package io.pishvaz.plugin.testkit;

import static io.pishvaz.plugin.testkit.CustomerBuilder.advocate;
import static io.pishvaz.plugin.testkit.CustomerBuilder.customer;
import static io.pishvaz.plugin.testkit.CustomerBuilder.loyal;
import static io.pishvaz.plugin.testkit.CustomerBuilder.prospect;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Referral;
import java.util.List;

/** The customers nobody thinks of: the first, the last, the many and the odd. */
public final class Strangers {
    private Strangers() {}

    public static List<Customer> all() {
        return List.of(
                prospect().named("nobody yet").build(),
                prospect().named("").build(),
                customer().named("bought once, today").buysEvery(1, 1, 1).build(),
                customer().named("bought for nothing").buysEvery(3, 5, 0).build(),
                loyal().named("loyal without a purchase").build(),
                loyal().named("bought all at one moment").buysEvery(0, 50, 100).build(),
                loyal().named("bought twice in a day").buysEvery(0, 2, 7).build(),
                loyal().named("a purchase of all the money there is")
                        .buysEvery(30, 3, Long.MAX_VALUE)
                        .build(),
                loyal().named("no category").buys(9, 5, "").buys(3, 5, "/").build(),
                loyal().named("twenty years, daily").buysEvery(1, 7_300, 90_000).build(),
                advocate().named("advocate without a referral").build(),
                angry(),
                generous());
    }

    private static Customer angry() {
        return advocate()
                .named("angry")
                .standing(Customer.Standing.DETRACTOR)
                .satisfied(0)
                .complains(1_000_000)
                .buys(4_000, 10, "old")
                .build();
    }

    private static Customer generous() {
        CustomerBuilder generous =
                advocate().named("sent everybody").satisfied(10).buysEvery(7, 100, 1_000_000);
        for (int i = 0; i < 500; i++) {
            generous.refers(i, Referral.Kind.CODE, i % 2 == 0);
        }
        return generous.build();
    }
}
