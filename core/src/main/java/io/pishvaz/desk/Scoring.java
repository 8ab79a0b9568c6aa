package io.pishvaz.desk;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.live.Panel;
import java.util.List;
import java.util.function.Consumer;

/** Asks the plugins about a customer. */
public interface Scoring {

    /**
     * Returns at once one panel per plugin (LOADING, or FAILED where a plugin is cut off); {@code arrived} is called on
     * the caller's context for each panel that comes later: READY or EMPTY, first LATE where the plugin exceeds its
     * budget, FAILED when it throws, lies or never answers. Never throws, never blocks.
     */
    List<Panel> ask(CustomerFile file, Consumer<Panel> arrived);
}
