package io.pishvaz.simulator;

/**
 * An agent of a simulated floor.
 *
 * @param extension what people dial; the device is {@code PJSIP/extension}
 * @param manual a human plays this agent: the phone rings until {@link SimulatedPbx#answer}, or answers by itself after
 *     the longer times that a human needs to look; never transfers or holds by itself
 */
public record AgentPlan(String extension, String name, boolean manual) {

    /** What the queue rings. */
    public String device() {
        return "PJSIP/" + extension;
    }
}
