package io.pishvaz.sales;

import io.pishvaz.customer.PartyId;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.UUID;

/** Who sent whom. Futures fail when the store cannot be reached. */
public interface Referrals {

    Future<Written<Referral>> record(New referral, By by);

    Future<Written<Referral>> edit(UUID referral, int version, Referral.Terms terms, String by);

    /** Takes back what was recorded by mistake; answers it as it was. */
    Future<Written<Referral>> remove(UUID referral, int version, String by);

    /** Somebody was sent by somebody. */
    record New(PartyId referrer, PartyId referred, Referral.Terms terms) {}
}
