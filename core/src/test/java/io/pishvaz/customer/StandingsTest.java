package io.pishvaz.customer;

import static io.pishvaz.customer.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private final Standings standings = new Standings(LifecycleGates.standard());

    private Standing of(Story story) {
        return standings.judge(story.facts(), NOW).standing();
    }

    @Test
    void silenceIsMeasuredByTheOwnRhythm() {
        Story monthly = new Story().bought(190, 160, 130, 100);
        Story quarterly = new Story().bought(460, 370, 280, 190, 100);
        assertThat(of(monthly)).isEqualTo(Standing.LAPSED);
        assertThat(of(quarterly)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void whoBuysEveryWeekIsNotLapsedAfterAFortnight() {
        assertThat(of(new Story().bought(34, 27, 20))).isEqualTo(Standing.ACTIVE);
        assertThat(of(new Story().bought(45, 38, 31))).isEqualTo(Standing.LAPSED);
    }

    @Test
    void oneRushedOrderDoesNotChangeTheRhythm() {
        assertThat(standings.own(new Story().bought(200, 140, 138, 80, 20).facts()))
                .get()
                .extracting(d -> d.toDays())
                .isEqualTo(60L);
    }

    @Test
    void whoBoughtOnceIsMeasuredByTheUsualRhythm() {
        assertThat(of(new Story().bought(170))).isEqualTo(Standing.ACTIVE);
        assertThat(of(new Story().bought(190))).isEqualTo(Standing.LAPSED);
        assertThat(of(new Story().bought(560))).isEqualTo(Standing.LOST);
    }

    @Test
    void afterManyRhythmsOfSilenceTheCustomerIsLost() {
        assertThat(of(new Story().bought(300, 270, 240))).isEqualTo(Standing.LOST);
    }

    @Test
    void everyLapseOfRespectPutsAtRisk() {
        assertThat(of(new Story().bought(40, 20).complained(3))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).answered(3, 6))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).promised(3))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).promised(5, 3))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).abandoned(3, 10))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).called(3, 61, 0))).isEqualTo(Standing.AT_RISK);
        assertThat(of(new Story().bought(40, 20).called(3, 5, 2))).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void whatIsWithinTheLimitsIsNoLapse() {
        Story story = new Story()
                .bought(40, 20)
                .answered(3, 7)
                .called(3, 60, 1)
                .promised(3, 4)
                .complained(30, 25);
        assertThat(of(story)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void aLapseIsMadeGoodByALaterPurchaseOrHappyAnswer() {
        assertThat(of(new Story().bought(40, 20).abandoned(25, 90))).isEqualTo(Standing.ACTIVE);
        assertThat(of(new Story().bought(60, 40).abandoned(20, 90).answered(5, 9)))
                .isEqualTo(Standing.ACTIVE);
    }

    @Test
    void aLapseIsForgottenAfterAMonthButAnOpenComplaintIsNot() {
        assertThat(of(new Story().bought(80, 45).abandoned(31, 90))).isEqualTo(Standing.ACTIVE);
        assertThat(of(new Story().bought(80, 45).complained(44))).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void aVeryBadAnswerWithAnOpenComplaintSpeaksAgainstUs() {
        assertThat(of(new Story().bought(40, 20).complained(10).answered(5, 2))).isEqualTo(Standing.DETRACTOR);
        assertThat(of(new Story().bought(40, 20).answered(5, 2))).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void whoIsContactedMoreOftenThanTheCapIsContactedTooOften() {
        assertThat(of(new Story().bought(40, 20).reachedOut(9, 8, 1, 0))).isEqualTo(Standing.ACTIVE);
        Story often = new Story().bought(40, 20).reachedOut(6, 5, 3, 1, 0);
        assertThat(of(often)).isEqualTo(Standing.AT_RISK);
        assertThat(standings.lapses(often.facts(), NOW))
                .containsExactly(new Lapse(
                        Lapse.Kind.OVER_CONTACT,
                        Story.daysAgo(1),
                        new Phrase("standing.overContact", Map.of("n", 4, "at", Story.daysAgo(1)))));
        assertThat(standings
                        .contactCap(new Story().reachedOut(6, 3, 1).facts(), NOW)
                        .full())
                .isTrue();
        assertThat(standings
                        .contactCap(new Story().reachedOut(8, 3, 1).facts(), NOW)
                        .full())
                .isFalse();
    }

    @Test
    void eachLapseSaysWhatAndWhen() {
        Story story = new Story()
                .bought(40, 20)
                .complained(12)
                .answered(3, 6)
                .promised(4)
                .abandoned(5, 90)
                .called(6, 61, 0)
                .called(7, 5, 2);
        assertThat(standings.lapses(story.facts(), NOW))
                .extracting(Lapse::kind, Lapse::at)
                .containsExactlyInAnyOrder(
                        tuple(Lapse.Kind.COMPLAINT, Story.daysAgo(12)),
                        tuple(Lapse.Kind.UNHAPPY, Story.daysAgo(3)),
                        tuple(Lapse.Kind.BROKEN_PROMISE, Story.daysAgo(4)),
                        tuple(Lapse.Kind.ABANDONED, Story.daysAgo(5)),
                        tuple(Lapse.Kind.LONG_WAIT, Story.daysAgo(6)),
                        tuple(Lapse.Kind.TRANSFERS, Story.daysAgo(7)));
    }

    @Test
    void aCallThatJustEndedCountsThoughItIsNotOnFileYet() {
        Facts before = new Story().bought(40, 20).facts();
        Facts.Contact ended = new Facts.Contact(NOW, Duration.ofSeconds(90), true, 0);
        assertThat(standings.lapses(before.with(ended).with(ended), NOW))
                .extracting(Lapse::kind)
                .containsExactly(Lapse.Kind.ABANDONED);
    }
}
