package io.pishvaz.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent at work. */
final class Agent {

    /** What the agent's phone does, in the two spellings of the PBX. */
    enum Line {
        IDLE(1, "NOT_INUSE"),
        TALKING(2, "INUSE"),
        RINGING(6, "RINGING");

        final int status;
        final String word;

        Line(int status, String word) {
            this.status = status;
            this.word = word;
        }
    }

    final AgentPlan plan;
    final List<Member> memberships = new ArrayList<>();
    final Instant began;
    Line line = Line.IDLE;

    @Nullable
    Leg leg;

    int callsTaken;
    long lastCall;
    boolean wrappingUp;

    Agent(AgentPlan plan, Instant began) {
        this.plan = plan;
        this.began = began;
    }

    boolean isFree() {
        return line == Line.IDLE && !wrappingUp;
    }

    String device() {
        return plan.device();
    }
}
