package io.pishvaz.simulator;

/** A manager account of the simulated PBX; {@code acting} may pause, add and remove members. */
public record Account(String user, String secret, boolean acting) {
    @Override
    public String toString() {
        return user + "/[redacted]";
    }
}
