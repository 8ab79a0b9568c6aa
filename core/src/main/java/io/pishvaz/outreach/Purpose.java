package io.pishvaz.outreach;

/** What the people of a list are called for; the guard-rails depend on it. */
public enum Purpose {
    /** Offer something. */
    SELL,
    /** Bring back who has not bought for long. */
    WIN_BACK,
    /** Ask whether all is well; sells nothing. */
    FOLLOW_UP,
    /** Ask to bring others. */
    REFERRAL
}
