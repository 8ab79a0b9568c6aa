package io.pishvaz.http;

import io.pishvaz.customer.Merges;
import io.pishvaz.customer.Merges.Field;
import io.pishvaz.customer.Merges.Result;
import io.pishvaz.session.Role;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Parties on file twice. */
final class MergeRoutes {
    private final Merges merges;

    MergeRoutes(Merges merges) {
        this.merges = merges;
    }

    void mount(Operations operations) {
        operations.on("getDuplicates", asked -> merges.duplicates(PartyRoutes.party(asked.path("party")))
                .map(found -> Reply.ok(Map.of("items", found))));
        operations.on("getMerges", asked -> merges.of(PartyRoutes.party(asked.path("party")))
                .map(found -> Reply.ok(Map.of("items", found))));
        operations.on("tellApart", asked -> merges.apart(
                        PartyRoutes.party(asked.path("party")),
                        PartyRoutes.party(asked.path("other")),
                        asked.session().user().login())
                .map(done -> done
                        ? Reply.empty(204)
                        : Problem.of(404, "There are no two such parties").reply()));
        operations.on("maybeSame", asked -> merges.maybeSame(
                        PartyRoutes.party(asked.path("party")), PartyRoutes.party(asked.path("other")))
                .map(done -> Reply.empty(204)));
        operations.creates("mergeParties", this::merge);
        operations.on("undoMerge", this::undo);
    }

    private Future<Reply> merge(Asked asked) {
        var request = new Merges.Request(side(asked, "survivor"), side(asked, "duplicate"), fields(asked));
        return merges.merge(request, asked.session().user().login()).map(result -> reply(result, 201));
    }

    private Future<Reply> undo(Asked asked) {
        var user = asked.session().user();
        return merges.undo(
                        UUID.fromString(asked.path("merge")),
                        user.login(),
                        user.role().includes(Role.SUPERVISOR))
                .map(result -> reply(result, 200));
    }

    private static Reply reply(Result result, int done) {
        return switch (result) {
            case Result.Done(var merge) -> Reply.json(done, merge);
            case Result.Missing(var what) ->
                Problem.of(404, "There is no " + what).reply();
            case Result.NotYours() ->
                Problem.of(403, "Only who merged, or a supervisor, may undo it").reply();
            case Result.Refused(var why) -> Problem.of(409, why).reply();
        };
    }

    private static Merges.Side side(Asked asked, String name) {
        JsonObject side = asked.body().getJsonObject(name);
        return new Merges.Side(PartyRoutes.party(side.getString("party")), side.getInteger("version"));
    }

    private static Set<Field> fields(Asked asked) {
        var fields = EnumSet.noneOf(Field.class);
        asked.body().getJsonArray("take", new JsonArray()).forEach(name -> fields.add(Field.valueOf((String) name)));
        return fields;
    }
}
