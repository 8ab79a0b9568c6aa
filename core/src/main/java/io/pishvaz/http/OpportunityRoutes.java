package io.pishvaz.http;

import io.pishvaz.desk.Catalogue;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunities.Goal;
import io.pishvaz.sales.Opportunities.Move;
import io.pishvaz.sales.Opportunities.Moved;
import io.pishvaz.sales.Opportunity;
import io.pishvaz.sales.Opportunity.Terms;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Opportunities on their way. */
final class OpportunityRoutes {
    private static final String LOST = "LOST";
    private static final int USUAL_CHANCE = 20;

    private final Opportunities opportunities;
    private final List<String> lostReasons;
    private final List<String> sources;

    OpportunityRoutes(Opportunities opportunities, Catalogue catalogue) {
        this.opportunities = opportunities;
        this.lostReasons =
                catalogue.lostReasons().stream().map(Catalogue.Choice::code).toList();
        this.sources = catalogue.sources().stream().map(Catalogue.Choice::code).toList();
    }

    void mount(Operations operations) {
        operations.createsInStore("openOpportunity", this::open);
        operations.on("getOpportunity", this::read);
        operations.on("editOpportunity", this::edit);
        operations.on("moveOpportunity", this::move);
    }

    private Future<Reply> open(Asked asked) {
        return terms(asked, Optional.of(Versions.login(asked)), terms -> opportunities
                .open(PartyRoutes.party(asked.path("party")), terms, Versions.by(asked))
                .map(written -> SaleBodies.made(written, Opportunity::version)));
    }

    private Future<Reply> read(Asked asked) {
        return opportunities.read(opportunity(asked)).map(found -> found.map(
                        one -> Reply.ok(one).with("ETag", Versions.tag(one.version())))
                .orElseGet(() -> Problem.of(404, "There is no such opportunity").reply()));
    }

    private Future<Reply> edit(Asked asked) {
        return terms(
                asked,
                Optional.empty(),
                terms -> Versions.at(asked, version -> opportunities
                        .edit(opportunity(asked), version, terms, Versions.login(asked))
                        .map(written -> SaleBodies.reply(written, Opportunity::version))));
    }

    private Future<Reply> terms(Asked asked, Optional<String> owner, Function<Terms, Future<Reply>> go) {
        Optional<String> source = asked.maybe("source");
        if (source.filter(code -> !sources.contains(code)).isPresent()) {
            return Problem.field("source", source.get(), "one of " + sources)
                    .reply()
                    .now();
        }
        return go.apply(new Terms(
                asked.text("title").strip(),
                asked.maybe("product"),
                asked.body().getLong("valueRial"),
                asked.body().getInteger("probability", USUAL_CHANCE),
                SaleBodies.day(asked, "expectedOn"),
                asked.maybe("owner").or(() -> owner),
                source,
                SaleBodies.competitors(asked.body())));
    }

    private static UUID opportunity(Asked asked) {
        return UUID.fromString(asked.path("opportunity"));
    }

    private Future<Reply> move(Asked asked) {
        boolean lost = asked.text("to").equals(LOST);
        Optional<String> reason = asked.maybe("reason");
        if (lost != reason.filter(lostReasons::contains).isPresent()) {
            String allowed = lost ? "one of " + lostReasons : "left out unless it is lost";
            return Problem.field("reason", reason.orElse(""), allowed).reply().now();
        }
        var move = new Move(
                opportunity(asked),
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
