package io.pishvaz.work;

import io.pishvaz.customer.CustomerFile.HistoryItem;

/** Something that happened to a party whom an agent knows. */
public record News(Who who, HistoryItem item) {}
