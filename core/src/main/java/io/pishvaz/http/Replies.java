package io.pishvaz.http;

import io.pishvaz.desk.Outcome;
import io.pishvaz.session.Session;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/** From what use cases say to what HTTP says. */
final class Replies {
    private Replies() {}

    /** Nobody is signed in. */
    static Future<Optional<Session>> nobody() {
        return Future.succeededFuture(Optional.empty());
    }

    static <T> Reply of(Outcome<T> outcome, Function<T, Reply> done) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done.apply(value);
            case Outcome.NoSuchPop<T>() ->
                Problem.of(404, "There is no such pop (any more)").reply();
            case Outcome.NotThere<T>(var what) ->
                Problem.of(404, "There is no such " + what).reply();
            case Outcome.NotNow<T>(var why, var said) ->
                Problem.of(409, why.sentence(said)).because(why, said).reply();
            case Outcome.Refused<T>(var code, var detail) ->
                Problem.of(409, detail.orElse("Not possible: " + code))
                        .because(code, detail)
                        .reply();
            case Outcome.Invalid<T>(var field, var value, var allowed) ->
                Problem.field(field, value, allowed).reply();
        };
    }

    /** The same future, but heard on this context: ports answer on theirs. */
    static <T> Future<T> on(Context context, Future<T> elsewhere) {
        return Future.future(
                promise -> elsewhere.onComplete(result -> context.runOnContext(now -> promise.handle(result))));
    }
}
