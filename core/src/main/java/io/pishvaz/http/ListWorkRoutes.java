package io.pishvaz.http;

import io.pishvaz.desk.CallActions;
import io.pishvaz.desk.Outcome;
import io.pishvaz.outreach.ListEntry;
import io.pishvaz.outreach.ListWork;
import io.pishvaz.outreach.ListWork.Judged;
import io.pishvaz.outreach.ListWork.Said;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Telemarketing lists as agents work on them, one person after the other. */
final class ListWorkRoutes {
    private final ListWork work;
    private final CallActions calls;
    private final InstantSource clock;

    ListWorkRoutes(ListWork work, CallActions calls, InstantSource clock) {
        this.work = work;
        this.calls = calls;
        this.clock = clock;
    }

    void mount(Operations operations) {
        operations.on("getListWork", asked -> work.at(asked.agent()).map(Reply::ok));
        operations.on("takeFromList", asked -> work.next(
                        asked.agent(), asked.maybe("list").map(UUID::fromString))
                .map(card -> card.map(Reply::ok).orElseGet(() -> Reply.empty(204))));
        operations.on("callFromList", asked -> work.judge(asked.agent(), entry(asked))
                .compose(judged -> call(asked, judged)));
        operations.on("releaseToList", asked -> work.release(asked.agent(), entry(asked))
                .map(done -> done ? Reply.empty(204) : notYours()));
        operations.on("sayListResult", this::result);
    }

    private Future<Reply> call(Asked asked, Judged judged) {
        return switch (judged) {
            case Judged.Call(var party, var number) ->
                calls.dial(asked.agent(), number, Optional.of(party))
                        .map(outcome -> Replies.of(outcome, done -> Reply.empty(202)));
            case Judged.NotYours() -> notYours().now();
            case Judged.Quiet(var until) -> not(Outcome.Why.QUIET_HOURS, until.toString());
            case Judged.Forbidden(var by) -> not(Outcome.Why.NOT_TO_CALL, by.name());
        };
    }

    private static Future<Reply> not(Outcome.Why why, String said) {
        return Replies.<Void>of(new Outcome.NotNow<>(why, said), done -> Reply.empty(202))
                .now();
    }

    private Future<Reply> result(Asked asked) {
        var result = ListEntry.Result.valueOf(asked.text("result"));
        var at = asked.maybe("at").map(text -> OffsetDateTime.parse(text).toInstant());
        boolean agreed = result == ListEntry.Result.CALLBACK;
        if (agreed != at.filter(this::ahead).isPresent()) {
            var allowed = agreed ? "an instant within the next 90 days" : "left out unless a callback is agreed";
            return Problem.field("at", asked.maybe("at").orElse(""), allowed)
                    .reply()
                    .now();
        }
        return work.result(asked.agent(), entry(asked), new Said(result, at, asked.maybe("note")))
                .map(told -> told.map(Reply::ok).orElseGet(ListWorkRoutes::notYours));
    }

    private boolean ahead(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) && at.isBefore(now.plus(java.time.Duration.ofDays(90)));
    }

    private static UUID entry(Asked asked) {
        return UUID.fromString(asked.path("entry"));
    }

    private static Reply notYours() {
        return Problem.of(409, "This person of the list is not with you (any more)")
                .reply();
    }
}
