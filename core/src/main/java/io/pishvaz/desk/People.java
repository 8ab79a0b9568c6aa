package io.pishvaz.desk;

import io.pishvaz.customer.Customers;
import io.pishvaz.customer.Verdicts;

/** The parties on file and what agents said of their numbers. */
public record People(Customers customers, Verdicts verdicts) {}
