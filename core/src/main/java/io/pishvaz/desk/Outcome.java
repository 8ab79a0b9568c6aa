package io.pishvaz.desk;

import io.pishvaz.live.Refusal;
import java.util.Optional;

/** What became of something an agent asked for: it was done, or why it was not. */
public sealed interface Outcome<T> {

    @SuppressWarnings("NullAway") // Void has no value
    static Outcome<Void> done() {
        return new Done<>(null);
    }

    record Done<T>(T value) implements Outcome<T> {}

    /** This agent has no such pop (any more). */
    record NoSuchPop<T>() implements Outcome<T> {}

    /** There is no such thing, or none that this user may see; {@code what} names its kind. */
    record NotThere<T>(String what) implements Outcome<T> {}

    /** The pop or the agent is not in a state for it; {@code said} is who or what it is about, or others' own words. */
    record NotNow<T>(Why why, Optional<String> said) implements Outcome<T> {
        public NotNow(Why why) {
            this(why, Optional.empty());
        }

        public NotNow(Why why, String said) {
            this(why, Optional.of(said));
        }
    }

    /** Why something cannot be now: screens know each in their languages, programs read the English sentence. */
    enum Why {
        CALL_GOES_ON("The call has not ended."),
        RESULT_AFTER_CALL("The result is chosen when the call has ended."),
        NO_WRAP_UP("Wrap-up has not begun."),
        NO_EXTENSION("No extension belongs to this user."),
        NOBODY_LINKED("Nobody is linked to this call."),
        NOTHING_TO_TAKE_BACK("There is nothing to take back."),
        ON_FILE_ALREADY("The caller is on file already."),
        NO_NUMBER("The caller has no number to phone back."),
        PANEL_NOT_FAILED("The plugin has not failed."),
        EXTENSION_TAKEN("The extension is taken by somebody else:"),
        CALL_ON_EXTENSION("There is a call on this extension."),
        PBX_REFUSED("The PBX says:"),
        GONE("It is gone."),
        CALLBACK_CLOSED("The callback is closed."),
        CALLBACK_WITH("The callback is with"),
        CALLBACK_NOT_TAKEN("Take the callback first."),
        TASK_DONE("The task is done."),
        TASK_WITH("The task is with"),
        TASK_NOT_YOURS("The task is not yours."),
        QUIET_HOURS("These are quiet hours: nobody is called from a list before"),
        NOT_TO_CALL("This person may not be called now:");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** In English; a sentence that is not finished goes on with what was said. */
        public String sentence(Optional<String> said) {
            return said.map(words -> sentence + " " + words).orElse(sentence);
        }
    }

    /** Asked of a PBX in vain; {@code detail} are its own words where it said any. */
    record Refused<T>(Refusal code, Optional<String> detail) implements Outcome<T> {}

    /** A value that may not be; says what would be. */
    record Invalid<T>(String field, String value, String allowed) implements Outcome<T> {}
}
