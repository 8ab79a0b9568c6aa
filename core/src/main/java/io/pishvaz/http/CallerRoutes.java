package io.pishvaz.http;

import io.pishvaz.customer.PartyKind;
import io.pishvaz.desk.CallerActions;
import io.pishvaz.desk.NewCaller;
import io.vertx.core.Future;
import java.util.Map;

/** What agents say of who calls. */
final class CallerRoutes {
    private final CallerActions callers;

    CallerRoutes(CallerActions callers) {
        this.callers = callers;
    }

    void mount(Operations operations) {
        operations.on("chooseParty", this::choose);
        operations.on("rejectParty", this::reject);
        operations.on("takeBackParty", this::takeBack);
        operations.creates("saveCaller", this::save);
    }

    private Future<Reply> choose(Asked asked) {
        return callers.choose(asked.agent(), asked.path("pop"), PartyRoutes.party(asked.text("party")))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> reject(Asked asked) {
        return callers.reject(asked.agent(), asked.path("pop"), asked.body().getBoolean("remember"))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> takeBack(Asked asked) {
        return callers.takeBack(asked.agent(), asked.path("pop"))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> save(Asked asked) {
        var caller = new NewCaller(
                asked.text("name").strip(),
                PartyKind.valueOf(asked.text("kind")),
                asked.maybe("company"),
                asked.maybe("source"),
                asked.maybe("reason"),
                asked.maybe("referrer").map(PartyRoutes::party),
                asked.maybe("note"));
        return callers.save(asked.agent(), asked.path("pop"), caller)
                .map(outcome -> Replies.of(outcome, party -> Reply.json(201, Map.of("party", party))));
    }
}
