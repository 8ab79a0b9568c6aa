package io.pishvaz.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it will be stored. {@code unit} counts what belongs together: a party, a contact, all rows of an order;
 * {@code values} in the order of {@link Field#of}, null where nothing was said; {@code faults} is empty for a good row.
 */
public record Staged(long row, long unit, String key, List<@Nullable String> values, List<BadCell> faults) {}
