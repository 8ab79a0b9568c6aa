package io.pishvaz.desk;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.live.Panel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks the plugins about a customer, all or those whose ids are wanted. */
public interface Scoring {

    /** The panel of each plugin at work, LOADING, before anything is asked. */
    List<Panel> panels();

    /**
     * Returns at once one panel per plugin asked (LOADING, or FAILED where a plugin is cut off); {@code arrived} is
     * called on the caller's context for each panel that comes later: READY or EMPTY, first LATE where the plugin
     * exceeds its budget, FAILED when it throws, lies or never answers. Never throws, never blocks.
     */
    List<Panel> ask(CustomerFile file, Predicate<String> plugins, Consumer<Panel> arrived);
}
