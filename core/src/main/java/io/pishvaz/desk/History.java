package io.pishvaz.desk;

import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Spell;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.customer.Answers;
import io.pishvaz.customer.CallerNumber;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.work.Agreement;
import io.pishvaz.work.NewTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what happened. Entries are journalled on disk before they reach the database; writing never blocks and never
 * fails.
 */
public interface History {

    void write(Entry entry);

    /**
     * Calls not ended, and ended ones whose wrap-up is not: what was going on when the server stopped. Read once at
     * start, before any PBX is heard.
     */
    List<Entry.OfCall> open();

    /** Notes and wrap-ups not ended yet, and those of open calls. Read once at start like {@link #open()}. */
    List<Entry.OfWrapUp> openWrapUps();

    /** One entry; a later entry with the same key replaces the earlier one. */
    sealed interface Entry {

        /** A call as known now, who it is with, and why that party called: a reason's code, where one was given. */
        record OfCall(Call call, CallerNumber number, Optional<PartyId> party, Optional<String> reason)
                implements Entry {}

        /**
         * One agent's note, answers and wrap-up of one call; {@code began} is empty while the agent still talks,
         * {@code ended} until wrap-up is over.
         */
        record OfWrapUp(
                CallId call,
                AgentId agent,
                Optional<Instant> began,
                Optional<Instant> ended,
                Optional<String> disposition,
                String note,
                int noteVersion,
                Optional<Answers> answers)
                implements Entry {

            /** How long it took; empty until it is over. */
            public Optional<Duration> length() {
                return began.flatMap(from -> ended.map(to -> Duration.between(from, to)));
            }

            public OfWrapUp noted(String text) {
                return new OfWrapUp(call, agent, began, ended, disposition, text, noteVersion + 1, answers);
            }
        }

        /** A task that an agent made. */
        record OfTask(NewTask task) implements Entry {}

        /**
         * A callback that an agent agreed with the outside party of a call; a later agreement of the same call replaces
         * the earlier one.
         */
        record OfAgreement(Call call, PhoneNumber number, AgentId agent, Instant at, Agreement agreed)
                implements Entry {}

        /** How an agent spent a stretch of time. */
        record OfSpell(Spell spell) implements Entry {}

        /** What a user did about an alert: the last step counts. */
        record OfCare(String alert, String user, Instant at, String state) implements Entry {}

        /** The server listened until then. */
        record OfHearing(Instant until) implements Entry {}

        /** A stretch in which a PBX was not heard. */
        record OfBlindness(String pbx, Instant from, Optional<Instant> to) implements Entry {}
    }
}
