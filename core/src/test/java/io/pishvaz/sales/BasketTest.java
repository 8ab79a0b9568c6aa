package io.pishvaz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Quote.Discount;
import io.pishvaz.sales.Quote.Line;
import io.pishvaz.sales.Quote.Opening;
import io.pishvaz.sales.Quote.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BasketTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final UUID BRANCH = new UUID(0, 2);
    private static final Registration PLAIN =
            new Registration(new UUID(0, 1), 3, Map.of(), Optional.empty(), List.of(), Optional.empty(), false);

    @Test
    void aQuoteAsItStandsBecomesTheSameOrder() {
        Basket basket = fine(quote(Status.SENT), PLAIN);

        assertThat(basket.lines()).isEqualTo(quote(Status.SENT).lines());
        assertThat(basket.totalRial()).isEqualTo(85_801);
        assertThat(basket.discountRial()).isZero();
        assertThat(basket.category()).isEqualTo("machine/grinder");
        assertThat(basket.won()).isEmpty();
    }

    @Test
    void piecesChangeTheAmountAtTheSamePriceAndNoneLeavesTheLineOut() {
        Basket basket = fine(quote(Status.OPENED), asked(Map.of(0, 2, 1, 0, 2, 1)));

        assertThat(basket.lines())
                .extracting(Line::position, Line::quantity, Line::amountRial)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2, 149_000L),
                        org.assertj.core.groups.Tuple.tuple(2, 1, 1_500L));
    }

    @Test
    void aDiscountTakesItsShareOffTheSumAndTheRestOfARialStaysWithTheHouse() {
        Registration asked = new Registration(
                PLAIN.quote(), 3, Map.of(), Optional.of(BRANCH), List.of(), Optional.of("LOYAL-7"), false);

        Basket basket = fine(quote(Status.SENT), asked);

        assertThat(basket.discountRial()).isEqualTo(6_006);
        assertThat(basket.totalRial()).isEqualTo(79_795);
        assertThat(basket.won()).map(Opening::title).contains("Second branch");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "REFUSED", "EXPIRED"})
    void onlyAnOpenQuoteBecomesAnOrder(Status status) {
        assertThat(wrong(quote(status), PLAIN)).isEqualTo(new Registered.Refused(Registered.Reason.NOT_OPEN));
    }

    @Test
    void aQuoteThatWasChangedSinceIsToldAsItStands() {
        Registration old =
                new Registration(PLAIN.quote(), 2, Map.of(), Optional.empty(), List.of(), Optional.empty(), false);

        assertThat(wrong(quote(Status.SENT), old)).isEqualTo(new Registered.Changed(quote(Status.SENT)));
    }

    @Test
    void pricesWhoseTimeIsOverHoldOnlyWhenTheAgentSaysSo() {
        LocalDate late = LocalDate.parse("2026-12-02");
        Registration insists =
                new Registration(PLAIN.quote(), 3, Map.of(), Optional.empty(), List.of(), Optional.empty(), true);

        assertThat(Basket.of(quote(Status.SENT), PLAIN, late))
                .isEqualTo(new Basket.Checked.Wrong(new Registered.Refused(Registered.Reason.EXPIRED)));
        assertThat(Basket.of(quote(Status.SENT), insists, late)).isInstanceOf(Basket.Checked.Fine.class);
        assertThat(Basket.of(quote(Status.SENT), PLAIN, LocalDate.parse("2026-12-01")))
                .isInstanceOf(Basket.Checked.Fine.class);
    }

    @Test
    void eachWrongFieldIsNamed() {
        assertThat(field(asked(Map.of(7, 1)))).isEqualTo("lines.position");
        assertThat(field(asked(Map.of(0, -1)))).isEqualTo("lines.quantity");
        assertThat(field(asked(Map.of(0, 0, 1, 0, 2, 0)))).isEqualTo("lines");
        assertThat(field(new Registration(
                        PLAIN.quote(), 3, Map.of(), Optional.empty(), List.of(), Optional.of("YALDA"), false)))
                .isEqualTo("discount");
        assertThat(field(new Registration(
                        PLAIN.quote(), 3, Map.of(), Optional.of(new UUID(9, 9)), List.of(), Optional.empty(), false)))
                .isEqualTo("opportunity");
        List<Competitor> rivals = List.of(new Competitor("Sepidar", Optional.empty()));
        assertThat(field(new Registration(
                        PLAIN.quote(), 3, Map.of(), Optional.empty(), rivals, Optional.empty(), false)))
                .isEqualTo("competitors");
    }

    private static Registration asked(Map<Integer, Integer> quantities) {
        return new Registration(PLAIN.quote(), 3, quantities, Optional.empty(), List.of(), Optional.empty(), false);
    }

    private static String field(Registration asked) {
        return ((Registered.Invalid) wrong(quote(Status.SENT), asked)).field();
    }

    private static Basket fine(Quote quote, Registration asked) {
        return ((Basket.Checked.Fine) Basket.of(quote, asked, TODAY)).basket();
    }

    private static Registered wrong(Quote quote, Registration asked) {
        return ((Basket.Checked.Wrong) Basket.of(quote, asked, TODAY)).why();
    }

    private static Quote quote(Status status) {
        return new Quote(
                PLAIN.quote(),
                "PF-1043",
                new PartyId(new UUID(0, 7)),
                3,
                Optional.of("EMAIL"),
                Optional.of(Instant.parse("2026-11-15T08:00:00Z")),
                Optional.of(LocalDate.parse("2026-12-01")),
                status,
                85_801,
                new Quote.Terms(
                        Instant.parse("2026-11-15T07:00:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(
                        new Line(0, Optional.empty(), "Alborz 64 grinder", "machine/grinder", 1, 74_500),
                        new Line(1, Optional.empty(), "Barista kit", "tools/kit", 2, 6_801),
                        new Line(2, Optional.empty(), "Install and calibrate", "service/install", 3, 4_500)),
                List.of(new Opening(BRANCH, "Second branch", 85_801, List.of())),
                List.of(new Discount("LOYAL-7", new Quote.Title("Loyal discount 7%", "تخفیف وفاداری ۷٪"), 7)));
    }
}
