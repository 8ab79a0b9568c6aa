package io.pishvaz.outreach;

import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.work.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person of a list.
 *
 * @param reasons why this person, beside what the list says
 * @param blockedBy the rule that forbids the call, while it does
 * @param notBefore when to try again, or to call as agreed
 */
public record ListEntry(
        UUID id,
        UUID list,
        Who who,
        Standing standing,
        List<Phrase> reasons,
        State state,
        Optional<Block> blockedBy,
        Optional<Result> result,
        int attempts,
        Optional<Instant> notBefore,
        Optional<String> agent,
        Optional<Instant> doneAt,
        Optional<String> note) {

    /** Where an entry is on its way. */
    public enum State {
        WAITING,
        TAKEN,
        BLOCKED,
        DONE
    }

    /** What came of a call. */
    public enum Result {
        REACHED,
        /** Nobody answered: tried again later, until it was tried often enough. */
        NO_ANSWER,
        /** Agreed to call at another time: the same agent is given the person again. */
        CALLBACK,
        NOT_INTERESTED,
        WRONG_NUMBER,
        /** Does not want to be called: the consent to calls is taken back. */
        DO_NOT_CALL
    }
}
