package io.pishvaz.outreach;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What a supervisor decides for a list.
 *
 * @param why the reason in words, as agents read it
 * @param say what agents may say, a text of their own
 * @param most how many people at most
 */
public record Terms(
        String name, Purpose purpose, String why, Optional<String> say, ListFilter filter, int most, Calling calling) {

    /** Who may work on a list; nobody named and no department: everybody. */
    public record Workers(List<String> agents, Optional<String> department) {
        public Workers {
            agents = List.copyOf(agents);
        }
    }

    /** When to call; {@code from} and {@code to} are the times of day of the centre within which to call. */
    public record Window(LocalDate first, Optional<LocalDate> last, LocalTime from, LocalTime to) {}

    /** By whom, when, and how often somebody who does not answer is tried. */
    public record Calling(Workers workers, Window window, int attempts, int retryMinutes) {}
}
