package io.pishvaz.call;

/** Who began the call, seen from the centre. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
}
