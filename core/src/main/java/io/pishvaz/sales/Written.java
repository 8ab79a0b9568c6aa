package io.pishvaz.sales;

import java.util.function.Function;

/** What became of a wish to write something down; only {@link Done} has changed anything. */
public sealed interface Written<T> {

    /** The same of something else; {@code turn} is asked where there is something. */
    default <U> Written<U> map(Function<? super T, ? extends U> turn) {
        return switch (this) {
            case Done<T>(var now, var again) -> new Done<>(turn.apply(now), again);
            case Changed<T>(var now) -> new Changed<>(turn.apply(now));
            case NotThere<T>(var what) -> new NotThere<>(what);
            case Refused<T>(var reason) -> new Refused<>(reason);
            case Invalid<T>(var field, var value, var allowed) -> new Invalid<>(field, value, allowed);
        };
    }

    /** It stands as {@code now} says; {@code again} when the same request had done it before. */
    record Done<T>(T now, boolean again) implements Written<T> {}

    /** There is no such {@code what}. */
    record NotThere<T>(String what) implements Written<T> {}

    /** It was changed since it was read. */
    record Changed<T>(T now) implements Written<T> {}

    /** It is no time for that. */
    record Refused<T>(Reason reason) implements Written<T> {}

    /** A value that may not be; says what would be. */
    record Invalid<T>(String field, String value, String allowed) implements Written<T> {}

    /** Why something cannot be done any more, or not yet. */
    enum Reason {
        /** It was sent; a newer version can be made of it. */
        SENT,
        /** It was not sent yet. */
        DRAFT,
        /** It is an order, or was refused or replaced. */
        NOT_OPEN,
        /** It was won or lost. */
        CLOSED,
        /** It was cancelled. */
        CANCELLED,
        /** The goods are with the customer. */
        DELIVERED,
        /** There is one already. */
        EXISTS
    }
}
