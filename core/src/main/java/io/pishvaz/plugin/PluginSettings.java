package io.pishvaz.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How plugins are treated.
 *
 * @param folder where their archives lie; empty means no plugins
 * @param budget after this a panel is shown as late
 * @param limit after this its answer is dropped
 * @param threads of each plugin's own pool
 * @param backlog calls that may wait for one of those threads
 * @param failures in a row after which a plugin is cut off
 * @param rest how long it is left in peace before it is tried again
 * @param zone the centre's time zone
 */
public record PluginSettings(
        Optional<Path> folder,
        Duration budget,
        Duration limit,
        int threads,
        int backlog,
        int failures,
        Duration rest,
        ZoneId zone) {

    public PluginSettings {
        if (budget.toMillis() < 1 || budget.compareTo(limit) >= 0) {
            throw new IllegalArgumentException("plugins.budget must be 1 ms or more and less than plugins.limit, was "
                    + budget.toMillis() + " ms");
        }
        atLeastOne("plugins.threads", threads);
        atLeastOne("plugins.backlog", backlog);
        atLeastOne("plugins.failures", failures);
    }

    /** The defaults for everything else. */
    public static PluginSettings of(Path folder, Duration budget, ZoneId zone) {
        return new PluginSettings(
                Optional.of(folder), budget, Duration.ofSeconds(3), 2, 64, 5, Duration.ofSeconds(30), zone);
    }

    private static void atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be 1 or more, was " + value);
        }
    }
}
