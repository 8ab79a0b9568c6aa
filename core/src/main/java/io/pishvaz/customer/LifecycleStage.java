package io.pishvaz.customer;

/** The four rungs of the ladder, lowest first. */
public enum LifecycleStage {
    PROSPECT,
    CUSTOMER,
    LOYAL,
    ADVOCATE
}
