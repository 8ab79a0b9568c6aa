package io.pishvaz.customer;

/** A human being or an organisation. */
public enum PartyKind {
    PERSON,
    ORGANISATION
}
