package io.pishvaz.http;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.desk.Scoring;
import io.pishvaz.live.Panel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.Optional;

/** What the plugins say of a party outside of a call: one request per plugin, so that none waits for another. */
final class PanelRoutes {
    private final Customers customers;
    private final Scoring scoring;

    PanelRoutes(Customers customers, Scoring scoring) {
        this.customers = customers;
        this.scoring = scoring;
    }

    void mount(Operations operations) {
        operations.on("getPanels", this::panels);
        operations.on("getPanel", this::panel);
    }

    private Future<Reply> panels(Asked asked) {
        return file(asked).map(found -> found.map(file -> Reply.ok(Map.of("items", scoring.panels())))
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private Future<Reply> panel(Asked asked) {
        return file(asked).compose(found -> found.map(file -> ask(file, asked.path("plugin")))
                .orElseGet(
                        () -> Problem.of(404, "There is no such party").reply().now()));
    }

    private Future<Optional<CustomerFile>> file(Asked asked) {
        return customers.file(PartyRoutes.party(asked.path("party")));
    }

    /** That it is late the client sees by itself. */
    private Future<Reply> ask(CustomerFile file, String plugin) {
        Promise<Reply> settled = Promise.promise();
        var now = scoring.ask(file, plugin::equals, later -> {
            if (later.state() != Panel.State.LATE) {
                settled.complete(Reply.ok(later));
            }
        });
        if (now.isEmpty()) {
            settled.complete(Problem.of(404, "There is no such panel").reply());
        } else if (now.getFirst().state() == Panel.State.FAILED) {
            settled.complete(Reply.ok(now.getFirst()));
        }
        return settled.future();
    }
}
