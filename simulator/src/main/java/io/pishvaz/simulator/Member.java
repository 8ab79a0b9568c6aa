package io.pishvaz.simulator;

/** An agent in a queue. */
final class Member {

    final Queue queue;
    final Agent agent;
    final boolean dynamic;
    boolean paused;
    String reason = "";
    long lastPause;

    Member(Queue queue, Agent agent, boolean dynamic) {
        this.queue = queue;
        this.agent = agent;
        this.dynamic = dynamic;
    }

    boolean isAvailable() {
        return !paused && agent.isFree();
    }

    private int inCall() {
        Leg leg = agent.leg;
        return leg != null && leg.answered && leg.queue == queue ? 1 : 0;
    }

    /** What every event about a member tells of it. */
    EventText describe(EventText text) {
        return counters(text.with("Queue", queue.plan.name())
                        .with("MemberName", agent.plan.name())
                        .with("Interface", agent.device()))
                .with("Ringinuse", 0)
                .with("Wrapuptime", 0);
    }

    EventText listed(String actionId) {
        return counters(EventText.queueItem("QueueMember")
                        .with("Queue", queue.plan.name())
                        .with("Name", agent.plan.name())
                        .with("Location", agent.device()))
                .with("Wrapuptime", 0)
                .with("ActionID", actionId);
    }

    private EventText counters(EventText text) {
        return text.with("StateInterface", agent.device())
                .with("Membership", dynamic ? "dynamic" : "static")
                .with("Penalty", 0)
                .with("CallsTaken", agent.callsTaken)
                .with("LastCall", agent.lastCall)
                .with("LastPause", lastPause)
                .with("LoginTime", agent.began.getEpochSecond())
                .with("InCall", inCall())
                .with("Status", agent.line.status)
                .with("Paused", paused ? 1 : 0)
                .with("PausedReason", reason);
    }
}
