package io.pishvaz.pbx;

import io.pishvaz.agent.MemberChange;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hears what happens on PBXs. Every method is called on the floor's one event-loop context, in order, and must not
 * block or throw.
 */
public interface PbxWatch {

    void calls(PbxId pbx, List<CallChange> changes);

    void members(PbxId pbx, List<MemberChange> changes);

    /** A call that was asked for never came to ring or was not answered; {@code leg} is the one it was to have. */
    void dialFailed(LegId leg, DialFailure failure);

    /** Why nothing came of it. */
    enum DialFailure {
        NO_ANSWER,
        BUSY,
        OTHER
    }

    /**
     * The link is up and its snapshot applied: changes told before this call are complete. {@code blindSince} tells
     * from when nothing was heard.
     */
    void linkUp(PbxId pbx, Instant at, Optional<Instant> blindSince);

    void linkDown(PbxId pbx, Instant at);
}
