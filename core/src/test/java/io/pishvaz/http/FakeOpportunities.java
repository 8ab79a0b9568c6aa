package io.pishvaz.http;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunity;
import io.pishvaz.sales.Opportunity.Terms;
import io.pishvaz.sales.PipelineStep;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One opportunity of version 3, which is an enquiry however often it is moved. */
final class FakeOpportunities implements Opportunities {
    static final UUID OPPORTUNITY = new UUID(0, 5);

    static Opportunity opportunity() {
        var terms = new Terms(
                "Grinder",
                Optional.of("GR-64"),
                900,
                20,
                Optional.empty(),
                Optional.of("mina"),
                Optional.of("WEB"),
                List.of());
        return new Opportunity(
                OPPORTUNITY,
                Samples.PARTY,
                3,
                "NEW",
                terms,
                Optional.of("Mina"),
                Samples.AT,
                Samples.AT,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Future<Written<Opportunity>> open(PartyId party, Terms terms, By by) {
        return party.equals(Samples.PARTY)
                ? FakeSelling.made(opportunity(), by)
                : Future.succeededFuture(new Written.NotThere<>("party"));
    }

    @Override
    public Future<Optional<Opportunity>> read(UUID opportunity) {
        return Future.succeededFuture(
                Optional.of(opportunity()).filter(one -> one.id().equals(opportunity)));
    }

    @Override
    public Future<Written<Opportunity>> edit(UUID opportunity, int version, Terms terms, String by) {
        return FakeSelling.written(opportunity(), version);
    }

    @Override
    public Future<Moved> move(Move move) {
        return Future.succeededFuture(
                !move.opportunity().equals(OPPORTUNITY)
                        ? new Moved.NoSuchOpportunity()
                        : move.from() == PipelineStep.NEW ? new Moved.Done() : new Moved.Elsewhere("NEW"));
    }
}
