package io.pishvaz.http;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Stages;
import io.vertx.core.Future;

/** The stages of a party through time, and a supervisor's word against the gates. */
final class StageRoutes {
    private final Stages stages;

    StageRoutes(Stages stages) {
        this.stages = stages;
    }

    void mount(Operations operations) {
        operations.on("getStages", this::history);
        operations.on("overrideStage", this::override);
        operations.on("removeStageOverride", this::remove);
    }

    private Future<Reply> history(Asked asked) {
        return stages.history(party(asked)).map(found -> found.map(Reply::ok)
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private Future<Reply> override(Asked asked) {
        var stage = LifecycleStage.valueOf(asked.text("stage"));
        var reason = asked.text("reason").strip();
        return stages.override(party(asked), stage, reason, login(asked))
                .map(done -> done
                        ? Reply.empty(204)
                        : Problem.of(404, "There is no such party").reply());
    }

    private Future<Reply> remove(Asked asked) {
        return stages.removeOverride(party(asked), login(asked), asked.query("reason"))
                .map(done -> done
                        ? Reply.empty(204)
                        : Problem.of(404, "No override holds for this party").reply());
    }

    private static PartyId party(Asked asked) {
        return PartyRoutes.party(asked.path("party"));
    }

    private static String login(Asked asked) {
        return asked.session().user().login();
    }
}
