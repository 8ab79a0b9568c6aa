package io.pishvaz.live;

/** Why something asked of a PBX or a phone was not done. */
public enum Refusal {
    /** The call is not in a state for it; {@link Control#can} told so. */
    NOT_NOW,
    /** The administrator has not set it up for this PBX. */
    NOT_SET_UP,
    /** No phone belongs to the agent. */
    NO_PHONE,
    /** The PBX cannot be reached. */
    UNREACHABLE,
    /** The PBX gave no answer; whether it was done is not known, and it was not asked twice. */
    UNANSWERED,
    /** The PBX does not let our account do it. */
    DENIED,
    /** The PBX has no such call any more. */
    CALL_GONE,
    /** There is no such agent or queue to hand the call to, or none that could be dialled. */
    NO_SUCH_TARGET,
    /** The number may not be dialled. */
    NUMBER_NOT_ALLOWED,
    /** Whoever was called did not answer. */
    NO_ANSWER,
    /** Whoever was called is busy or refused. */
    BUSY,
    /** The telephone network did not find the number. */
    NOT_REACHABLE,
    /** The agent's own phone rang and was not picked up. */
    OWN_PHONE_NO_ANSWER,
    /** The agent's own phone is busy or refused. */
    OWN_PHONE_BUSY,
    /** The agent's own phone cannot be reached. */
    OWN_PHONE_AWAY,
    /** The request was taken, but nothing came of it in time. */
    NOT_FOLLOWED,
    /** Any other no; the PBX's own words tell more. */
    REFUSED
}
