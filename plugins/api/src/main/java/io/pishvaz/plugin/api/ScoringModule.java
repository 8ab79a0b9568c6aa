package io.pishvaz.plugin.api;

import java.util.Optional;
import org.pf4j.ExtensionPoint;

/**
 * Rates a customer in one panel, in the screen-pop while the phone rings and on the page of the customer; a plugin has
 * at most one.
 *
 * <p>The host makes one instance through the constructor without parameters and calls it from several threads at once:
 * keep no state that changes, or keep it thread-safe. Everything runs on the plugin's own threads and may block; late
 * means the agent sees "taking longer than usual", and an exception, an {@link Error}, {@code null} or no answer within
 * the limit means a failed panel.
 */
public interface ScoringModule extends ExtensionPoint {

    /** The heading of the panel; asked once, when the plugin is loaded. */
    Text title();

    /** Of whom this plugin has something to say, shown where it has nothing; asked once, when the plugin is loaded. */
    default Optional<Text> speaksOf() {
        return Optional.empty();
    }

    /**
     * What this plugin thinks of the customer; empty when it has nothing to say, which is not an error.
     *
     * <p>The same customer must give the same score: use {@link Customer#now()} instead of a clock.
     */
    Optional<Score> score(Customer customer);
}
