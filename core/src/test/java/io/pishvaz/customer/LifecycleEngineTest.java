package io.pishvaz.customer;

import static io.pishvaz.customer.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.customer.Evidence.State;
import io.pishvaz.customer.LifecycleGates.Advocate;
import io.pishvaz.customer.LifecycleGates.Loyal;
import io.pishvaz.customer.LifecycleGates.Respect;
import io.pishvaz.customer.LifecycleGates.Rhythm;
import io.pishvaz.customer.StageChange.Cause;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LifecycleEngineTest {
    private final LifecycleEngine engine = new LifecycleEngine(LifecycleGates.standard());

    private Lifecycle judge(Story story) {
        return engine.judge(story.facts(), NOW);
    }

    @Test
    void whoNeverBoughtIsAProspectAndIsToldWhatIsMissing() {
        Lifecycle lifecycle = judge(new Story());
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.PROSPECT);
        assertThat(lifecycle.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(lifecycle.next()).get().satisfies(next -> {
            assertThat(next.stage()).isEqualTo(LifecycleStage.CUSTOMER);
            assertThat(codes(next.missing())).containsExactly("evidence.noPurchase");
        });
    }

    @Test
    void theFirstPurchaseMakesACustomerThatDay() {
        Lifecycle lifecycle = judge(new Story().bought(10));
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(lifecycle.since()).isEqualTo(Story.daysAgo(10));
        assertThat(codes(lifecycle.evidence())).contains("evidence.firstPurchase");
        assertThat(lifecycle.next().orElseThrow().missing())
                .extracting(Evidence::phrase)
                .extracting(p -> p.params().get("n"))
                .containsExactly(1);
    }

    @Test
    void threePurchasesWithinTheGateMakeLoyalAtTheThird() {
        Lifecycle lifecycle = judge(new Story().bought(60, 30, 5).answered(20, 9));
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(lifecycle.since()).isEqualTo(Story.daysAgo(5));
        assertThat(codes(lifecycle.evidence()))
                .contains("evidence.purchases", "evidence.satisfaction", "evidence.noComplaint");
    }

    @Test
    void threePurchasesTooFarApartDoNot() {
        assertThat(judge(new Story().bought(400, 200, 10)).stage()).isEqualTo(LifecycleStage.CUSTOMER);
    }

    @Test
    void anUnhappyLastAnswerHoldsTheRungUntilAHappyOne() {
        assertThat(judge(new Story().bought(60, 30, 20).answered(25, 7)).stage())
                .isEqualTo(LifecycleStage.CUSTOMER);
        Lifecycle happy = judge(new Story().bought(60, 30, 20).answered(25, 7).answered(4, 8));
        assertThat(happy.stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(happy.since()).isEqualTo(Story.daysAgo(4));
    }

    @Test
    void nobodyAskedIsNoObstacle() {
        assertThat(judge(new Story().bought(60, 30, 5)).stage()).isEqualTo(LifecycleStage.LOYAL);
    }

    @Test
    void anOpenComplaintHoldsTheRungUntilItIsSettled() {
        Lifecycle held = judge(new Story().bought(60, 30, 5).complained(40));
        assertThat(held.stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(codes(held.next().orElseThrow().missing())).containsExactly("evidence.complaint");
        Lifecycle settled = judge(new Story().bought(60, 30, 5).complained(40, 2));
        assertThat(settled.stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(settled.since()).isEqualTo(Story.daysAgo(2));
    }

    @Test
    void aReferralThatBoughtMakesAnAdvocateOnceLoyalForNinetyDays() {
        Story story = new Story().bought(200, 170, 140, 100, 40).referred(120, true, 100);
        Lifecycle lifecycle = judge(story);
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.ADVOCATE);
        assertThat(lifecycle.since()).isEqualTo(Story.daysAgo(50));
        assertThat(lifecycle.next()).isEmpty();
        assertThat(engine.changes(story.facts(), NOW))
                .extracting(StageChange::cause)
                .containsExactly(Cause.PURCHASE, Cause.PURCHASE, Cause.TIME);
    }

    @Test
    void loyalForEightyNineDaysIsNotEnough() {
        Lifecycle lifecycle = judge(new Story().bought(150, 120, 89, 40).referred(60, true, 50));
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(codes(lifecycle.next().orElseThrow().missing())).containsExactly("evidence.loyalDays");
    }

    @Test
    void aReferralThatHasNotBoughtOrWasAskedForDoesNotCount() {
        Story base = new Story().bought(200, 170, 140, 100, 40);
        assertThat(judge(base).stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(judge(new Story().bought(200, 170, 140, 100, 40).referred(60, false, 30))
                        .stage())
                .isEqualTo(LifecycleStage.LOYAL);
        assertThat(judge(new Story().bought(200, 170, 140, 100, 40).referredOnly(60))
                        .stage())
                .isEqualTo(LifecycleStage.LOYAL);
    }

    @Test
    void anAdvocateStaysOnTheRungWhateverHappensOnlyTheStandingChanges() {
        Story story = new Story()
                .bought(200, 170, 140, 100, 40)
                .referred(120, true, 100)
                .abandoned(3, 130);
        Lifecycle lifecycle = judge(story);
        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.ADVOCATE);
        assertThat(lifecycle.standing()).isEqualTo(Standing.AT_RISK);
        assertThat(lifecycle.evidence()).anySatisfy(e -> {
            assertThat(e.state()).isEqualTo(State.BROKEN);
            assertThat(e.phrase().code()).isEqualTo("standing.abandoned");
        });
    }

    @Test
    void oneRungAtATimeEvenWhenEverythingIsRipe() {
        LifecycleGates easy = new LifecycleGates(
                new Loyal(1, Duration.ofDays(180), 0),
                new Advocate(1, Duration.ofDays(1)),
                LifecycleGates.standard().rhythm(),
                LifecycleGates.standard().respect());
        Story story = new Story().referred(50, true, 40).bought(10, 5);
        List<StageChange> changes = new LifecycleEngine(easy).changes(story.facts(), NOW);
        assertThat(changes)
                .extracting(StageChange::to)
                .containsExactly(LifecycleStage.CUSTOMER, LifecycleStage.LOYAL, LifecycleStage.ADVOCATE);
        assertThat(changes)
                .extracting(StageChange::at)
                .containsExactly(Story.daysAgo(10), Story.daysAgo(5), Story.daysAgo(4));
    }

    @Property(tries = 300)
    void noHistoryEverSkipsARungOrGoesDown(
            @ForAll @Size(max = 12) List<@IntRange(max = 700) Integer> bought,
            @ForAll @Size(max = 4) List<@IntRange(max = 700) Integer> answered,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 700) Integer> referred) {
        Story story = new Story().bought(bought.stream().mapToInt(i -> i).toArray());
        answered.forEach(day -> story.answered(day, day % 11));
        referred.forEach(day -> story.referred(day, true, day / 2));
        List<StageChange> changes = engine.changes(story.facts(), NOW);
        LifecycleStage stage = LifecycleStage.PROSPECT;
        for (StageChange change : changes) {
            assertThat(change.from()).isEqualTo(stage);
            assertThat(change.to()).isEqualTo(Ladder.above(stage));
            assertThat(change.evidence()).allMatch(e -> e.state() == State.MET);
            stage = change.to();
        }
        assertThat(changes).extracting(StageChange::at).isSorted();
        assertThat(judge(story).stage()).isEqualTo(stage);
    }

    @Test
    void gatesThatCannotBeAreRefusedByName() {
        assertThatThrownBy(() -> new Loyal(0, Duration.ofDays(180), 8))
                .hasMessage("lifecycle.loyal.purchases must be 1..100, was 0");
        assertThatThrownBy(() -> new Loyal(3, Duration.ofHours(3), 8)).hasMessageContaining("lifecycle.loyal.within");
        assertThatThrownBy(() -> new Loyal(3, Duration.ofDays(1), 11))
                .hasMessageContaining("satisfaction must be 0..10");
        assertThatThrownBy(() -> new Advocate(0, Duration.ofDays(1)))
                .hasMessageContaining("lifecycle.advocate.referrals");
        assertThatThrownBy(() -> new Rhythm(3, 3, Duration.ofDays(9), Duration.ofDays(9)))
                .hasMessage("lifecycle.rhythm.lost must be 4..1000, was 3");
        assertThatThrownBy(() -> new Respect(Duration.ofDays(1), Duration.ZERO, 2, 6, 3, 3))
                .hasMessageContaining("lifecycle.respect.longWait");
        assertThatThrownBy(() -> new Respect(Duration.ofDays(1), Duration.ofSeconds(9), 2, 6, 7, 3))
                .hasMessageContaining("lifecycle.respect.detractor must be 0..6");
    }

    private static List<String> codes(List<Evidence> evidence) {
        return evidence.stream().map(e -> e.phrase().code()).toList();
    }

    @Test
    void aSupervisorsWordStandsAgainstTheGatesWithItsReason() {
        Lifecycle lifecycle = engine.judge(
                new Story()
                        .bought(10)
                        .overridden(4, LifecycleStage.LOYAL, "Years with our old shop")
                        .facts(),
                Story.NOW);

        assertThat(lifecycle.stage()).isEqualTo(LifecycleStage.LOYAL);
        assertThat(lifecycle.since()).isEqualTo(Story.daysAgo(4));
        assertThat(lifecycle.evidence().getFirst().phrase().code()).isEqualTo("evidence.override");
        assertThat(lifecycle.evidence().getFirst().phrase().params())
                .containsEntry("reason", "Years with our old shop")
                .containsEntry("by", "Mahtab Zand");
        assertThat(lifecycle.next().orElseThrow().stage()).isEqualTo(LifecycleStage.ADVOCATE);
    }

    @Test
    void anOverrideDoesNotReachBackBeforeItWasSet() {
        Facts facts = new Story()
                .bought(10)
                .overridden(4, LifecycleStage.LOYAL, "why")
                .facts();
        assertThat(engine.judge(facts, Story.daysAgo(5)).stage()).isEqualTo(LifecycleStage.CUSTOMER);
    }
}
