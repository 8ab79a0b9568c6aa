package io.pishvaz.customer;

/** One reason for a stage or a standing: a condition met, still missing, or broken. */
public record Evidence(State state, Phrase phrase) {

    /** How the condition stands. */
    public enum State {
        MET,
        MISSING,
        BROKEN
    }
}
