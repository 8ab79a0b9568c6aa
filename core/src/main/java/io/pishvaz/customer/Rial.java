package io.pishvaz.customer;

/** An amount of money in whole Rial. */
public record Rial(long rial) {}
