package io.pishvaz.customer;

import static io.pishvaz.customer.Story.NOW;
import static io.pishvaz.customer.Story.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.Expectation.State;
import io.pishvaz.customer.Treatments.Given;
import io.pishvaz.customer.Treatments.Offered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentsTest {
    private static final Offered CUP = offered("CUP", TreatmentKind.GIFT);

    private static Offered offered(String code, TreatmentKind kind) {
        return new Offered(code, kind, new FreeField.Title(code, code), Optional.empty(), Duration.ofDays(90));
    }

    @Test
    void whatIsOfTheNextRungIsLockedAndSaysForWhom() {
        assertThat(Treatments.NONE.expected(LifecycleStage.LOYAL, NOW))
                .extracting(Expectation::kind, Expectation::state, Expectation::lockedFor)
                .containsExactly(
                        tuple(TreatmentKind.RESPECT, State.DUE, Optional.empty()),
                        tuple(TreatmentKind.DISCOUNT, State.DUE, Optional.empty()),
                        tuple(TreatmentKind.GIFT, State.DUE, Optional.empty()),
                        tuple(TreatmentKind.FINANCIAL_BENEFIT, State.LOCKED, Optional.of(LifecycleStage.ADVOCATE)));
        assertThat(Treatments.NONE.expected(LifecycleStage.ADVOCATE, NOW))
                .extracting(Expectation::kind)
                .containsExactly(
                        TreatmentKind.RESPECT,
                        TreatmentKind.DISCOUNT,
                        TreatmentKind.VALUABLE_GIFT,
                        TreatmentKind.FINANCIAL_BENEFIT);
        assertThat(Treatments.NONE.expected(LifecycleStage.CUSTOMER, NOW))
                .extracting(Expectation::state)
                .containsExactly(State.LOCKED);
        assertThat(Treatments.NONE.expected(LifecycleStage.PROSPECT, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESPECT, LOYAL",
        "DISCOUNT, LOYAL",
        "GIFT, LOYAL",
        "VALUABLE_GIFT, ADVOCATE",
        "FINANCIAL_BENEFIT, ADVOCATE"
    })
    void aTreatmentIsForItsRungAndAbove(TreatmentKind kind, LifecycleStage from) {
        assertThat(LifecycleStage.values()).allMatch(stage -> kind.isFor(stage) == stage.compareTo(from) >= 0);
    }

    @Test
    void whatWaitsToBeUsedIsReadyUntilItEnds() {
        var until = Optional.of(NOW.plusSeconds(1));
        assertThat(gift(new Given(CUP, daysAgo(200), until, Optional.empty())))
                .isEqualTo(
                        new Expectation(TreatmentKind.GIFT, State.READY).of(CUP).until(until));
        assertThat(gift(new Given(CUP, daysAgo(200), Optional.of(NOW.minusSeconds(1)), Optional.empty()))
                        .state())
                .isEqualTo(State.DUE);
    }

    @Test
    void whatWasHadLatelyIsUsedUntilItIsDueAgain() {
        assertThat(had(daysAgo(89)))
                .isEqualTo(
                        new Expectation(TreatmentKind.GIFT, State.USED).of(CUP).at(daysAgo(89)));
        assertThat(had(daysAgo(90))).isEqualTo(new Expectation(TreatmentKind.GIFT, State.DUE).of(CUP));
    }

    private static Expectation had(Instant at) {
        return gift(new Given(CUP, daysAgo(300), Optional.empty(), Optional.of(at)));
    }

    private static Expectation gift(Given... given) {
        return new Treatments(List.of(given), List.of(CUP, offered("BOX", TreatmentKind.GIFT)))
                .expected(LifecycleStage.LOYAL, NOW).stream()
                        .filter(one -> one.kind() == TreatmentKind.GIFT)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theContactCapSaysWhenAnotherIsAllowed() {
        assertThat(ContactCap.of(List.of(daysAgo(8), daysAgo(2)), 3, NOW))
                .isEqualTo(new ContactCap(1, 3, Optional.empty()));
        assertThat(ContactCap.of(List.of(daysAgo(6), daysAgo(4), daysAgo(2), daysAgo(1)), 3, NOW))
                .isEqualTo(new ContactCap(4, 3, Optional.of(daysAgo(4).plus(Duration.ofDays(7)))));
    }
}
