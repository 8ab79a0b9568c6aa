package io.pishvaz.store;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.service.Delivery;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * Quotes and orders in PostgreSQL. Registering locks the quote first, so that of two who ask at once the second sees
 * what the first has done.
 */
public final class PgOrders implements Orders {
    private final Database database;
    private final StageKeeper stages;
    private final OrderWriter writer;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Consumer<PartyId> changed;

    /**
     * How orders are made here: whose days count, who carries them out, and who is told when a party's file changed.
     */
    public record House(ZoneId zone, Delivery delivery, InstantSource clock, Consumer<PartyId> changed) {}

    public PgOrders(Database database, LifecycleEngine engine, House house) {
        this.database = database;
        this.stages = new StageKeeper(database, engine);
        this.writer = new OrderWriter(house.delivery());
        this.zone = house.zone();
        this.clock = house.clock();
        this.changed = house.changed();
    }

    @Override
    public Future<Optional<Quote>> quote(UUID quote) {
        return database.patiently(quote(database.pool(), QuoteSql.QUOTE, quote, now()));
    }

    @Override
    public Future<Registered> register(Registration asked, Registration.By by) {
        Instant now = now();
        return database.patiently(database.pool()
                        .withTransaction(tx -> quote(tx, QuoteSql.QUOTE + " FOR UPDATE OF q", asked.quote(), now)
                                .compose(quote -> register(tx, quote, new OrderWriter.Asked(asked, by, now)))))
                .onSuccess(this::tell);
    }

    private void tell(Registered outcome) {
        if (outcome instanceof Registered.Done(Order order, boolean again) && !again) {
            changed.accept(order.party());
        }
    }

    private Future<Registered> register(SqlConnection tx, Optional<Quote> quote, OrderWriter.Asked asked) {
        return new Once(tx, asked.by(), asked.fingerprint()).before().compose(before -> switch (before) {
            case Once.Before.Never() ->
                quote.map(q -> register(tx, q, asked))
                        .orElseGet(() -> Future.succeededFuture(new Registered.NoSuchQuote()));
            case Once.Before.Same(UUID order) -> order(tx, order, true);
            case Once.Before.Other() -> Future.succeededFuture(new Registered.KeyTaken());
        });
    }

    private Future<Registered> register(SqlConnection tx, Quote quote, OrderWriter.Asked asked) {
        LocalDate today = LocalDate.ofInstant(asked.now(), zone);
        return switch (Basket.of(quote, asked.registration(), today)) {
            case Basket.Checked.Wrong(Registered why) -> Future.succeededFuture(why);
            case Basket.Checked.Fine(Basket basket) ->
                writer.write(tx, quote, basket, asked).compose(order -> new Once(tx, asked.by(), asked.fingerprint())
                        .done(order, asked.now())
                        .compose(v -> stages.settle(tx, quote.party(), asked.now(), Optional.empty()))
                        .compose(v -> order(tx, order, false)));
        };
    }

    private static Future<Registered> order(SqlConnection tx, UUID id, boolean again) {
        return tx.preparedQuery(QuoteSql.ORDER)
                .execute(Tuple.of(id))
                .map(rows -> new Registered.Done(
                        QuoteRow.order(new Json(rows.iterator().next().getJsonObject("doc"))), again));
    }

    private static Future<Optional<Quote>> quote(SqlClient client, String sql, UUID id, Instant now) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .map(PgOrders::first);
    }

    private static Optional<Quote> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> QuoteRow.quote(new Json(row.getJsonObject("doc"))));
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
