package com.example;

import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.api.ScoringModule;
import io.pishvaz.plugin.api.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/** Tells the agent how warm the acquaintance is. */
@Extension
public final class FirstStepsModule implements ScoringModule {
    private static final int RECENT_DAYS = 30;

    @Override
    public Text title() {
        return Text.of("First steps", "گام‌های نخست");
    }

    @Override
    public Optional<Text> speaksOf() {
        return Optional.of(Text.of("It speaks of people who buy or complain", "از کسانی می‌گوید که می‌خرند یا شکایت دارند"));
    }

    @Override
    public Optional<Score> score(Customer customer) {
        List<Reason> reasons = new ArrayList<>();
        long recent = recentPurchases(customer);
        if (recent > 0) {
            reasons.add(Reason.of(10, Text.of("Purchases of late: {0}", "خریدهای اخیر: {0}", Param.count(recent))));
        }
        if (customer.openComplaints() > 0) {
            Param open = Param.count(customer.openComplaints());
            reasons.add(Reason.of(-15, Text.of("Open complaints: {0}", "شکایت‌های باز: {0}", open)));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Score.of(headline(customer), reasons));
    }

    private static long recentPurchases(Customer customer) {
        return customer.purchases().stream()
                .filter(purchase -> purchase.at().isAfter(customer.now().minus(Duration.ofDays(RECENT_DAYS))))
                .count();
    }

    private static Text headline(Customer customer) {
        Param since = Param.day(customer.dayOf(customer.profile().since()));
        return Text.of("Known since {0}", "آشنا از {0}", since);
    }
}
