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
        Optional<String> channel,
        Optional<Instant> sentAt,
        Optional<LocalDate> validUntil,
        Status status,
        long totalRial,
        Terms terms,
        List<Line> lines,
        List<Opening> opportunities,
        List<Discount> discounts) {

    /**
     * What else was written down of it.
     *
     * @param discount the code of what it takes off, {@code discountRial} in all
     * @param opportunity what it may win
     * @param revises the quote that it replaces when it is sent
     */
    public record Terms(
            Instant at,
            Optional<String> by,
            Optional<String> discount,
            long discountRial,
            Optional<UUID> opportunity,
            Optional<UUID> revises,
            Optional<String> note) {}

    /** Where a quote stands. */
    public enum Status {
        DRAFT,
        SENT,
        OPENED,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        /** A newer version was sent. */
        REPLACED
    }

    /** One line; {@code amountRial} is the sum of all {@code quantity} pieces. */
    public record Line(
            int position, Optional<String> product, String title, String category, int quantity, long amountRial) {

        /** The same line with another number of pieces at the same price. */
        Line times(int wanted) {
            long amount = (Math.multiplyExact(amountRial, (long) wanted) + quantity / 2) / quantity;
            return new Line(position, product, title, category, wanted, amount);
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
