package io.pishvaz.exchange;

/** What a cell broke, with what is allowed in English; clients say it in their own language by its name. */
public enum Rule {
    REQUIRED("must not be empty"),
    TOO_LONG("must be shorter"),
    DATE("a date such as 2026-03-21, 1405/01/01 or 21.03.2026, with or without a time"),
    PHONE("a public telephone number such as 0912 345 6789 or +98 21 1234 5678"),
    MONEY("an amount that makes whole Rial, 0 or more"),
    PRICE("an amount that makes whole Rial, 0 to 1000000000000"),
    PRODUCT_CODE("1 to 64 of A-Z, a-z, 0-9, . _ and -, a letter or digit first"),
    TITLE("a title in Persian or in English"),
    QUANTITY("a whole number from 1 to 1000000"),
    DURATION("seconds, m:ss or h:mm:ss, at most a day"),
    WORD("one of the words named"),
    WHO("a party's id or a telephone number"),
    ONCE("an id stands once in a file; rows of one order follow one another"),
    SAME_ORDER("all rows of an order name the same party and time"),
    KNOWN_PARTY("a party that is on file, by its id or by a number that is its alone"),
    KNOWN_PRODUCT("the code of a product on the list"),
    KNOWN_TREATMENT("the code of a treatment on file"),
    OWN_ORDER("an order that was not made here"),
    ERASED("a party that was not erased");

    private final String allowed;

    Rule(String allowed) {
        this.allowed = allowed;
    }

    public String allowed() {
        return allowed;
    }
}
