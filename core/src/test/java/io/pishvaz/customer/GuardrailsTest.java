package io.pishvaz.customer;

import static io.pishvaz.customer.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.Guidance.Guardrail;
import io.pishvaz.customer.Guidance.Severity;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One test for each rule: when it holds, and when it does not. */
class GuardrailsTest {
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final int[] LOYAL = {60, 30, 5};

    @Test
    void noSellingWhileAComplaintIsOpenOrSomebodySpeaksAgainstUs() {
        assertThat(rails(new Story().bought(20).complained(3))).contains("BLOCK guard.noSelling");
        assertThat(rails(new Story().bought(20).complained(9).answered(3, 2))).contains("BLOCK guard.noSelling");
        assertThat(rails(new Story().bought(20).complained(9, 3))).doesNotContain("BLOCK guard.noSelling");
    }

    @Test
    void noHoldForTheDearWhoAreAtRisk() {
        assertThat(rails(new Story().bought(LOYAL).abandoned(1, 90))).contains("BLOCK guard.noHold");
        assertThat(rails(new Story().bought(20).abandoned(1, 90))).doesNotContain("BLOCK guard.noHold");
        assertThat(rails(new Story().bought(LOYAL))).doesNotContain("BLOCK guard.noHold");
    }

    @Test
    void nobodyAsksTheLoyalToReferOrSpeaksOfCommission() {
        assertThat(rails(new Story().bought(LOYAL)))
                .containsExactly("BLOCK guard.noReferralAsk", "ADVICE guard.noCommission");
        assertThat(rails(advocate())).doesNotContain("BLOCK guard.noReferralAsk", "ADVICE guard.noCommission");
    }

    @Test
    void noContactMoreWhenTheWeekIsFull() {
        assertThat(rails(new Story().reachedOut(6, 3, 1))).contains("BLOCK guard.noContact");
        assertThat(rails(new Story().reachedOut(8, 3, 1))).doesNotContain("BLOCK guard.noContact");
    }

    @Test
    void nothingOfTheNextRungIsOfferedEarlier() {
        assertThat(rails(new Story())).containsExactly("ADVICE guard.noDiscount");
        assertThat(rails(new Story().bought(20))).containsExactly("ADVICE guard.noLoyalty");
    }

    @Test
    void noBurdenOnAdvocates() {
        assertThat(rails(advocate())).containsExactly("ADVICE guard.noBurden");
    }

    @Test
    void nothingOverAChannelThatWasRefused() {
        assertThat(guardrails(new Story(), manner("SMS", "EMAIL")))
                .extracting(Guardrail::severity, Guardrail::title)
                .contains(tuple(Severity.BLOCK, new Phrase("guard.noConsent", Map.of("channels", "SMS,EMAIL"))));
        assertThat(rails(new Story())).doesNotContain("BLOCK guard.noConsent");
    }

    @Test
    void nobodyIsReachedOutsideTheirOwnHours() {
        Manner evenings = new Manner(List.of(), Optional.of(LocalTime.of(16, 0)), Optional.of(LocalTime.of(18, 30)));
        assertThat(guardrails(new Story(), evenings))
                .extracting(Guardrail::severity, Guardrail::title)
                .contains(
                        tuple(Severity.ADVICE, new Phrase("guard.quietHours", Map.of("from", "16:00", "to", "18:30"))));
        assertThat(rails(new Story())).doesNotContain("ADVICE guard.quietHours");
    }

    @Test
    void whoAnsweredASurveyRestsForTwoWeeks() {
        assertThat(guardrails(new Story().bought(40).answered(13, 9), Manner.ANY))
                .extracting(Guardrail::severity, Guardrail::title)
                .contains(tuple(Severity.ADVICE, new Phrase("guard.noSurvey", Map.of("at", Story.daysAgo(13)))));
        assertThat(rails(new Story().bought(40).answered(14, 9))).doesNotContain("ADVICE guard.noSurvey");
        assertThat(rails(new Story().bought(40).answered(200, 9).answered(3, 9)))
                .contains("ADVICE guard.noSurvey");
        assertThat(rails(new Story().bought(40))).doesNotContain("ADVICE guard.noSurvey");
    }

    @Test
    void whatIsForbiddenComesFirst() {
        List<Guardrail> all = guardrails(
                new Story().bought(LOYAL).complained(1).reachedOut(3, 2, 1).abandoned(1, 90));
        assertThat(all)
                .extracting(Guardrail::severity)
                .isSorted()
                .startsWith(Severity.BLOCK)
                .endsWith(Severity.ADVICE);
        assertThat(all).allMatch(rail -> rail.why().code().equals(rail.title().code() + ".why"));
    }

    private static Story advocate() {
        return new Story().bought(200, 170, 140, 100, 20).referred(120, true, 100);
    }

    private static List<String> rails(Story story) {
        return guardrails(story).stream()
                .map(rail -> rail.severity() + " " + rail.title().code())
                .toList();
    }

    private static Manner manner(String... refused) {
        return new Manner(List.of(refused), Optional.empty(), Optional.empty());
    }

    private static List<Guardrail> guardrails(Story story) {
        return guardrails(story, Manner.ANY);
    }

    private static List<Guardrail> guardrails(Story story, Manner manner) {
        Facts facts = story.facts();
        return Guardrails.of(new Guide.Situation(
                "Shirin",
                facts,
                ENGINE.judge(facts, NOW),
                ENGINE.rhythm(facts),
                Optional.empty(),
                List.of(),
                List.of(),
                ENGINE.contactCap(facts, NOW),
                manner,
                NOW));
    }
}
