package io.pishvaz.customer;

/** What can be said of the number a call came from. Only {@link External} may ever match a party. */
public sealed interface CallerNumber {

    record External(PhoneNumber number) implements CallerNumber {}

    /** A short internal number. */
    record Extension(String number) implements CallerNumber {}

    /** Withheld, unknown, empty or not a telephone number at all. */
    record Withheld() implements CallerNumber {}
}
