package io.pishvaz.call;

/** Whom a leg reaches. */
public enum Side {
    /** Somebody outside the centre. */
    OUTSIDE,
    /** A device of ours. */
    OURS,
    /** Nobody: half of a pair inside the PBX that only passes on what comes. */
    RELAY
}
