package io.pishvaz.outreach;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A telemarketing list: who to call, why, when and by whom, and how far it is. */
public record CallList(
        UUID id, int version, Terms terms, State state, String madeBy, Instant madeAt, Progress progress) {

    /** Whether agents are given people of it. */
    public enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    /** How many of its people are where; {@code results} of those who are done, {@code blocks} of the blocked. */
    public record Progress(
            long total,
            long waiting,
            long taken,
            long blocked,
            long done,
            Map<String, Long> results,
            Map<String, Long> blocks) {}
}
