package io.pishvaz.http;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.desk.DeskActions;
import io.pishvaz.desk.DeskActions.Answer;
import io.pishvaz.desk.DeskActions.Finish;
import io.pishvaz.desk.DeskActions.Wanted;
import io.pishvaz.desk.NoteWrite;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What agents do to their own pops and state. */
final class DeskRoutes {
    private final DeskActions desk;
    private final Supplier<Catalogue> catalogue;

    DeskRoutes(DeskActions desk, Supplier<Catalogue> catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    void mount(Operations operations) {
        operations.on("getCatalogue", asked -> Reply.ok(catalogue.get()).now());
        operations.on("setPresence", this::presence);
        operations.on("writeNote", this::note);
        operations.on("answerScript", this::answer);
        operations.on("setDisposition", this::disposition);
        operations.on("finish", this::finish);
        operations.on("extendWrapUp", this::extend);
        operations.on("askPlugin", this::askAgain);
    }

    private Future<Reply> presence(Asked asked) {
        return desk.presence(asked.agent(), wanted(asked, "state"))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(202)));
    }

    private Future<Reply> note(Asked asked) {
        var version = asked.body().getInteger("version");
        return desk.note(asked.agent(), asked.path("pop"), asked.text("text"), version)
                .map(outcome -> Replies.of(outcome, DeskRoutes::noted));
    }

    private static Reply noted(NoteWrite write) {
        return switch (write) {
            case NoteWrite.Kept kept -> Reply.ok(kept);
            case NoteWrite.Conflict(var version, var text) ->
                new Problem(409, "The note was changed since", List.of(), Map.of("version", version, "text", text))
                        .reply();
        };
    }

    private Future<Reply> answer(Asked asked) {
        var answer = new Answer(asked.text("script"), asked.text("field"), asked.maybe("value"));
        return desk.answer(asked.agent(), asked.path("pop"), answer)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> disposition(Asked asked) {
        return desk.disposition(asked.agent(), asked.path("pop"), asked.text("code"))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> finish(Asked asked) {
        var finish = new Finish(wanted(asked, "then"), asked.maybe("disposition"));
        return desk.finish(asked.agent(), asked.path("pop"), finish)
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(204)));
    }

    private Future<Reply> extend(Asked asked) {
        return desk.extendWrapUp(asked.agent(), asked.path("pop"))
                .map(outcome -> Replies.of(outcome, endsAt -> Reply.ok(Map.of("endsAt", endsAt))));
    }

    private Future<Reply> askAgain(Asked asked) {
        return desk.askAgain(asked.agent(), asked.path("pop"), asked.path("plugin"))
                .map(outcome -> Replies.of(outcome, done -> Reply.empty(202)));
    }

    static Wanted wanted(Asked asked, String field) {
        return new Wanted(Wanted.State.valueOf(asked.text(field)), asked.maybe("reason"));
    }
}
