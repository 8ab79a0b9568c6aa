package io.pishvaz.store;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Quote;
import java.time.LocalDate;
import java.util.UUID;

/** The JSON documents of {@link QuoteSql}, read into records. */
final class QuoteRow {
    private QuoteRow() {}

    static Quote quote(Json q) {
        return new Quote(
                id(q, "id"),
                q.text("number"),
                new PartyId(id(q, "party")),
                q.number("version").intValue(),
                q.optional("channel"),
                q.maybeInstant("sent_at"),
                q.optional("valid_until").map(LocalDate::parse),
                q.word("status", Quote.Status.class),
                q.number("total"),
                new Quote.Terms(
                        q.instant("made_at"),
                        q.optional("agent"),
                        q.optional("discount"),
                        q.number("discount_rial"),
                        q.optional("opportunity").map(UUID::fromString),
                        q.optional("revises").map(UUID::fromString),
                        q.optional("note")),
                q.all("lines", QuoteRow::line),
                q.all("opportunities", QuoteRow::opening),
                q.all("discounts", QuoteRow::discount));
    }

    static Cart.Offer offer(Json o) {
        return new Cart.Offer(o.all("opportunities", QuoteRow::opening), o.all("discounts", QuoteRow::discount));
    }

    static Quote.Discount discount(Json d) {
        return new Quote.Discount(
                d.text("code"),
                new Quote.Title(d.text("title_en"), d.text("title_fa")),
                d.number("percent").intValue());
    }

    static Order order(Json o) {
        return new Order(
                id(o, "id"),
                o.text("number"),
                o.number("version").intValue(),
                new PartyId(id(o, "party")),
                o.optional("quote").map(UUID::fromString),
                o.instant("at"),
                o.optional("agent"),
                o.number("discount"),
                o.number("total"),
                o.optional("treatment"),
                o.all("lines", QuoteRow::line),
                o.maybe("won").map(w -> new Order.Won(id(w, "id"), w.text("title"))),
                o.maybe("job").map(j -> new Order.Job(j.text("number"), j.optional("department"), j.text("stage"))),
                o.maybe("climb")
                        .map(c -> new Order.Climb(
                                c.word("from", LifecycleStage.class), c.word("to", LifecycleStage.class))),
                o.maybeInstant("cancelled_at").map(at -> new Order.Cancelled(at, o.text("cancel_reason"))));
    }

    private static Quote.Line line(Json l) {
        return new Quote.Line(
                l.number("position").intValue(),
                l.optional("product"),
                l.text("title"),
                l.text("category"),
                l.number("quantity").intValue(),
                l.number("amount"));
    }

    private static Quote.Opening opening(Json o) {
        return new Quote.Opening(
                id(o, "id"),
                o.text("title"),
                o.number("value"),
                o.all("competitors", c -> new Quote.Competitor(c.text("name"), c.optional("note"))));
    }

    private static UUID id(Json row, String name) {
        return UUID.fromString(row.text(name));
    }
}
