package io.pishvaz.live;

/** What an agent may ask for in a call of their own. */
public enum Verb {
    ANSWER,
    HANG_UP,
    HOLD,
    UNHOLD,
    MUTE,
    UNMUTE,
    BLIND_TRANSFER,
    ATTENDED_TRANSFER,
    COMPLETE_TRANSFER,
    CANCEL_TRANSFER,
    PARK,
    START_RECORDING,
    PAUSE_RECORDING,
    RESUME_RECORDING,
    STOP_RECORDING,
    PRESS_KEYS
}
