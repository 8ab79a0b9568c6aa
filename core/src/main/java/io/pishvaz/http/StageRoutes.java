package io.pishvaz.http;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Stages;
import io.pishvaz.customer.Stages.Decided;
import io.pishvaz.customer.Stages.Decision;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        return stages.history(party(asked)).map(found -> found.map(
                        history -> Reply.ok(history).with("ETag", Versions.tag(history.version())))
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private Future<Reply> override(Asked asked) {
        var stage = LifecycleStage.valueOf(asked.text("stage"));
        var reason = asked.text("reason").strip();
        return decide(asked, "party", decision -> stages.override(decision, stage, reason));
    }

    private Future<Reply> remove(Asked asked) {
        return decide(
                asked, "override of this party", decision -> stages.removeOverride(decision, asked.query("reason")));
    }

    private Future<Reply> decide(Asked asked, String what, Function<Decision, Future<Decided>> decide) {
        return Versions.at(asked, version -> decide.apply(new Decision(party(asked), version, Versions.login(asked)))
                .compose(decided -> switch (decided) {
                    case DONE -> Reply.empty(204).now();
                    case NOT_THERE ->
                        Problem.of(404, "There is no such " + what).reply().now();
                    case CHANGED ->
                        stages.history(party(asked)).map(now -> new Problem(
                                        412,
                                        "Somebody else decided since it was read",
                                        List.of(),
                                        now.map(history -> Map.<String, Object>of("current", history))
                                                .orElseGet(Map::of))
                                .reply());
                }));
    }

    private static PartyId party(Asked asked) {
        return PartyRoutes.party(asked.path("party"));
    }
}
