package io.pishvaz.cam;

import static io.pishvaz.plugin.testkit.CustomerBuilder.advocate;
import static io.pishvaz.plugin.testkit.CustomerBuilder.customer;
import static io.pishvaz.plugin.testkit.CustomerBuilder.daysAgo;
import static io.pishvaz.plugin.testkit.CustomerBuilder.loyal;
import static io.pishvaz.plugin.testkit.CustomerBuilder.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Attribution.Basis;
import io.pishvaz.plugin.api.Attribution.Treatment;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Customer.Standing;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Referral.Kind;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.testkit.ScoringContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CamModuleTest {
    private final CamModule module = new CamModule();

    @Test
    void keepsTheContract() {
        ScoringContract.check(module, busy(), loyal().satisfied(9).build());
    }

    @Test
    void oneRungAtATime() {
        assertThat(module.score(
                        prospect().satisfied(10).refers(3, Kind.CODE, true).build()))
                .isEmpty();
        assertThat(module.score(customer().satisfied(10).build())).isEmpty();
        assertThat(module.score(loyal().build())).isEmpty();
    }

    @Test
    void whoSendsSomebodyBeforeBeingLoyalIsThanked() {
        Score score = score(customer().refers(3, Kind.CODE, false).build());

        assertThat(score.detail()).get().satisfies(detail -> assertThat(detail.en())
                .isEqualTo("Thank for the referral, do not ask for more"));
    }

    @Test
    void aLoyalCustomerIsNeverAskedOutright() {
        Score score = score(loyal().satisfied(10).build());

        assertThat(score.headline().en()).isEqualTo("No referral so far");
        assertThat(score.detail()).get().satisfies(detail -> assertThat(detail.en())
                .isEqualTo("Never ask outright to advertise or sell"));
        assertThat(score.value()).isEqualTo(60);
    }

    @Test
    void aBusyAdvocate() {
        Score score = score(busy());

        assertThat(score.headline().params()).containsExactly(Param.count(5), Param.count(4));
        assertThat(score.detail()).get().satisfies(detail -> {
            assertThat(detail.en()).isEqualTo("Mostly brings them along, last {0}");
            assertThat(detail.params()).containsExactly(Param.moment(daysAgo(2)));
        });
        assertThat(points(score))
                .containsExactly(
                        "+30 Sent people who bought: {0}",
                        "+3 Sent people who got in touch: {0}",
                        "+6 Sent somebody {0} days ago",
                        "+10 Glad to recommend us: {0} of {1}");
        assertThat(score.value()).isEqualTo(99);
    }

    @Test
    void whatIsOwedToATreatmentIsCountedOnce() {
        Attribution stated = new Attribution(Treatment.FINANCIAL_BENEFIT, "CREDIT", Basis.STATED);
        Attribution inferred = new Attribution(Treatment.FINANCIAL_BENEFIT, "CREDIT", Basis.INFERRED);

        Score score = score(advocate()
                .refersFor(9, true, stated)
                .refersFor(5, true, inferred)
                .build());

        assertThat(score.reasons())
                .filteredOn(reason -> reason.text().en().startsWith("Sends people after"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.points()).isEqualTo(3);
                    assertThat(reason.text().params())
                            .containsExactly(Param.word("CREDIT"), Param.count(2), Param.count(1));
                });
    }

    @Test
    void longAgoFades() {
        assertThat(points(score(advocate().refers(500, Kind.ONLINE, true).build())))
                .containsExactly("+10 Sent people who bought: {0}", "-6 Sent nobody for {0} days");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void whoeverIsWrongedIsNotAnAdvocateNow(Standing standing) {
        Customer wronged = advocate()
                .standing(standing)
                .refers(5, Kind.CODE, true)
                .satisfied(2)
                .complains(1)
                .build();

        Score score = score(wronged);

        assertThat(score.value()).isLessThan(25);
        assertThat(score.detail()).get().satisfies(detail -> assertThat(detail.en())
                .isEqualTo("Put right what went wrong first"));
    }

    private Score score(Customer customer) {
        Optional<Score> score = module.score(customer);
        assertThat(score).isPresent();
        return score.get();
    }

    private static List<String> points(Score score) {
        return score.reasons().stream()
                .map(reason -> "%+d %s".formatted(reason.points(), reason.text().en()))
                .toList();
    }

    private static Customer busy() {
        return advocate()
                .refers(60, Kind.WORD_OF_MOUTH, true)
                .refers(40, Kind.WORD_OF_MOUTH, false)
                .refers(20, Kind.BROUGHT_ALONG, true)
                .refers(9, Kind.BROUGHT_ALONG, true)
                .refers(2, Kind.BROUGHT_ALONG, true)
                .satisfied(10)
                .build();
    }
}
