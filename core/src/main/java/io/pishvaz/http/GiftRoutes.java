package io.pishvaz.http;

import io.pishvaz.care.Gifts;
import io.pishvaz.care.Treatment;
import io.pishvaz.customer.FreeField;
import io.pishvaz.customer.TreatmentKind;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** The catalogue of treatments, and what is given of it. */
final class GiftRoutes {
    private static final int USUAL_DAYS = 90;

    private final Gifts gifts;

    GiftRoutes(Gifts gifts) {
        this.gifts = gifts;
    }

    void mount(Operations operations) {
        operations.on("getTreatments", asked -> gifts.catalogue().map(all -> Reply.ok(Map.of("items", all))));
        operations.creates("defineTreatment", this::define);
        operations.on(
                "changeTreatment",
                asked ->
                        Keeping.change(asked, version -> gifts.change(asked.path("treatment"), version, terms(asked))));
        operations.createsInStore("giveTreatment", this::give);
        operations.on(
                "useTreatment",
                asked -> Keeping.change(
                        asked, version -> gifts.use(Keeping.id(asked, "given"), version, Versions.login(asked))));
        operations.on(
                "takeBackTreatment",
                asked -> Keeping.change(
                        asked, version -> gifts.takeBack(Keeping.id(asked, "given"), version, Versions.login(asked))));
    }

    private Future<Reply> define(Asked asked) {
        var kind = TreatmentKind.valueOf(asked.text("kind"));
        return Keeping.make(gifts.define(asked.text("code"), kind, terms(asked)));
    }

    private static Treatment.Terms terms(Asked asked) {
        var body = asked.body();
        var title = body.getJsonObject("title");
        return new Treatment.Terms(
                new FreeField.Title(
                        title.getString("en").strip(), title.getString("fa").strip()),
                body.getLong("costRial", 0L),
                Optional.ofNullable(body.getInteger("percent")),
                Optional.ofNullable(body.getInteger("validDays")),
                body.getInteger("everyDays", USUAL_DAYS),
                body.getBoolean("offered", true));
    }

    private Future<Reply> give(Asked asked) {
        var wish = new Gifts.Wish(
                PartyRoutes.party(asked.path("party")),
                asked.text("treatment"),
                Optional.ofNullable(asked.body().getLong("costRial")),
                Keeping.instant(asked, "validUntil"),
                asked.maybe("note"),
                asked.body().getBoolean("used", false));
        return Keeping.make(gifts.give(wish, Versions.by(asked)));
    }
}
