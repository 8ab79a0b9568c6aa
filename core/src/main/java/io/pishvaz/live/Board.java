package io.pishvaz.live;

import io.pishvaz.agent.Presence;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.Phrase;
import io.pishvaz.customer.Standing;
import io.pishvaz.queue.QueueFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The supervisor's live board. */
public record Board(
        Instant at,
        LocalDate day,
        long targetMs,
        QueueFigures totals,
        Optional<Double> occupancy,
        long pausedMs,
        List<Queue> queues,
        List<Caller> callers,
        List<Seat> agents,
        List<Alert> alerts,
        List<Blind> blind) {

    /** The same board at another time. */
    Board at(Instant other) {
        return new Board(other, day, targetMs, totals, occupancy, pausedMs, queues, callers, agents, alerts, blind);
    }

    /** One queue: what waits now, the figures of the day and who its agents are. */
    public record Queue(
            String pbx,
            String queue,
            String title,
            QueueFigures figures,
            List<String> agents,
            int waiting,
            Optional<Instant> longestSince) {}

    /** One waiting caller. */
    public record Caller(
            String call,
            Optional<String> number,
            Optional<String> name,
            Optional<String> company,
            Optional<LifecycleStage> stage,
            Optional<Standing> standing,
            Optional<Phrase> hint,
            String queue,
            int position,
            Instant waitingSince,
            boolean raised) {}

    /** One agent; {@code with} is the party or number talked with, occupancy and pause are those of the day. */
    public record Seat(
            String agent,
            String name,
            Optional<String> extension,
            List<String> furtherExtensions,
            Presence.State state,
            Optional<String> reason,
            Instant since,
            Optional<String> with,
            Optional<String> queue,
            Optional<Double> occupancy,
            long pausedMs) {}

    /** Something a supervisor must know; {@code party} is whom it is about, {@code owner} who sees to it. */
    public record Alert(
            String id,
            Instant at,
            Kind kind,
            Phrase title,
            Optional<Phrase> detail,
            Optional<PartyId> party,
            Optional<String> owner) {

        /** About nobody on file, and nobody sees to it yet. */
        public Alert(String id, Instant at, Kind kind, Phrase title, Optional<Phrase> detail) {
            this(id, at, kind, title, detail, Optional.empty(), Optional.empty());
        }

        public Alert about(PartyId whom) {
            return new Alert(id, at, kind, title, detail, Optional.of(whom), owner);
        }

        public Alert ownedBy(Optional<String> user) {
            return new Alert(id, at, kind, title, detail, party, user);
        }

        /** What it is about. */
        public enum Kind {
            BREACH,
            RESPECT_LAPSE,
            LONG_CALL,
            LINK_DOWN,
            TASK_LATE
        }
    }

    /** A stretch in which a PBX was not heard. */
    public record Blind(String pbx, Instant from, Optional<Instant> to) {}
}
