package io.pishvaz.sales;

import io.pishvaz.sales.Quote.Line;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is to be sold and what is taken off: the code of a discount that the party holds. */
public record Cart(List<Item> items, Optional<String> discount) {
    private static final long MOST_RIAL = 1_000_000_000_000_000L;

    public Cart {
        items = List.copyOf(items);
    }

    /** One line; {@code product} is a code of the product list, {@code priceRial} of one piece. */
    public record Item(Optional<String> product, String title, String category, int quantity, long priceRial) {}

    List<Line> lines() {
        return IntStream.range(0, items.size())
                .mapToObj(i -> line(i, items.get(i)))
                .toList();
    }

    private static Line line(int position, Item item) {
        return new Line(
                position,
                item.product(),
                item.title(),
                item.category(),
                item.quantity(),
                item.priceRial() * item.quantity());
    }

    /** Whether the sum is more than any customer pays. */
    boolean tooMuch() {
        return items.stream()
                        .map(item -> (double) item.priceRial() * item.quantity())
                        .reduce(0.0, Double::sum)
                > MOST_RIAL;
    }

    /** What is agreed on: the lines, the discount when the party holds it, the opportunity when it is the party's. */
    public Written<Basket> basket(Offer offer, Optional<UUID> opportunity) {
        var off = offer.discounts().stream()
                .filter(d -> discount.filter(d.code()::equals).isPresent())
                .findFirst();
        var won = offer.opportunities().stream()
                .filter(o -> opportunity.filter(o.id()::equals).isPresent())
                .findFirst();
        if (discount.isPresent() && off.isEmpty()) {
            var codes = offer.discounts().stream().map(Quote.Discount::code).toList();
            return new Written.Invalid<>(
                    "discount", discount.get(), "one of " + codes + ", given to this party and not over");
        }
        if (opportunity.isPresent() && won.isEmpty()) {
            return new Written.Invalid<>(
                    "opportunity", opportunity.get().toString(), "an open opportunity of this party");
        }
        return tooMuch()
                ? new Written.Invalid<>("items", "the sum of all lines", "at most " + MOST_RIAL + " Rial")
                : new Written.Done<>(new Basket(lines(), off, won), false);
    }

    /** What a party's order may rest on: its open opportunities, and the discounts that hold now. */
    public record Offer(List<Quote.Opening> opportunities, List<Quote.Discount> discounts) {}
}
