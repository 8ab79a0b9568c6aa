package io.pishvaz.sales;

/** A step on an opportunity's way from the first word to the delivered goods, in the order of that way. */
public enum PipelineStep {
    /** Somebody asked. */
    NEW,
    /** We know what they need. */
    QUALIFIED,
    QUOTE_SENT,
    NEGOTIATION,
    /** Ordered; the department has not taken it up yet. */
    WON,
    /** In the department's hands, until it is delivered. */
    DELIVERY
}
