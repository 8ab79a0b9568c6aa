package io.pishvaz.customer;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stages as they are kept on file: decided anew, set by hand, told as history. Futures fail on an outage. */
public interface Stages {

    /**
     * Judges a party anew because something relevant happened, and keeps the decision with its evidence; {@code ended}
     * is a call that may not be on file yet. Lapses of respect that are new are told to who listens.
     */
    Future<Void> judge(PartyId party, Optional<Facts.Contact> ended);

    /** Every move with its evidence, newest first; empty when there is no such party. */
    Future<Optional<History>> history(PartyId party);

    /** Sets the stage against the gates. */
    Future<Decided> override(Decision decision, LifecycleStage stage, String reason);

    /** Gives the decision back to the gates. */
    Future<Decided> removeOverride(Decision decision, Optional<String> reason);

    /** Who decides about whom, and the version of the history that they read. */
    record Decision(PartyId party, int version, String by) {}

    /** What became of a decision; only {@code DONE} has changed anything. */
    enum Decided {
        DONE,
        /** There is no such party, or no override to remove. */
        NOT_THERE,
        /** Somebody else decided since it was read. */
        CHANGED
    }

    /** The moves of one party and the override that holds; {@code version} counts what people decided. */
    record History(int version, List<Move> moves, Optional<StageOverride> override) {}

    /** One move; {@code by} and {@code reason} where a person decided. */
    record Move(
            Instant at,
            LifecycleStage from,
            LifecycleStage to,
            StageChange.Cause cause,
            List<Evidence> evidence,
            Optional<String> by,
            Optional<String> reason) {}

    /** A new lapse of respect towards somebody who has earned special respect. */
    record Raised(PartyId party, String name, LifecycleStage stage, Lapse lapse) {}
}
