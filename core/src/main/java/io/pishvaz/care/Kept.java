package io.pishvaz.care;

import io.pishvaz.customer.LifecycleStage;

/** What became of a wish to keep or change something; only {@link Done} has changed anything. */
public sealed interface Kept<T> {

    /** It stands as {@code now} says; {@code again} when the same request had done it before. */
    record Done<T>(T now, boolean again) implements Kept<T> {}

    /** There is no such {@code what}. */
    record NotThere<T>(String what) implements Kept<T> {}

    /** It was changed since it was read. */
    record Changed<T>(T now) implements Kept<T> {}

    /** It belongs to a rung that the party, on {@code stage}, has not climbed. */
    record Locked<T>(LifecycleStage stage, LifecycleStage needed) implements Kept<T> {}

    /** It is no time for that. */
    record Refused<T>(Reason reason) implements Kept<T> {}

    /** A value that may not be; says what would be. */
    record Invalid<T>(String field, String value, String allowed) implements Kept<T> {}

    /** Only who made it, and supervisors, may do that. */
    record NotYours<T>() implements Kept<T> {}

    /** Why something cannot be done any more. */
    enum Reason {
        /** It was closed, kept, broken or used. */
        OVER,
        /** It is not offered any more. */
        NOT_OFFERED,
        /** There is one of that code. */
        EXISTS
    }
}
