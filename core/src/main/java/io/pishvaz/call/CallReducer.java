package io.pishvaz.call;

/**
 * Works facts into the state of the calls of one PBX. Total and idempotent: a fact that makes no sense now (late,
 * doubled, of a leg never seen) changes nothing, and nothing stays open after the leg it hangs on has ended.
 */
public final class CallReducer {
    private CallReducer() {}

    public static Step step(CallState state, CallEvent event) {
        var inferring = event instanceof CallEvent.Inferred;
        var fact = event instanceof CallEvent.Inferred inferred ? inferred.fact() : event;
        var draft = new Draft(state, fact.at(), inferring);
        apply(draft, fact);
        return draft.done();
    }

    private static void apply(Draft draft, CallEvent event) {
        switch (event) {
            case CallEvent.LegBegan e -> Legs.began(draft, e);
            case CallEvent.Paired e -> Legs.paired(draft, e);
            case CallEvent.CallerNamed e -> Legs.named(draft, e);
            case CallEvent.PickedUp e -> Offers.pickedUp(draft, e);
            case CallEvent.HungUp e -> Legs.hungUp(draft, e);
            case CallEvent.LegEnded e -> Legs.ended(draft, e);
            case CallEvent.Queued e -> Visits.queued(draft, e);
            case CallEvent.WaitFailed e -> Visits.failed(draft, e);
            case CallEvent.QueueLeft e -> Visits.left(draft, e);
            case CallEvent.LeaveExplained e -> Visits.explained(draft, e);
            case CallEvent.Connected e -> Visits.connected(draft, e);
            case CallEvent.Offered e -> Offers.offered(draft, e);
            case CallEvent.OfferEnded e -> Offers.ended(draft, e);
            case CallEvent.BridgeJoined e -> Bridges.joined(draft, e);
            case CallEvent.BridgeLeft e -> Bridges.left(draft, e);
            case CallEvent.Held e ->
                draft.openLeg(e.leg()).ifPresent(leg -> draft.call(leg).hold(leg.id(), e.at()));
            case CallEvent.Unheld e ->
                draft.openLeg(e.leg()).ifPresent(leg -> draft.call(leg).release(leg.id(), e.at()));
            case CallEvent.Completed e -> Talks.completed(draft, e);
            case CallEvent.Transferred e -> Transfers.transferred(draft, e);
            case CallEvent.Parked e -> Transfers.parked(draft, e);
            case CallEvent.Recorded e -> Recordings.turned(draft, e);
            case CallEvent.RecordedTo e -> Recordings.filed(draft, e);
            case CallEvent.Vanished e -> draft.open(e.call()).ifPresent(call -> Legs.end(draft, call));
            case CallEvent.Inferred e -> apply(draft, e.fact());
        }
    }
}
