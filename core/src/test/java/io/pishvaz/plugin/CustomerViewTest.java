package io.pishvaz.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Attribution.Basis;
import io.pishvaz.plugin.api.Attribution.Treatment;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Purchase;
import io.pishvaz.plugin.api.Referral;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerViewTest {
    private static final Instant NOW = SomeCustomer.NOW;

    @Test
    void purchasesAreOldestFirstAndNotFromTheFuture() {
        Customer customer = view(List.of(order(NOW), order(NOW.plusSeconds(1)), order(NOW.minusSeconds(5))), List.of());

        assertThat(customer.purchases()).extracting(Purchase::at).containsExactly(NOW.minusSeconds(5), NOW);
    }

    @Test
    void aKindOfReferralNobodyKnowsIsOther() {
        Customer customer = view(
                List.of(),
                List.of(
                        new Buying.Referral(NOW, "brought-along", true, Optional.empty()),
                        new Buying.Referral(NOW, "telepathy", false, Optional.empty())));

        assertThat(customer.referrals())
                .extracting(Referral::kind)
                .containsExactly(Referral.Kind.BROUGHT_ALONG, Referral.Kind.OTHER);
    }

    @Test
    void attributionsAreStatedUnlessInferred() {
        assertThat(CustomerView.attribution("DISCOUNT:NOWRUZ"))
                .contains(new Attribution(Treatment.DISCOUNT, "NOWRUZ", Basis.STATED));
        assertThat(CustomerView.attribution("GIFT:YALDA:INFERRED"))
                .contains(new Attribution(Treatment.GIFT, "YALDA", Basis.INFERRED));
        assertThat(CustomerView.attribution("RESPECT")).contains(new Attribution(Treatment.RESPECT, "", Basis.STATED));
        assertThat(CustomerView.attribution("MIRACLE:X")).isEmpty();
    }

    private static Customer view(List<Buying.Order> orders, List<Buying.Referral> referrals) {
        return CustomerView.of(
                SomeCustomer.file("Shirin", LifecycleStage.LOYAL, new Buying(orders, referrals, Optional.empty(), 0)),
                NOW,
                ZoneId.of("Asia/Tehran"));
    }

    private static Buying.Order order(Instant at) {
        return new Buying.Order(at, 5, "drinks", Optional.empty());
    }
}
