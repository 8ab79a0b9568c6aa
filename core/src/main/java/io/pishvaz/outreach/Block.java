package io.pishvaz.outreach;

/** The rule that forbids to call somebody of a list. */
public enum Block {
    /** There is no number. */
    NO_NUMBER,
    /** The person does not want to be called. */
    NO_CONSENT,
    /** A loyal customer is never asked to bring others: they are no salesperson of ours. */
    LOYAL_NOT_ASKED,
    /** Who speaks against us is not sold to. */
    DETRACTOR,
    /** A complaint is settled before anything is sold. */
    OPEN_COMPLAINT,
    /** They have heard from us enough this week. */
    CONTACT_CAP
}
