package io.pishvaz.sales;

/** What became of a request to make an order of a quote; only {@link Done} has changed anything. */
public sealed interface Registered {

    /** The order stands; {@code again} when the same request had made it before. */
    record Done(Order order, boolean again) implements Registered {}

    record NoSuchQuote() implements Registered {}

    /** The quote was changed since the agent saw it. */
    record Changed(Quote now) implements Registered {}

    /** The quote cannot become an order. */
    record Refused(Reason reason) implements Registered {}

    /** A value that may not be; says what would be. */
    record Invalid(String field, String value, String allowed) implements Registered {}

    /** Why a quote cannot become an order. */
    enum Reason {
        /** It is an order already, or was refused or withdrawn. */
        NOT_OPEN,
        /** The time of its prices is over. */
        EXPIRED
    }
}
