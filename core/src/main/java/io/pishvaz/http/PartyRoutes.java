package io.pishvaz.http;

import io.pishvaz.customer.Customers;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Timeline;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finding and reading parties. */
final class PartyRoutes {
    private final Customers customers;
    private final Timeline timeline;

    PartyRoutes(Customers customers, Timeline timeline) {
        this.customers = customers;
        this.timeline = timeline;
    }

    void mount(Operations operations) {
        operations.on("findParties", this::find);
        operations.on("getParty", this::file);
        operations.on("getHistory", this::history);
    }

    private Future<Reply> find(Asked asked) {
        return customers
                .search(asked.query("q").orElse(""), asked.number("limit", 20))
                .map(found -> Reply.ok(Map.of("items", found)));
    }

    private Future<Reply> file(Asked asked) {
        return customers.file(party(asked.path("party"))).map(found -> found.map(Reply::ok)
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private Future<Reply> history(Asked asked) {
        var party = party(asked.path("party"));
        var kinds = asked.query("kind")
                .map(text -> Set.copyOf(List.of(text.split(","))))
                .orElse(Set.of());
        return timeline.page(party, asked.query("after"), kinds, asked.number("limit", 50))
                .map(Reply::ok);
    }

    static PartyId party(String text) {
        return new PartyId(UUID.fromString(text));
    }
}
