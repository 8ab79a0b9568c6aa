package io.pishvaz.live;

import io.pishvaz.customer.Answers;
import io.pishvaz.customer.Candidate;
import io.pishvaz.customer.CustomerFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One agent's view of one call. */
public record Pop(
        String id,
        Phase phase,
        CallView call,
        MatchState match,
        Optional<CustomerFile> file,
        List<Candidate> candidates,
        Optional<Said> said,
        List<Panel> panels,
        Optional<WrapUp> wrapUp,
        Note note,
        Optional<Answers> answers) {

    /** What the call is for this agent. */
    public enum Phase {
        RINGING,
        TALKING,
        HOLD,
        CONSULTING,
        WRAP_UP
    }

    /** Whether it is known who calls. */
    public enum MatchState {
        LOADING,
        KNOWN,
        MANY,
        UNKNOWN,
        NONE,
        UNAVAILABLE
    }

    /** Why a pop went away. */
    public enum Closed {
        LOST,
        ENDED,
        FINISHED,
        TAKEN_AWAY
    }

    /** The agent's note; {@code version} grows with every save, so that two tabs do not overwrite each other. */
    public record Note(String text, int version) {}

    /** The minute after the call. */
    public record WrapUp(Instant startedAt, Instant endsAt, Optional<String> disposition) {}
}
