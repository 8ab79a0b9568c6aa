package io.pishvaz.live;

import io.pishvaz.call.Direction;
import io.pishvaz.call.Transfer;
import java.time.Instant;
import java.util.Optional;

/**
 * The call as one agent's pop shows it; durations in milliseconds.
 *
 * @param colleague the login of whom this agent speaks with, where it is somebody who works here
 */
public record CallView(
        String id,
        String pbx,
        Direction direction,
        Optional<String> number,
        NumberKind numberKind,
        Optional<String> callerName,
        Optional<String> colleague,
        Optional<String> dialled,
        Optional<String> queue,
        Instant startedAt,
        Optional<Instant> queuedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> holdAt,
        Optional<Instant> endedAt,
        Optional<Long> waitMs,
        Optional<Long> ringMs,
        Optional<Long> talkMs,
        Optional<Long> holdMs,
        Optional<Long> waitTargetMs,
        boolean inferred,
        Optional<TransferredBy> transferredBy,
        Optional<ConsultedBy> consultedBy,
        int transfers,
        Optional<Parked> parked,
        Optional<NotTaken> notTaken,
        Control control) {

    /** What kind of number it is. */
    public enum NumberKind {
        EXTERNAL,
        EXTENSION,
        WITHHELD
    }

    /** Where the caller waits for somebody to dial the slot. */
    public record Parked(String slot, Instant since) {}

    /**
     * Where this agent sent the other party, who is gone since without anybody having answered there.
     *
     * @param agent the colleague, where it was one
     * @param why as far as the PBX told
     */
    public record NotTaken(String target, Optional<String> agent, Instant at, Optional<Refusal> why) {}

    /** Who handed the call over, why, and the note that travels with it. */
    public record TransferredBy(
            String agent,
            String agentName,
            Transfer.Kind kind,
            Instant at,
            Optional<String> why,
            Optional<String> note) {}

    /**
     * Who asks this agent before handing the call over.
     *
     * @param inferred the colleague phoned while talking with the customer: probably, not surely, it is about them
     */
    public record ConsultedBy(
            String agent,
            String agentName,
            Instant at,
            Optional<String> why,
            Optional<String> note,
            boolean inferred) {}
}
