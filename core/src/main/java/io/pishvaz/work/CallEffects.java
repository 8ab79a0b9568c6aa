package io.pishvaz.work;

import io.pishvaz.customer.CustomerFile.HistoryItem;
import java.util.List;

/**
 * What one call has changed: tasks made in it, callbacks agreed in it or closed by it, and what was recorded of its
 * party since it began.
 */
public record CallEffects(List<Task> tasks, List<Callback> agreed, List<Callback> closed, List<HistoryItem> recorded) {}
