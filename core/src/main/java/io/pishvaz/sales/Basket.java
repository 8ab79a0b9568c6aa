package io.pishvaz.sales;

import io.pishvaz.sales.Quote.Discount;
import io.pishvaz.sales.Quote.Line;
import io.pishvaz.sales.Quote.Opening;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What will be ordered: the lines with their pieces, the discount stated, the opportunity won. */
public record Basket(List<Line> lines, Optional<Discount> discount, Optional<Opening> won) {
    private static final int MOST_PIECES = 10_000;

    /** Whether a quote may become this order, and why not. */
    public sealed interface Checked {

        record Fine(Basket basket) implements Checked {}

        record Wrong(Registered why) implements Checked {}
    }

    /** The first thing that stands against it wins: the state of the quote before the fields of the request. */
    public static Checked of(Quote quote, Registration asked, LocalDate today) {
        if (!quote.open()) {
            return wrong(new Registered.Refused(Registered.Reason.NOT_OPEN));
        }
        if (quote.version() != asked.version()) {
            return wrong(new Registered.Changed(quote));
        }
        if (quote.expired(today) && !asked.acceptExpired()) {
            return wrong(new Registered.Refused(Registered.Reason.EXPIRED));
        }
        return invalid(quote, asked)
                .<Checked>map(Checked.Wrong::new)
                .orElseGet(() -> new Checked.Fine(new Basket(
                        lines(quote, asked.quantities()), discount(quote, asked), opportunity(quote, asked))));
    }

    public long sumRial() {
        return lines.stream().mapToLong(Line::amountRial).sum();
    }

    public long discountRial() {
        return discount.map(d -> Math.multiplyExact(sumRial(), (long) d.percent()) / 100)
                .orElse(0L);
    }

    public long totalRial() {
        return sumRial() - discountRial();
    }

    /** The category of the largest line. */
    public String category() {
        return lines.stream()
                .max(Comparator.comparingLong(Line::amountRial))
                .map(Line::category)
                .orElseThrow();
    }

    private static List<Line> lines(Quote quote, Map<Integer, Integer> quantities) {
        return quote.lines().stream()
                .map(line -> line.times(quantities.getOrDefault(line.position(), line.quantity())))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    private static Optional<Discount> discount(Quote quote, Registration asked) {
        return quote.discounts().stream()
                .filter(d -> asked.discount().filter(d.code()::equals).isPresent())
                .findFirst();
    }

    private static Optional<Opening> opportunity(Quote quote, Registration asked) {
        return quote.opportunities().stream()
                .filter(o -> asked.opportunity().filter(o.id()::equals).isPresent())
                .findFirst();
    }

    private static Optional<Registered> invalid(Quote quote, Registration asked) {
        return wrongLine(quote, asked.quantities())
                .or(() -> asked.discount()
                        .filter(code -> discount(quote, asked).isEmpty())
                        .map(code -> new Registered.Invalid(
                                "discount", code, "one of " + codes(quote) + ", given to this party and not over")))
                .or(() -> asked.opportunity()
                        .filter(id -> opportunity(quote, asked).isEmpty())
                        .map(id -> new Registered.Invalid(
                                "opportunity", id.toString(), "an open opportunity of this party")))
                .or(() -> Optional.of(asked.competitors())
                        .filter(names -> !names.isEmpty() && asked.opportunity().isEmpty())
                        .map(names -> new Registered.Invalid(
                                "competitors", names.getFirst().name(), "absent without an opportunity")));
    }

    private static Optional<Registered> wrongLine(Quote quote, Map<Integer, Integer> quantities) {
        List<Integer> positions = quote.lines().stream().map(Line::position).toList();
        for (Map.Entry<Integer, Integer> wanted : quantities.entrySet()) {
            if (!positions.contains(wanted.getKey())) {
                return Optional.of(
                        new Registered.Invalid("lines.position", wanted.getKey().toString(), "one of " + positions));
            }
            if (wanted.getValue() < 0 || wanted.getValue() > MOST_PIECES) {
                return Optional.of(new Registered.Invalid(
                        "lines.quantity", wanted.getValue().toString(), "0.." + MOST_PIECES));
            }
        }
        return lines(quote, quantities).isEmpty()
                ? Optional.of(new Registered.Invalid("lines", "no pieces", "at least one line with a piece"))
                : Optional.empty();
    }

    private static List<String> codes(Quote quote) {
        return quote.discounts().stream().map(Discount::code).toList();
    }

    private static Checked wrong(Registered why) {
        return new Checked.Wrong(why);
    }
}
