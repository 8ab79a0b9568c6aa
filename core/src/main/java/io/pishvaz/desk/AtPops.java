package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where requests of agents come to the floor: each runs on its context, and only at a pop of the agent's own. */
record AtPops(Context floor, Pops pops) {

    <T> Future<Outcome<T>> onPop(AgentId agent, String pop, Function<OpenPop, Future<Outcome<T>>> action) {
        return onFloor(() -> mine(agent, pop).map(action).orElseGet(() -> done(new Outcome.NoSuchPop<>())));
    }

    Optional<OpenPop> mine(AgentId agent, String pop) {
        return PopId.parse(pop).filter(id -> id.agent().equals(agent)).flatMap(pops::find);
    }

    <T> Future<T> onFloor(Supplier<Future<T>> action) {
        Promise<T> promise = Promise.promise();
        floor.runOnContext(v -> {
            try {
                action.get().onComplete(promise);
            } catch (RuntimeException broken) {
                promise.fail(broken);
            }
        });
        return promise.future();
    }

    static <T> Future<Outcome<T>> done(Outcome<T> outcome) {
        return Future.succeededFuture(outcome);
    }

    static Outcome<Void> nothing() {
        return Outcome.done();
    }
}
