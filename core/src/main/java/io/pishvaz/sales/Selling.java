package io.pishvaz.sales;

/** The selling side of the house: what it may be asked for. */
public record Selling(
        Orders orders,
        Quotes quotes,
        Opportunities opportunities,
        Products products,
        Referrals referrals,
        Deals deals,
        Pipeline pipeline) {}
