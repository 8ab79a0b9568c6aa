package io.pishvaz.call;

/** Why a caller left a queue; never one word for all. */
public enum LeaveReason {
    ANSWERED,
    HUNG_UP_WAITING,
    HUNG_UP_RINGING,
    TIMED_OUT,
    QUEUE_EMPTY,
    LEFT_BY_KEY,
    WITHDRAWN,
    OVERFLOWED,
    /** The link was down when it happened; nobody can say. */
    UNKNOWN
}
