package io.pishvaz.customer;

import static io.pishvaz.customer.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile.OpportunityLine;
import io.pishvaz.customer.CustomerFile.QuoteLine;
import io.pishvaz.customer.CustomerFile.TaskLine;
import io.pishvaz.customer.Guidance.Guardrail;
import io.pishvaz.customer.Guidance.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final Story PROSPECT = new Story();
    private static final Story CUSTOMER = new Story().bought(10);
    private static final Story LOYAL = new Story().bought(60, 30, 5);
    private static final Story ADVOCATE =
            new Story().bought(200, 170, 140, 100, 20).referred(120, true, 100);
    private static final QuoteLine QUOTE =
            new QuoteLine("1", "PF-1", NOW, "EMAIL", Optional.of(LocalDate.parse("2026-12-01")), 90, "SENT", List.of());
    private static final TaskLine LATE =
            new TaskLine("2", "Barista visit", Optional.of(NOW), Optional.empty(), Optional.empty(), true);
    private static final OpportunityLine BRANCH =
            new OpportunityLine("3", "Second branch", "NEGOTIATION", 90, 70, List.of("Sepidar"));

    private static Guidance guidance(Story story) {
        return guidance(story, Optional.empty(), List.of(), List.of());
    }

    private static Guidance guidance(
            Story story, Optional<QuoteLine> quote, List<TaskLine> tasks, List<OpportunityLine> open) {
        Facts facts = story.facts();
        return Guide.of(new Guide.Situation(
                "Shirin",
                facts,
                ENGINE.judge(facts, NOW),
                ENGINE.rhythm(facts),
                quote,
                tasks,
                open,
                ENGINE.contactCap(facts, NOW),
                Manner.ANY,
                NOW));
    }

    private static List<String> rails(Story story, Severity severity) {
        return guidance(story).guardrails().stream()
                .filter(g -> g.severity() == severity)
                .map(g -> g.title().code())
                .toList();
    }

    @Test
    void aLoyalCustomerIsNeverAskedToAdvertiseOrRefer() {
        assertThat(rails(LOYAL, Severity.BLOCK)).containsExactly("guard.noReferralAsk");
        assertThat(rails(LOYAL, Severity.ADVICE)).containsExactly("guard.noCommission");
    }

    @Test
    void eachStageHasItsOwnGuardrails() {
        assertThat(rails(PROSPECT, Severity.ADVICE)).containsExactly("guard.noDiscount");
        assertThat(rails(CUSTOMER, Severity.ADVICE)).containsExactly("guard.noLoyalty");
        assertThat(rails(ADVOCATE, Severity.ADVICE)).containsExactly("guard.noBurden");
        assertThat(Stream.of(PROSPECT, CUSTOMER, ADVOCATE).flatMap(s -> rails(s, Severity.BLOCK).stream()))
                .isEmpty();
    }

    @Test
    void nothingIsSoldBeforeAComplaintIsSettled() {
        Story story = new Story().bought(10).complained(2);
        assertThat(rails(story, Severity.BLOCK)).containsExactly("guard.noSelling");
        Guidance guidance = guidance(story, Optional.of(QUOTE), List.of(LATE), List.of(BRANCH));
        assertThat(guidance.action().title().code()).isEqualTo("action.settleComplaint");
        assertThat(guidance.greeting().code()).isEqualTo("greeting.apology");
    }

    @Test
    void anOffendedLoyalCustomerIsNeitherHeldNorTransferred() {
        Story story = new Story().bought(60, 30, 5).abandoned(2, 90);
        assertThat(rails(story, Severity.BLOCK)).containsExactly("guard.noHold", "guard.noReferralAsk");
        assertThat(guidance(story).action().title().code()).isEqualTo("action.restoreTrust");
    }

    @Test
    void everyGuardrailSaysWhy() {
        for (Story story : List.of(
                PROSPECT, CUSTOMER, LOYAL, ADVOCATE, new Story().bought(9).complained(2))) {
            assertThat(guidance(story).guardrails())
                    .allMatch(g -> g.why().code().equals(g.title().code() + ".why"));
        }
    }

    @Test
    void eachStageExpectsItsOwn() {
        assertThat(guidance(PROSPECT).expects()).hasSize(2);
        assertThat(codes(guidance(LOYAL).expects()))
                .containsExactly("expect.respect", "expect.discount", "expect.gift");
        assertThat(codes(guidance(CUSTOMER).expects())).doesNotContain("expect.discount", "expect.gift");
        assertThat(codes(guidance(LOYAL).expects())).doesNotContain("expect.benefit");
        assertThat(codes(guidance(ADVOCATE).expects())).contains("expect.benefit", "expect.valuableGift");
    }

    @Test
    void theMostPressingActionWins() {
        assertThat(title(guidance(CUSTOMER, Optional.of(QUOTE), List.of(LATE), List.of(BRANCH))))
                .isEqualTo("action.overdueTask");
        Guidance quote = guidance(CUSTOMER, Optional.of(QUOTE), List.of(), List.of(BRANCH));
        assertThat(title(quote)).isEqualTo("action.quoteToOrder");
        assertThat(codes(quote.action().steps())).containsExactly("step.askNeed", "step.competitors", "step.validity");
        assertThat(title(guidance(CUSTOMER, Optional.empty(), List.of(), List.of(BRANCH))))
                .isEqualTo("action.opportunity");
        assertThat(title(guidance(new Story().bought(400, 370, 340)))).isEqualTo("action.winBack");
        assertThat(title(guidance(new Story().bought(90, 60, 29)))).isEqualTo("action.expectedPurchase");
        assertThat(title(guidance(PROSPECT))).isEqualTo("action.PROSPECT");
        assertThat(title(guidance(ADVOCATE))).isEqualTo("action.ADVOCATE");
    }

    @Test
    void anExpiredOrAcceptedQuoteIsNotPressed() {
        QuoteLine expired = new QuoteLine(
                "1", "PF-1", NOW, "SMS", Optional.of(LocalDate.parse("2026-11-21")), 90, "SENT", List.of());
        QuoteLine accepted = new QuoteLine("1", "PF-1", NOW, "SMS", Optional.empty(), 90, "ACCEPTED", List.of());
        assertThat(title(guidance(CUSTOMER, Optional.of(expired), List.of(), List.of())))
                .isEqualTo("action.CUSTOMER");
        assertThat(title(guidance(CUSTOMER, Optional.of(accepted), List.of(), List.of())))
                .isEqualTo("action.CUSTOMER");
    }

    @Test
    void whoWaitedTooLongIsThankedFirst() {
        Guidance guidance = guidance(CUSTOMER);
        Duration target = Duration.ofSeconds(20);
        assertThat(Guide.afterWait(guidance, target, target)).isEqualTo(guidance);
        List<Phrase> steps = Guide.afterWait(guidance, target.plusSeconds(14), target)
                .action()
                .steps();
        assertThat(steps.getFirst().code()).isEqualTo("step.thankWaiting");
        assertThat(steps).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void everyPhraseOfTheCodeIsInTheTable() throws IOException {
        String table = Files.readString(Path.of("../docs/integrators/phrases.md"));
        List<Story> stories = List.of(
                PROSPECT,
                CUSTOMER,
                LOYAL,
                ADVOCATE,
                new Story().bought(60, 30, 5).complained(2).answered(1, 2));
        for (Story story : stories) {
            Guidance guidance = guidance(story, Optional.of(QUOTE), List.of(), List.of(BRANCH));
            Lifecycle lifecycle = ENGINE.judge(story.facts(), NOW);
            Stream<Phrase> phrases = Stream.of(
                            Stream.of(guidance.greeting(), guidance.action().title()),
                            guidance.action().steps().stream(),
                            guidance.expects().stream(),
                            guidance.guardrails().stream().map(Guardrail::title),
                            lifecycle.evidence().stream().map(Evidence::phrase),
                            lifecycle.next().stream()
                                    .flatMap(n -> n.missing().stream())
                                    .map(Evidence::phrase))
                    .flatMap(s -> s);
            assertThat(phrases).allSatisfy(p -> assertThat(table).contains("`" + p.code() + "`"));
        }
    }

    private static String title(Guidance guidance) {
        return guidance.action().title().code();
    }

    private static List<String> codes(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::code).toList();
    }
}
