package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * What an agent may do to their own pops and state. Callable from any context. What changed is told on the live stream
 * too; a future fails only for an outage: {@link io.pishvaz.pbx.PbxRefusal} from a PBX, anything else from the store.
 */
public interface DeskActions {

    /** Writes the note when {@code version} is the one on file; then it grows by one. */
    Future<Outcome<NoteWrite>> note(AgentId agent, String pop, String text, int version);

    /** Writes down what was answered to a question of the call's script; an absent value takes it back. */
    Future<Outcome<Void>> answer(AgentId agent, String pop, Answer answer);

    /** Sets the result code of the call. */
    Future<Outcome<Void>> disposition(AgentId agent, String pop, String code);

    /** Ends wrap-up and sets what the agent does next. */
    Future<Outcome<Void>> finish(AgentId agent, String pop, Finish finish);

    /** Half a minute more; answers when wrap-up ends now. */
    Future<Outcome<Instant>> extendWrapUp(AgentId agent, String pop);

    /** Asks a plugin once more that gave no answer; its panel arrives on the live stream. */
    Future<Outcome<Void>> askAgain(AgentId agent, String pop, String plugin);

    /**
     * Asks the PBX to pause (with a reason of the catalogue) or unpause the agent; the truth follows on the live
     * stream.
     */
    Future<Outcome<Void>> presence(AgentId agent, Wanted wanted);

    /** What an agent wants to be; {@code reason} is a pause reason's code. */
    record Wanted(State state, Optional<String> reason) {

        /** The states an agent may choose. */
        public enum State {
            AVAILABLE,
            PAUSED
        }
    }

    /** What was answered to one question. */
    record Answer(String script, String field, Optional<String> value) {}

    /** How wrap-up ends; {@code disposition} where it was not set before. */
    record Finish(Wanted then, Optional<String> disposition) {}
}
