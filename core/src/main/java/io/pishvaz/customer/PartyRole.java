package io.pishvaz.customer;

/** What a party is to the business. */
public enum PartyRole {
    CUSTOMER,
    SUPPLIER,
    RESELLER,
    DISTRIBUTOR,
    PARTNER
}
