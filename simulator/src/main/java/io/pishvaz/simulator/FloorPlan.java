package io.pishvaz.simulator;

import java.util.List;

/**
 * A simulated PBX and its people.
 *
 * @param port of the manager interface on the loopback address; 0 takes a free one
 * @param seed the same seed draws the same habits
 * @param speed how many times faster than life everything goes
 */
public record FloorPlan(
        int port,
        List<Account> accounts,
        List<QueuePlan> queues,
        List<AgentPlan> agents,
        Habits habits,
        long seed,
        double speed) {

    public static final Account READER = new Account("pishvaz", "simulated", false);
    public static final Account ACTOR = new Account("pishvaz-act", "simulated", true);

    /** A floor on a free port, with the accounts {@link #READER} and {@link #ACTOR}. */
    public static FloorPlan of(List<QueuePlan> queues, List<AgentPlan> agents, Habits habits) {
        return new FloorPlan(0, List.of(READER, ACTOR), queues, agents, habits, 1, 1);
    }

    public FloorPlan withPort(int number) {
        return new FloorPlan(number, accounts, queues, agents, habits, seed, speed);
    }

    public FloorPlan withSpeed(double times) {
        return new FloorPlan(port, accounts, queues, agents, habits, seed, times);
    }

    public FloorPlan withSeed(long number) {
        return new FloorPlan(port, accounts, queues, agents, habits, number, speed);
    }
}
