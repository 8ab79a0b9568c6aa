package io.pishvaz.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one agent may do with a call now and what of it is on. It follows the PBX, not the click.
 *
 * @param can the possible verbs, in the order of {@link Verb}
 * @param muteUnknown the server was started in mid-call and nobody was muted or unmuted from a screen since
 * @param recording absent while the call is not recorded
 * @param asked what the PBX took but nothing shows yet
 * @param refused what was asked last, where it was not done
 */
public record Control(
        List<Verb> can,
        boolean muted,
        boolean muteUnknown,
        Optional<Recording> recording,
        Optional<Consult> consult,
        Optional<Asked> asked,
        Optional<Refused> refused) {

    public static final Control NOTHING = new Control(
            List.of(), false, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether a recording runs or pauses. */
    public enum Recording {
        ON,
        PAUSED,
        /** The PBX was not heard for a while and does not tell. */
        UNKNOWN
    }

    /** A second call to whom the call may be handed; {@code id} is an agent's, else what was dialled. */
    public record Consult(TargetKind kind, String id, Optional<String> name, Instant since, State state) {

        /** How far it is. */
        public enum State {
            CALLING,
            RINGING,
            TALKING
        }
    }

    /** To whom a call may be handed. */
    public enum TargetKind {
        AGENT,
        QUEUE,
        NUMBER
    }

    /** A request that no fact confirms yet. */
    public record Asked(Verb verb, Instant at) {}

    /** A request that came to nothing; {@code detail} are the PBX's own words. */
    public record Refused(Verb verb, Refusal code, Optional<String> detail, Instant at) {}
}
