package io.pishvaz.http;

import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quotes;
import io.pishvaz.sales.Quotes.Draft;
import io.pishvaz.sales.Quotes.Sending;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.UUID;

/** Quotes, from the first line to the day they are sent, revised or refused. */
final class QuoteRoutes {
    private final Quotes quotes;
    private final Orders orders;
    private final InstantSource clock;

    QuoteRoutes(Quotes quotes, Orders orders, InstantSource clock) {
        this.quotes = quotes;
        this.orders = orders;
        this.clock = clock;
    }

    void mount(Operations operations) {
        operations.on("getQuote", this::read);
        operations.createsInStore("draftQuote", this::draft);
        operations.on("editQuote", this::edit);
        operations.on("recordSending", this::sent);
        operations.createsInStore("reviseQuote", this::revise);
        operations.on("refuseQuote", this::refuse);
    }

    private Future<Reply> read(Asked asked) {
        return orders.quote(quote(asked)).map(found -> found.map(
                        quote -> Reply.ok(quote).with("ETag", Versions.tag(quote.version())))
                .orElseGet(() -> Problem.of(404, "There is no such quote").reply()));
    }

    private Future<Reply> draft(Asked asked) {
        return quotes.draft(PartyRoutes.party(asked.path("party")), body(asked), Versions.by(asked))
                .map(written -> SaleBodies.made(written, Quote::version));
    }

    private Future<Reply> edit(Asked asked) {
        return Versions.at(asked, version -> quotes.edit(quote(asked), version, body(asked), Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Quote::version)));
    }

    private Future<Reply> sent(Asked asked) {
        var sending =
                new Sending(asked.text("channel"), Keeping.instant(asked, "at").orElseGet(clock::instant));
        return Versions.at(asked, version -> quotes.sent(quote(asked), version, sending, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Quote::version)));
    }

    private Future<Reply> revise(Asked asked) {
        return quotes.revise(quote(asked), Versions.by(asked)).map(written -> SaleBodies.made(written, Quote::version));
    }

    private Future<Reply> refuse(Asked asked) {
        return Versions.at(asked, version -> quotes.refuse(quote(asked), version, Versions.login(asked))
                .map(written -> SaleBodies.reply(written, Quote::version)));
    }

    private static UUID quote(Asked asked) {
        return UUID.fromString(asked.path("quote"));
    }

    private static Draft body(Asked asked) {
        return new Draft(
                SaleBodies.cart(asked),
                SaleBodies.day(asked, "validUntil"),
                asked.maybe("opportunity").map(UUID::fromString),
                asked.maybe("note"));
    }
}
