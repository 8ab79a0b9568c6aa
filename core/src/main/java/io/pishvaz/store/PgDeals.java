package io.pishvaz.store;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Deals;
import io.pishvaz.sales.Quote;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything sold and to be sold to one party, read from PostgreSQL in one round trip. */
public final class PgDeals implements Deals {
    private static final int MOST = 100;
    private static final String OF_PARTY = """
            SELECT json_build_object(
              'opportunities', (SELECT json_agg(%1$s) FROM (SELECT * FROM opportunity WHERE party_id = p.id
                 ORDER BY closed_at IS NOT NULL, opened_at DESC LIMIT %3$d) o),
              'quotes', (SELECT json_agg(json_build_object('id', q.id, 'number', q.number, 'status', q.status,
                  'made_at', q.made_at, 'sent_at', q.sent_at, 'channel', q.channel, 'valid_until', q.valid_until,
                  'total', q.total, 'agent', coalesce((SELECT name FROM app_user WHERE login = q.agent), q.agent)))
                FROM (SELECT * FROM quote WHERE party_id = p.id ORDER BY made_at DESC, number DESC LIMIT %3$d) q),
              'orders', (SELECT json_agg(json_build_object('id', o.id, 'number', o.number, 'at', o.at,
                  'total', o.total, 'category', o.category, 'cancelled_at', o.cancelled_at,
                  'cancel_reason', o.cancel_reason,
                  'agent', coalesce((SELECT name FROM app_user WHERE login = o.agent), o.agent)))
                FROM (SELECT * FROM orders WHERE party_id = p.id ORDER BY at DESC LIMIT %3$d) o),
              'referrals', (SELECT json_agg(%2$s) FROM (SELECT * FROM referral
                 WHERE referrer_id = p.id OR referred_id = p.id ORDER BY at DESC LIMIT %3$d) r),
              'offer', (%4$s)) AS doc
              FROM party p WHERE p.id = (SELECT coalesce(merged_into, id) FROM party WHERE id = $1)
            """.formatted(OpportunityRow.DOC, ReferralRow.DOC, MOST, QuoteSql.OFFERED);

    private final Database database;
    private final InstantSource clock;

    public PgDeals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Future<Optional<OfParty>> of(PartyId party) {
        Tuple values = Tuple.of(party.value(), clock.instant().atOffset(ZoneOffset.UTC));
        return database.patiently(database.pool().preparedQuery(OF_PARTY).execute(values))
                .map(rows -> Sale.first(rows).map(row -> ofParty(new Json(row.getJsonObject("doc")))));
    }

    private static OfParty ofParty(Json doc) {
        return new OfParty(
                doc.all("opportunities", OpportunityRow::read),
                doc.all("quotes", PgDeals::quote),
                doc.all("orders", PgDeals::order),
                doc.all("referrals", ReferralRow::read),
                doc.maybe("offer")
                        .map(o -> o.all("discounts", QuoteRow::discount))
                        .orElse(List.of()));
    }

    private static QuoteLine quote(Json q) {
        return new QuoteLine(
                UUID.fromString(q.text("id")),
                q.text("number"),
                q.word("status", Quote.Status.class),
                q.instant("made_at"),
                q.maybeInstant("sent_at"),
                q.optional("channel"),
                q.optional("valid_until").map(LocalDate::parse),
                q.number("total"),
                q.optional("agent"));
    }

    private static OrderLine order(Json o) {
        return new OrderLine(
                UUID.fromString(o.text("id")),
                o.text("number"),
                o.instant("at"),
                o.number("total"),
                o.text("category"),
                o.optional("agent"),
                o.maybeInstant("cancelled_at"),
                o.optional("cancel_reason"));
    }
}
