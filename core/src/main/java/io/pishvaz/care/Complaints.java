package io.pishvaz.care;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Complaints and their recovery. Futures fail when the store cannot be reached. */
public interface Complaints {

    /** Opens one with the usual steps of recovery. */
    Future<Kept<Complaint>> open(New complaint, By by);

    /** Changes what it is about and who makes it good. */
    Future<Kept<Complaint>> edit(UUID complaint, int version, Terms terms, String by);

    Future<Kept<Complaint>> addStep(UUID complaint, int version, String title, String by);

    /** Says that the step at this place (from 0) is done, or is not. */
    Future<Kept<Complaint>> step(UUID complaint, int version, Mark mark, String by);

    Future<Kept<Complaint>> close(UUID complaint, int version, Outcome outcome, String by);

    /**
     * Takes back what was entered by mistake: it counts for nothing any more and stays in the history.
     *
     * @param anyones whether it may be another's
     */
    Future<Kept<Complaint>> takeBack(UUID complaint, int version, String by, boolean anyones);

    /** What is changed; {@code owner} is a login. The usual time where none is set. */
    record Terms(String subject, Optional<String> owner, Optional<String> department, Optional<Instant> dueAt) {}

    /** What went wrong; {@code call} is the call it was heard in. */
    record New(PartyId party, Terms terms, Optional<UUID> call) {}

    /** A step done or not. */
    record Mark(int place, boolean done) {}

    /** How it ended. */
    record Outcome(Complaint.Result result, Optional<String> recovery) {}
}
