package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Referral;
import java.util.UUID;

/** A referral as one JSON document, and the document read. What came of it follows from contacts and orders. */
final class ReferralRow {
    /** Of the row {@code r} of referral. */
    static final String DOC = """
            (SELECT json_build_object('id', r.id, 'version', r.version, 'at', r.at, 'kind', r.kind,
               'product', r.product, 'own_accord', r.own_accord, 'treatment', r.treatment,
               'referrer', json_build_object('id', a.id, 'name', a.name),
               'referred', json_build_object('id', b.id, 'name', b.name),
               'contacted', EXISTS (SELECT FROM interaction i WHERE i.party_id = r.referred_id
                  AND (i.answered IS NOT NULL OR i.kind <> 'CALL')
                  AND coalesce(i.ended, i.began, r.at) >= r.at),
               'bought', (SELECT json_build_object('at', o.at, 'total', o.total) FROM orders o
                 WHERE o.party_id = r.referred_id AND o.at >= r.at AND o.cancelled_at IS NULL
                 ORDER BY o.at, o.id LIMIT 1))
               FROM party a, party b WHERE a.id = r.referrer_id AND b.id = r.referred_id)
            """;

    private ReferralRow() {}

    static Referral read(Json r) {
        var bought = r.maybe("bought").map(b -> new Referral.Bought(b.instant("at"), b.number("total")));
        var contacted = r.flag("contacted") ? Referral.Outcome.CONTACTED : Referral.Outcome.NAMED;
        return new Referral(
                UUID.fromString(r.text("id")),
                r.number("version").intValue(),
                side(r.one("referrer")),
                side(r.one("referred")),
                r.instant("at"),
                new Referral.Terms(
                        r.word("kind", Referral.Kind.class),
                        r.optional("product"),
                        r.flag("own_accord"),
                        r.optional("treatment")),
                bought.isPresent() ? Referral.Outcome.BOUGHT : contacted,
                bought);
    }

    private static Referral.Side side(Json party) {
        return new Referral.Side(new PartyId(UUID.fromString(party.text("id"))), party.text("name"));
    }
}
