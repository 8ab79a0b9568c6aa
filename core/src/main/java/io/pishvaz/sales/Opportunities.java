package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunity.Terms;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** What parties may buy, on its way to an order. Futures fail when the store cannot be reached. */
public interface Opportunities {

    /** Opens one in the first step; it belongs to who opens it unless the terms say otherwise. */
    Future<Written<Opportunity>> open(PartyId party, Terms terms, By by);

    Future<Optional<Opportunity>> read(UUID opportunity);

    /** Puts other terms in place of those on file when {@code version} is the one on file; each change is kept. */
    Future<Written<Opportunity>> edit(UUID opportunity, int version, Terms terms, String by);

    /** Moves one to another step, or gives it up; it is won only by an order. */
    Future<Moved> move(Move move);

    /**
     * What is asked for.
     *
     * @param from the step in which who asks saw it
     * @param by the login of who asks; whoever moves an opportunity that is nobody's makes it theirs
     */
    record Move(UUID opportunity, PipelineStep from, Goal goal, String by) {}

    /** Where an opportunity goes. */
    sealed interface Goal {
        /** To a step before the order. */
        record To(PipelineStep step) implements Goal {}

        /** Nowhere any more; the reason is a code of the catalogue. */
        record Lost(String reason) implements Goal {}
    }

    /** What became of it; only {@link Done} has changed anything. */
    sealed interface Moved {
        record Done() implements Moved {}

        record NoSuchOpportunity() implements Moved {}

        /** It is not where it was seen any more; {@code now} is its stage. */
        record Elsewhere(String now) implements Moved {}
    }
}
