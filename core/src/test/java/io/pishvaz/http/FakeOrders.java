package io.pishvaz.http;

import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One quote of version 3; what is asked for by key decides what becomes of it. */
final class FakeOrders implements Orders {
    static final UUID QUOTE = UUID.fromString("018f3c5e-0000-7000-8000-0000000000a1");
    private static final List<Quote.Line> LINES =
            List.of(new Quote.Line(0, Optional.empty(), "Alborz 64 grinder", "machine/grinder", 1, 74_500));

    @Override
    public Future<Optional<Quote>> quote(UUID quote) {
        return Future.succeededFuture(Optional.of(quote()).filter(q -> q.id().equals(quote)));
    }

    @Override
    public Future<Registered> register(Registration asked, By by) {
        return Future.succeededFuture(
                switch (by.key()) {
                    case "expired-1" -> new Registered.Refused(Registered.Reason.EXPIRED);
                    case "again-again" -> new Registered.Done(order(), true);
                    default ->
                        asked.version() == 3 ? new Registered.Done(order(), false) : new Registered.Changed(quote());
                });
    }

    static Quote quote() {
        Quote.Competitor rival = new Quote.Competitor("Sepidar", Optional.of("4% cheaper"));
        return new Quote(
                QUOTE,
                "PF-1043",
                Samples.PARTY,
                3,
                Optional.of("EMAIL"),
                Optional.of(Samples.AT),
                Optional.of(LocalDate.parse("2026-12-01")),
                Quote.Status.SENT,
                74_500,
                new Quote.Terms(
                        Samples.AT,
                        Optional.of("Mina"),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Delivered free")),
                LINES,
                List.of(new Quote.Opening(new UUID(0, 2), "Second branch", 74_500, List.of(rival))),
                List.of(new Quote.Discount("LOYAL-7", new Quote.Title("Loyal 7", "وفاداری ۷"), 7)));
    }

    @Override
    public Future<Optional<Order>> read(UUID order) {
        return Future.succeededFuture(Optional.of(order()).filter(o -> o.id().equals(order)));
    }

    @Override
    public Future<Written<Order>> place(PartyId party, Purchase purchase, By by) {
        return FakeSelling.made(order(), by);
    }

    @Override
    public Future<Written<Order>> edit(UUID order, int version, Cart cart, String by) {
        return FakeSelling.written(order(), version);
    }

    @Override
    public Future<Written<Order>> cancel(UUID order, int version, String reason, String by) {
        return reason.equals("delivered")
                ? Future.succeededFuture(new Written.Refused<>(Written.Reason.DELIVERED))
                : FakeSelling.written(order(), version);
    }

    static Order order() {
        return new Order(
                new UUID(0, 3),
                "S-2292",
                3,
                Samples.PARTY,
                Optional.of(QUOTE),
                Samples.AT,
                Optional.of("Mina"),
                0,
                74_500,
                Optional.empty(),
                LINES,
                Optional.of(new Order.Won(new UUID(0, 2), "Second branch")),
                Optional.of(new Order.Job("J-1001", Optional.of("SERVICE"), "RECEIVED")),
                Optional.of(new Order.Climb(LifecycleStage.PROSPECT, LifecycleStage.CUSTOMER)),
                Optional.empty());
    }
}
