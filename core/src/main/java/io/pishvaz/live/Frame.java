package io.pishvaz.live;

import io.pishvaz.agent.Presence;
import io.pishvaz.customer.PartyId;
import io.pishvaz.work.WorkChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One message of the live stream without its envelope ({@code seq}, {@code at}), which the stream adds. */
public sealed interface Frame {

    /** The value of {@code type}. */
    String type();

    record Snapshot(State state) implements Frame {
        @Override
        public String type() {
            return "snapshot";
        }
    }

    record PopOpened(Pop pop) implements Frame {
        @Override
        public String type() {
            return "pop.opened";
        }
    }

    record PopChanged(Pop pop) implements Frame {
        @Override
        public String type() {
            return "pop.changed";
        }
    }

    record PopClosed(String id, Pop.Closed reason) implements Frame {
        @Override
        public String type() {
            return "pop.closed";
        }
    }

    record PanelArrived(String pop, Panel panel) implements Frame {
        @Override
        public String type() {
            return "panel";
        }
    }

    record PresenceChanged(Presence presence) implements Frame {
        @Override
        public String type() {
            return "presence";
        }
    }

    record Queues(List<QueueLine> queues) implements Frame {
        @Override
        public String type() {
            return "queues";
        }
    }

    record LinkChanged(Link link) implements Frame {
        @Override
        public String type() {
            return "link";
        }
    }

    record BoardChanged(Board board) implements Frame {
        @Override
        public String type() {
            return "board";
        }
    }

    record BoardPatched(BoardPatch patch) implements Frame {
        @Override
        public String type() {
            return "board.patch";
        }
    }

    /** Callbacks or tasks that concern this user are new or different: ask for them again. */
    record WorkChanged(Set<WorkChange.Kind> kinds) implements Frame {
        @Override
        public String type() {
            return "work";
        }
    }

    /** What becomes of a number that was clicked; empty when there is nothing to tell (any more). */
    record DiallingChanged(Optional<Dialling> dialling) implements Frame {
        @Override
        public String type() {
            return "dialling";
        }
    }

    /** What is on file of these parties is not what it was; who shows one of them reads it again. */
    record PartiesChanged(List<PartyId> parties) implements Frame {
        @Override
        public String type() {
            return "parties.changed";
        }
    }

    /** Everything a client shows; {@code presence} for users with an extension, {@code board} for supervisors. */
    record State(
            Optional<Presence> presence,
            List<Pop> pops,
            Optional<Dialling> dialling,
            List<QueueLine> queues,
            List<Link> links,
            Optional<Board> board) {}
}
