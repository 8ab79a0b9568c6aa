package io.pishvaz.customer;

/** Where a party stands beside the ladder. */
public enum Standing {
    ACTIVE,
    AT_RISK,
    LAPSED,
    LOST,
    DETRACTOR
}
