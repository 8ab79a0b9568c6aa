package io.pishvaz.http;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunities.Enquiry;
import io.pishvaz.sales.Opportunities.Goal;
import io.pishvaz.sales.Opportunities.Move;
import io.pishvaz.sales.Opportunities.Moved;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opportunities on their way. */
final class OpportunityRoutes {
    private static final String LOST = "LOST";
    private static final int USUAL_CHANCE = 20;

    private final Opportunities opportunities;
    private final List<String> lostReasons;

    OpportunityRoutes(Opportunities opportunities, Catalogue catalogue) {
        this.opportunities = opportunities;
        this.lostReasons =
                catalogue.lostReasons().stream().map(Catalogue.Choice::code).toList();
    }

    void mount(Operations operations) {
        operations.on("openOpportunity", this::open);
        operations.on("moveOpportunity", this::move);
    }

    private Future<Reply> open(Asked asked) {
        Optional<String> title = asked.maybe("title");
        if (title.isEmpty()) {
            return Problem.field("title", asked.text("title"), "words").reply().now();
        }
        var enquiry = new Enquiry(
                PartyRoutes.party(asked.path("party")),
                title.get(),
                asked.body().getLong("valueRial"),
                asked.body().getInteger("probability", USUAL_CHANCE),
                asked.session().user().login());
        return opportunities.open(enquiry).map(made -> made.map(id -> Reply.json(201, Map.of("id", id)))
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private Future<Reply> move(Asked asked) {
        boolean lost = asked.text("to").equals(LOST);
        Optional<String> reason = asked.maybe("reason");
        if (lost != reason.filter(lostReasons::contains).isPresent()) {
            String allowed = lost ? "one of " + lostReasons : "left out unless it is lost";
            return Problem.field("reason", reason.orElse(""), allowed).reply().now();
        }
        var move = new Move(
                UUID.fromString(asked.path("opportunity")),
                PipelineStep.valueOf(asked.text("from")),
                lost ? new Goal.Lost(reason.orElseThrow()) : new Goal.To(PipelineStep.valueOf(asked.text("to"))),
                asked.session().user().login());
        return opportunities.move(move).map(OpportunityRoutes::reply);
    }

    private static Reply reply(Moved outcome) {
        return switch (outcome) {
            case Moved.Done() -> Reply.empty(204);
            case Moved.NoSuchOpportunity() ->
                Problem.of(404, "There is no such opportunity").reply();
            case Moved.Elsewhere(var now) ->
                new Problem(409, "It was moved meanwhile and is now " + now, List.of(), Map.of("stage", now)).reply();
        };
    }
}
