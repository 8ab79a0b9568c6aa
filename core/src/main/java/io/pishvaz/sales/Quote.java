package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A pro-forma with what is needed to make an order of it: the party's open opportunities, the most valuable first, and
 * the discounts that hold now. {@code version} grows with every change.
 */
public record Quote(
        UUID id,
        String number,
        PartyId party,
        int version,
        String channel,
        Instant sentAt,
        Optional<LocalDate> validUntil,
        Status status,
        long totalRial,
        List<Line> lines,
        List<Opening> opportunities,
        List<Discount> discounts) {

    /** Where a quote stands. */
    public enum Status {
        SENT,
        OPENED,
        ACCEPTED,
        REFUSED,
        EXPIRED
    }

    /** One line; {@code amountRial} is the sum of all {@code quantity} pieces. */
    public record Line(int position, String title, String category, int quantity, long amountRial) {

        /** The same line with another number of pieces at the same price. */
        Line times(int wanted) {
            long amount = (Math.multiplyExact(amountRial, (long) wanted) + quantity / 2) / quantity;
            return new Line(position, title, category, wanted, amount);
        }
    }

    /** An open opportunity, and who else wants to win it. */
    public record Opening(UUID id, String title, long valueRial, List<Competitor> competitors) {}

    /** Somebody else who offers the same, and what is known of the offer. */
    public record Competitor(String name, Optional<String> note) {}

    /** A discount that was given to the party and is not over. */
    public record Discount(String code, Title title, int percent) {}

    /** A name in both languages. */
    public record Title(String en, String fa) {}

    boolean open() {
        return status == Status.SENT || status == Status.OPENED;
    }

    boolean expired(LocalDate today) {
        return validUntil.filter(until -> until.isBefore(today)).isPresent();
    }
}
