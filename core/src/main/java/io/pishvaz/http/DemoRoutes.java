package io.pishvaz.http;

import io.pishvaz.agent.Agent;
import io.pishvaz.pbx.DemoCalls;
import io.vertx.core.Future;
import java.util.Map;

/** Makes customers phone; only where the PBX is a simulated one. */
final class DemoRoutes {
    private final DemoCalls calls;

    DemoRoutes(DemoCalls calls) {
        this.calls = calls;
    }

    void mount(Operations operations) {
        operations.on("makeDemoCall", this::make);
        operations.on("getDemoCalls", asked -> calls.live().map(live -> Reply.ok(Map.of("calls", live))));
        operations.on("endDemoCall", this::end);
    }

    private Future<Reply> make(Asked asked) {
        var kind = DemoCalls.DemoCall.Kind.valueOf(asked.text("kind"));
        var queue = asked.maybe("queue");
        var extension = asked.session().user().agent().flatMap(Agent::extension);
        return calls.make(new DemoCalls.DemoCall(kind, asked.maybe("number"), queue, extension))
                .map(id -> Reply.json(202, Map.of("id", id)))
                .recover(failure -> failure instanceof IllegalArgumentException
                        ? Problem.field("queue", queue.orElse(""), "a queue of the simulated PBX")
                                .reply()
                                .now()
                        : Future.failedFuture(failure));
    }

    private Future<Reply> end(Asked asked) {
        return calls.end(asked.path("call"))
                .map(wentOn -> wentOn
                        ? Reply.empty(204)
                        : Problem.of(404, "There is no such call (any more)").reply());
    }
}
