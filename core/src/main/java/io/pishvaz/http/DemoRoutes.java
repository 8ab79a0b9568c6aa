package io.pishvaz.http;

import io.pishvaz.pbx.DemoCalls;
import io.vertx.core.Future;

/** Makes customers phone; only where the PBX is a simulated one. */
final class DemoRoutes {
    private final DemoCalls calls;

    DemoRoutes(DemoCalls calls) {
        this.calls = calls;
    }

    void mount(Operations operations) {
        operations.on("makeDemoCall", this::make);
    }

    private Future<Reply> make(Asked asked) {
        var kind = DemoCalls.DemoCall.Kind.valueOf(asked.text("kind"));
        return calls.make(new DemoCalls.DemoCall(kind, asked.maybe("number"), asked.maybe("queue")))
                .map(made -> Reply.empty(202));
    }
}
