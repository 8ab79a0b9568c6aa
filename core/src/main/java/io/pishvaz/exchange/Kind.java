package io.pishvaz.exchange;

/** What a file holds. */
public enum Kind {
    PARTIES,
    ORDERS,
    INTERACTIONS,
    PRODUCTS
}
