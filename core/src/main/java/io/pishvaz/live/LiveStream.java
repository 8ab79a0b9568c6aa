package io.pishvaz.live;

import io.pishvaz.agent.AgentId;
import java.util.Collection;

/**
 * Carries frames to whoever listens. Callable from the floor's context; never blocks, never fails; slow clients are the
 * stream's own worry.
 */
public interface LiveStream {

    /** To every tab of this agent. */
    void toAgent(AgentId agent, Frame frame);

    /**
     * To every tab of these agents, in the order of sending but not all in the same moment: nobody's pop waits behind
     * what thousands are told.
     */
    void toAgents(Collection<AgentId> agents, Frame frame);

    /** Whether anybody would hear what is told to supervisors. */
    boolean supervised();

    /** To supervisors and administrators; the board, like all that goes to many, not in the same moment. */
    void toSupervisors(Frame frame);

    /** To everybody, in the order of sending but not all in the same moment. */
    void toAll(Frame frame);
}
