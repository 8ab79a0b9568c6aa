package io.pishvaz.http;

import io.pishvaz.care.Promises;
import io.vertx.core.Future;
import java.util.UUID;

/** What customers are promised. */
final class PromiseRoutes {
    private final Promises promises;

    PromiseRoutes(Promises promises) {
        this.promises = promises;
    }

    void mount(Operations operations) {
        operations.createsInStore("makePromise", this::make);
        operations.on(
                "editPromise",
                asked -> Keeping.change(
                        asked, version -> promises.edit(id(asked), version, terms(asked), Versions.login(asked))));
        operations.on(
                "keepPromise",
                asked -> Keeping.change(asked, version -> promises.keep(id(asked), version, Versions.login(asked))));
        operations.on(
                "takeBackPromise",
                asked ->
                        Keeping.change(asked, version -> promises.takeBack(id(asked), version, Versions.login(asked))));
    }

    private Future<Reply> make(Asked asked) {
        var promise = new Promises.New(
                PartyRoutes.party(asked.path("party")),
                terms(asked),
                asked.maybe("call").map(UUID::fromString));
        return Keeping.make(promises.make(promise, Versions.by(asked)));
    }

    private static Promises.Terms terms(Asked asked) {
        return new Promises.Terms(
                asked.text("text").strip(), Keeping.instant(asked, "dueAt").orElseThrow(), asked.maybe("agent"));
    }

    private static UUID id(Asked asked) {
        return Keeping.id(asked, "promise");
    }
}
