package io.pishvaz.http;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Changes;
import io.vertx.core.Future;

/** Who changed what. */
record ChangeRoutes(Changes changes) {

    void mount(Operations operations) {
        operations.on("getChanges", this::around);
        operations.on("getChangesOf", this::of);
    }

    private Future<Reply> around(Asked asked) {
        return changes.around(
                        PartyRoutes.party(asked.path("party")),
                        asked.query("subject").map(Change.Subject::valueOf),
                        slice(asked))
                .map(Reply::ok);
    }

    private Future<Reply> of(Asked asked) {
        return changes.of(Change.Subject.valueOf(asked.path("subject")), asked.path("id"), slice(asked))
                .map(Reply::ok);
    }

    private static Changes.Slice slice(Asked asked) {
        return new Changes.Slice(asked.query("after").map(Long::valueOf), asked.number("limit", 50));
    }
}
