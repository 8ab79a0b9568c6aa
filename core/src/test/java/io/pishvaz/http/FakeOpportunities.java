package io.pishvaz.http;

import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** One opportunity, which is an enquiry however often it is moved. */
final class FakeOpportunities implements Opportunities {
    static final UUID OPPORTUNITY = new UUID(0, 5);

    @Override
    public Future<Optional<UUID>> open(Enquiry enquiry) {
        return Future.succeededFuture(
                enquiry.party().equals(Samples.PARTY) ? Optional.of(OPPORTUNITY) : Optional.empty());
    }

    @Override
    public Future<Moved> move(Move move) {
        return Future.succeededFuture(
                !move.opportunity().equals(OPPORTUNITY)
                        ? new Moved.NoSuchOpportunity()
                        : move.from() == PipelineStep.NEW ? new Moved.Done() : new Moved.Elsewhere("NEW"));
    }
}
