package io.pishvaz.live;

import io.pishvaz.agent.AgentId;

/**
 * Carries frames to whoever listens. Callable from the floor's context; never blocks, never fails; slow clients are the
 * stream's own worry.
 */
public interface LiveStream {

    /** To every tab of this agent. */
    void toAgent(AgentId agent, Frame frame);

    /** To supervisors and administrators. */
    void toSupervisors(Frame frame);

    /** To everybody. */
    void toAll(Frame frame);
}
