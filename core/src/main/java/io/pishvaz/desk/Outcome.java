package io.pishvaz.desk;

import io.pishvaz.live.Refusal;
import java.util.Optional;

/** What became of something an agent asked for: it was done, or why it was not. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** This agent has no such pop (any more). */
    record NoSuchPop<T>() implements Outcome<T> {}

    /** There is no such thing, or none that this user may see; {@code what} names its kind. */
    record NotThere<T>(String what) implements Outcome<T> {}

    /** The pop or the agent is not in a state for it; {@code why} is an English sentence. */
    record NotNow<T>(String why) implements Outcome<T> {}

    /** Asked of a PBX in vain; {@code detail} are its own words where it said any. */
    record Refused<T>(Refusal code, Optional<String> detail) implements Outcome<T> {}

    /** A value that may not be; says what would be. */
    record Invalid<T>(String field, String value, String allowed) implements Outcome<T> {}
}
