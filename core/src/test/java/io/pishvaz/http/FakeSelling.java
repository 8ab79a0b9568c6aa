package io.pishvaz.http;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Deals;
import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.PipelineReport;
import io.pishvaz.sales.Product;
import io.pishvaz.sales.Products;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quotes;
import io.pishvaz.sales.Referral;
import io.pishvaz.sales.Referrals;
import io.pishvaz.sales.Selling;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The selling side: one of each, of version 3; what is asked for by key or version decides what becomes of it. */
final class FakeSelling implements Quotes, Products, Referrals, Deals {
    private FakeSelling() {}

    static Selling ports() {
        FakeSelling fake = new FakeSelling();
        return new Selling(new FakeOrders(), fake, new FakeOpportunities(), fake, fake, fake, new FakePipeline());
    }

    static <T> Future<Written<T>> made(T made, By by) {
        return Future.succeededFuture(
                switch (by.key()) {
                    case "again-again" -> new Written.Done<>(made, true);
                    default -> new Written.Done<>(made, false);
                });
    }

    static <T> Future<Written<T>> written(T filed, int version) {
        return Future.succeededFuture(version == 3 ? new Written.Done<>(filed, false) : new Written.Changed<>(filed));
    }

    @Override
    public Future<Written<Quote>> draft(PartyId party, Draft draft, By by) {
        return made(FakeOrders.quote(), by);
    }

    @Override
    public Future<Written<Quote>> edit(UUID quote, int version, Draft draft, String by) {
        return written(FakeOrders.quote(), version);
    }

    @Override
    public Future<Written<Quote>> sent(UUID quote, int version, Sending sending, String by) {
        return written(FakeOrders.quote(), version);
    }

    @Override
    public Future<Written<Quote>> revise(UUID quote, By by) {
        return made(FakeOrders.quote(), by);
    }

    @Override
    public Future<Written<Quote>> refuse(UUID quote, int version, String by) {
        return written(FakeOrders.quote(), version);
    }

    @Override
    public Future<Page> find(Search search) {
        return Future.succeededFuture(new Page(List.of(product()), Optional.of("GR-64"), List.of("machine/grinder")));
    }

    @Override
    public Future<Written<Product>> write(Product product, Optional<Integer> version, String by) {
        return written(product(), version.orElse(3));
    }

    @Override
    public Future<Written<List<Product>>> load(List<Product> products, String by) {
        return Future.succeededFuture(new Written.Done<>(products, false));
    }

    @Override
    public Future<Written<Referral>> record(New referral, By by) {
        return made(referral(), by);
    }

    @Override
    public Future<Written<Referral>> edit(UUID referral, int version, Referral.Terms terms, String by) {
        return written(referral(), version);
    }

    @Override
    public Future<Written<Referral>> remove(UUID referral, int version, String by) {
        return written(referral(), version);
    }

    @Override
    public Future<Optional<OfParty>> of(PartyId party) {
        var quote = new QuoteLine(
                FakeOrders.QUOTE,
                "PF-1043",
                Quote.Status.DRAFT,
                Samples.AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                900,
                Optional.of("Mina"));
        var order = new OrderLine(
                new UUID(0, 3),
                "S-2292",
                Samples.AT,
                900,
                "beans",
                Optional.empty(),
                Optional.of(Samples.AT),
                Optional.of("twice"));
        var discount = new Quote.Discount("LOYAL-7", new Quote.Title("Loyal 7", "وفاداری ۷"), 7);
        return Future.succeededFuture(Optional.of(new OfParty(
                        List.of(FakeOpportunities.opportunity()),
                        List.of(quote),
                        List.of(order),
                        List.of(referral()),
                        List.of(discount)))
                .filter(known -> party.equals(Samples.PARTY)));
    }

    private static Product product() {
        return new Product("GR-64", 3, new Quote.Title("Grinder", "آسیاب"), "machine/grinder", 900, true);
    }

    private static Referral referral() {
        return new Referral(
                new UUID(0, 8),
                3,
                new Referral.Side(new PartyId(new UUID(0, 9)), "Arash"),
                new Referral.Side(Samples.PARTY, "Shirin"),
                Samples.AT,
                new Referral.Terms(Referral.Kind.CODE, Optional.of("grinder"), true, Optional.empty()),
                Referral.Outcome.BOUGHT,
                Optional.of(new Referral.Bought(Samples.AT, 900)));
    }

    /** The report of one step. */
    private static final class FakePipeline implements Pipeline {
        @Override
        public Future<PipelineReport> report(Query query) {
            return Future.succeededFuture(FloorSamples.pipeline(query));
        }

        @Override
        public Future<Behind> behind(Query query, Figure figure) {
            var stay = new Stay(
                    "o1",
                    "Grinder",
                    Samples.PARTY,
                    "Bayat",
                    query.owner(),
                    Samples.AT,
                    Optional.of(Samples.AT),
                    figure.reason().or(() -> Optional.of("WON")),
                    5_000,
                    900);
            return Future.succeededFuture(new Behind(1, 900, List.of(stay)));
        }
    }
}
