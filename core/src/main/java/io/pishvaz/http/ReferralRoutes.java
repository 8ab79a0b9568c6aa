package io.pishvaz.http;

import io.pishvaz.sales.Deals;
import io.pishvaz.sales.Referral;
import io.pishvaz.sales.Referral.Terms;
import io.pishvaz.sales.Referrals;
import io.pishvaz.sales.Written;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Who sent whom, and everything else of a party's selling side with its changes. */
final class ReferralRoutes {
    private final Referrals referrals;
    private final Deals deals;

    ReferralRoutes(Referrals referrals, Deals deals) {
        this.referrals = referrals;
        this.deals = deals;
    }

    void mount(Operations operations) {
        operations.createsInStore("recordReferral", this::record);
        operations.on("editReferral", this::edit);
        operations.on("removeReferral", this::remove);
        operations.on("getDeals", this::deals);
    }

    private Future<Reply> record(Asked asked) {
        var referral = new Referrals.New(
                PartyRoutes.party(asked.text("referrer")),
                PartyRoutes.party(asked.path("party")),
                terms(asked.body().getJsonObject("terms")));
        return referrals
                .record(referral, Versions.by(asked))
                .map(written -> SaleBodies.made(written, Referral::version));
    }

    private Future<Reply> edit(Asked asked) {
        var terms = terms(asked.body());
        return Versions.at(asked, version -> referrals
                .edit(referral(asked), version, terms, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Referral::version)));
    }

    private Future<Reply> remove(Asked asked) {
        return Versions.at(asked, version -> referrals
                .remove(referral(asked), version, Versions.login(asked))
                .map(written -> written instanceof Written.Done<Referral>
                        ? Reply.empty(204)
                        : SaleBodies.reply(written, Referral::version)));
    }

    private Future<Reply> deals(Asked asked) {
        return deals.of(PartyRoutes.party(asked.path("party"))).map(found -> found.map(Reply::ok)
                .orElseGet(() -> Problem.of(404, "There is no such party").reply()));
    }

    private static UUID referral(Asked asked) {
        return UUID.fromString(asked.path("referral"));
    }

    private static Terms terms(JsonObject body) {
        return new Terms(
                Referral.Kind.valueOf(body.getString("kind")),
                SaleBodies.maybe(body, "product"),
                body.getBoolean("ownAccord", true),
                SaleBodies.maybe(body, "treatment"));
    }
}
