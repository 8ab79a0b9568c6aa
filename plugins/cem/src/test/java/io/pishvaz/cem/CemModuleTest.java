package io.pishvaz.cem;

import static io.pishvaz.plugin.testkit.CustomerBuilder.customer;
import static io.pishvaz.plugin.testkit.CustomerBuilder.loyal;
import static io.pishvaz.plugin.testkit.CustomerBuilder.prospect;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.plugin.api.Attribution;
import io.pishvaz.plugin.api.Attribution.Basis;
import io.pishvaz.plugin.api.Attribution.Treatment;
import io.pishvaz.plugin.api.Customer;
import io.pishvaz.plugin.api.Param;
import io.pishvaz.plugin.api.Reason;
import io.pishvaz.plugin.api.Score;
import io.pishvaz.plugin.testkit.CustomerBuilder;
import io.pishvaz.plugin.testkit.ScoringContract;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CemModuleTest {
    private static final Attribution NOWRUZ = new Attribution(Treatment.DISCOUNT, "NOWRUZ", Basis.STATED);
    private static final Attribution YALDA = new Attribution(Treatment.GIFT, "YALDA", Basis.INFERRED);

    private final CemModule module = new CemModule();

    @Test
    void keepsTheContract() {
        ScoringContract.check(
                module,
                steady(),
                silent(),
                loyal().buysEvery(7, 3, 5).satisfied(7).build());
    }

    @Test
    void whoNeverBoughtHasNoScore() {
        assertThat(module.score(prospect().satisfied(10).build())).isEmpty();
    }

    @Test
    void aSteadyCustomer() {
        Score score = score(steady());

        assertThat(score.headline().en()).isEqualTo("Buys every {0} days, very regular");
        assertThat(score.headline().params()).containsExactly(Param.count(7));
        assertThat(score.detail()).get().satisfies(detail -> assertThat(detail.params())
                .containsExactly(Param.day(LocalDate.of(2026, 11, 29)), Param.count(11), Param.money(11 * 500_000L)));
        assertThat(points(score)).contains("+15 Very regular rhythm", "+10 In rhythm: the next purchase is not late");
        assertThat(points(score)).contains("+12 Repeat purchases in a year: {0}", "+8 Very satisfied: {0} of {1}");
        assertThat(score.value()).isEqualTo(95);
    }

    @Test
    void silenceIsMeasuredByTheCustomersOwnRhythm() {
        assertThat(points(score(silent()))).contains("-25 Silent for {0} days, usual is {1}");
        assertThat(points(score(loyal().buys(100, 1, "a").buys(50, 1, "a").build())))
                .contains("+10 In rhythm: the next purchase is not late");
        assertThat(points(score(loyal().buys(29, 1, "a").buys(25, 1, "a").build())))
                .contains("-8 Later than usual: {0} days since the last");
        assertThat(points(score(loyal().buys(700, 1, "a").buys(690, 1, "a").build())))
                .contains("-40 Silent for {0} days, usual is {1}");
    }

    @Test
    void ordersOfOneDayAreOneVisit() {
        Score score = score(loyal().buysEvery(7, 4, 9).buysEvery(7, 4, 9).build());

        assertThat(score.headline().params()).containsExactly(Param.count(7));
    }

    @Test
    void aRepeatIsCountedOnceForWhatItIsOwedTo() {
        Score score = score(loyal().buys(60, 100, "a")
                .buysFor(40, 100, NOWRUZ)
                .buysFor(20, 100, NOWRUZ)
                .buysFor(10, 900, YALDA)
                .build());

        Reason cause = score.reasons().stream()
                .filter(reason -> reason.text().en().startsWith("Answers"))
                .findFirst()
                .orElseThrow();
        assertThat(cause.points()).isEqualTo(4);
        assertThat(cause.text().params())
                .containsExactly(Param.word("NOWRUZ"), Param.count(2), Param.money(200), Param.count(0));
    }

    @Test
    void theFirstPurchaseIsNoRepeat() {
        assertThat(points(score(customer().buysFor(5, 100, NOWRUZ).build())))
                .containsExactly("+3 First purchase is recent");
        assertThat(module.score(customer().buys(60, 100, "a").build())).isEmpty();
    }

    @Test
    void breadthAndTroubleCount() {
        Score score = score(loyal().buys(14, 1, "drinks/coffee")
                .buys(7, 1, "drinks/tea")
                .buys(0, 1, "cups")
                .satisfied(3)
                .complains(5)
                .build());

        assertThat(points(score))
                .contains("+3 Buys from {0} departments", "-12 Not satisfied: {0} of {1}", "-20 Open complaints: {0}");
    }

    private Score score(Customer customer) {
        Optional<Score> score = module.score(customer);
        assertThat(score).isPresent();
        return score.get();
    }

    private static java.util.List<String> points(Score score) {
        return score.reasons().stream()
                .map(reason -> "%+d %s".formatted(reason.points(), reason.text().en()))
                .toList();
    }

    private static Customer steady() {
        return loyal().buysEvery(7, 12, 500_000).satisfied(10).build();
    }

    private static Customer silent() {
        CustomerBuilder silent = loyal();
        for (int week = 5; week < 12; week++) {
            silent.buys(7 * week, 100, "a");
        }
        return silent.build();
    }
}
