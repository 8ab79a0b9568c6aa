package io.pishvaz.plugin;

import java.time.Duration;
import java.util.Optional;

/**
 * How one plugin does, for the administrator.
 *
 * @param id of the plugin, or the name of its file when it was refused
 * @param version empty when it was refused
 * @param calls questions put to it; what was not asked because it was cut off is not counted
 * @param failures of those, thrown, invalid, refused for want of a thread, or not answered within the limit
 * @param late of those, answered or dropped after the budget
 * @param p95 95th percentile of the last answers
 * @param problem why it was refused, or the reference of the failure that cut it off
 */
public record PluginHealth(
        String id,
        Optional<String> version,
        State state,
        long calls,
        long failures,
        long late,
        Duration p95,
        Optional<String> problem) {

    /** Whether a plugin is asked. */
    public enum State {
        HEALTHY,
        CUT_OFF,
        PROBING,
        REFUSED
    }

    static PluginHealth refused(PluginRefusal refusal) {
        return new PluginHealth(
                refusal.file(), Optional.empty(), State.REFUSED, 0, 0, 0, Duration.ZERO, Optional.of(refusal.reason()));
    }
}
