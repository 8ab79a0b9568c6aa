package io.pishvaz.store;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Basket;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Orders;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.sales.Written;
import io.pishvaz.service.Delivery;
import io.pishvaz.session.By;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Quotes and orders in PostgreSQL. Registering locks the quote first, placing the party, so that of two who ask at once
 * the second sees what the first has done.
 */
public final class PgOrders implements Orders {
    private final Database database;
    private final BuyerStages stages;
    private final OrderWriter writer;
    private final OrderCorrections corrections;
    private final House house;

    /** How orders are made here: whose days count, who carries them out, and who is told what changed. */
    public record House(ZoneId zone, Delivery delivery, InstantSource clock, Telling telling) {}

    public PgOrders(Database database, LifecycleEngine engine, House house) {
        this.database = database;
        this.stages = new BuyerStages(new StageKeeper(database, engine));
        this.writer = new OrderWriter(house.delivery());
        this.corrections = new OrderCorrections(stages);
        this.house = house;
    }

    /** What was answered, and whose file changed by it. */
    record Told<T>(T outcome, List<PartyId> changed) {
        static <T> Future<Told<T>> nobody(T outcome) {
            return Future.succeededFuture(new Told<>(outcome, List.of()));
        }
    }

    private <T> Future<T> within(By by, Function<Sale, Future<Told<T>>> work) {
        return database.patiently(database.pool().withTransaction(tx -> work.apply(new Sale(tx, by, now()))))
                .onSuccess(told -> tell(told.changed()))
                .map(Told::outcome);
    }

    /** An order that is made, changed or taken back is a task that is. */
    private void tell(List<PartyId> changed) {
        changed.forEach(house.telling().changed());
        if (!changed.isEmpty()) {
            house.telling()
                    .work()
                    .accept(WorkChange.task(
                            Optional.empty(), Optional.of(house.delivery().department())));
        }
    }

    @Override
    public Future<Optional<Quote>> quote(UUID quote) {
        return database.patiently(quote(database.pool(), QuoteSql.QUOTE, quote, now()));
    }

    @Override
    public Future<Optional<Order>> read(UUID order) {
        return database.patiently(read(database.pool(), order));
    }

    @Override
    public Future<Registered> register(Registration asked, By by) {
        return within(by, sale -> quote(sale.tx(), QuoteSql.QUOTE + " FOR UPDATE OF q", asked.quote(), sale.now())
                .compose(quote -> register(sale, quote, asked)));
    }

    private Future<Told<Registered>> register(Sale sale, Optional<Quote> quote, Registration asked) {
        Once once = new Once(sale.tx(), sale.by());
        return once.before()
                .compose(before -> before.isPresent()
                        ? read(sale.tx(), before.get())
                                .compose(found -> Told.nobody(new Registered.Done(found.orElseThrow(), true)))
                        : quote.map(q -> register(sale, q, asked, once))
                                .orElseGet(() -> Told.nobody(new Registered.NoSuchQuote())));
    }

    private Future<Told<Registered>> register(Sale sale, Quote quote, Registration asked, Once once) {
        LocalDate today = LocalDate.ofInstant(sale.now(), house.zone());
        return switch (Basket.of(quote, asked, today)) {
            case Basket.Checked.Wrong(Registered why) -> Told.nobody(why);
            case Basket.Checked.Fine(Basket basket) -> {
                var deal = new OrderWriter.Deal(quote.party(), Optional.of(quote.id()), basket, asked.competitors());
                yield writer.write(sale, deal).compose(order -> once.made(order)
                        .compose(v -> stages.bought(sale, quote.party()))
                        .compose(parties -> read(sale.tx(), order)
                                .map(made -> new Told<>(new Registered.Done(made.orElseThrow(), false), parties))));
            }
        };
    }

    @Override
    public Future<Written<Order>> place(PartyId party, Purchase purchase, By by) {
        return within(by, sale -> sale.party(party.value()).compose(found -> found.map(
                        id -> sale.once(() -> place(sale, new PartyId(id), purchase), order -> read(sale.tx(), order)
                                        .map(Optional::orElseThrow))
                                .compose(written -> judged(sale, written)))
                .orElseGet(() -> Told.nobody(new Written.NotThere<>("party")))));
    }

    private Future<Written<UUID>> place(Sale sale, PartyId party, Purchase purchase) {
        if (!purchase.competitors().isEmpty() && purchase.opportunity().isEmpty()) {
            return Sale.refused(new Written.Invalid<>(
                    "competitors", purchase.competitors().getFirst().name(), "absent without an opportunity"));
        }
        return basket(sale, QuoteSql.OFFERED, party.value(), purchase.cart(), purchase.opportunity())
                .compose(checked -> Sale.then(checked, basket -> writer.write(
                                sale, new OrderWriter.Deal(party, Optional.empty(), basket, purchase.competitors()))
                        .map(order -> new Written.Done<>(order, false))));
    }

    /** The order as it is read again once its buyer was judged. */
    private Future<Told<Written<Order>>> judged(Sale sale, Written<Order> written) {
        return written instanceof Written.Done<Order>(var order, var again) && !again
                ? stages.bought(sale, order.party()).compose(parties -> read(sale.tx(), order.id())
                        .map(now -> new Told<>(new Written.Done<>(now.orElseThrow(), false), parties)))
                : Told.nobody(written);
    }

    @Override
    public Future<Written<Order>> edit(UUID order, int version, Cart cart, String by) {
        return within(By.unkeyed(by), sale -> corrections.edit(sale, order, version, cart));
    }

    @Override
    public Future<Written<Order>> cancel(UUID order, int version, String reason, String by) {
        return within(By.unkeyed(by), sale -> corrections.cancel(sale, order, version, reason));
    }

    /** What is agreed on, of what party or order {@code of} may rest on by {@code sql}. */
    static Future<Written<Basket>> basket(Sale sale, String sql, UUID of, Cart cart, Optional<UUID> opportunity) {
        return sale.noProduct(cart.items().stream().flatMap(item -> item.product().stream()))
                .compose(code -> code.isPresent()
                        ? Sale.refused(new Written.Invalid<>("items.product", code.get(), "a code of the product list"))
                        : sale.tx()
                                .preparedQuery(sql)
                                .execute(Tuple.of(of, sale.at()))
                                .map(rows -> QuoteRow.offer(
                                        new Json(rows.iterator().next().getJsonObject("doc"))))
                                .map(offer -> cart.basket(offer, opportunity)));
    }

    static Future<Optional<Order>> read(SqlClient client, UUID id) {
        return client.preparedQuery(QuoteSql.ORDER).execute(Tuple.of(id)).map(rows -> Sale.first(rows)
                .map(row -> QuoteRow.order(new Json(row.getJsonObject("doc")))));
    }

    static Future<Optional<Quote>> quote(SqlClient client, String sql, UUID id, Instant now) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> Sale.first(rows).map(row -> QuoteRow.quote(new Json(row.getJsonObject("doc")))));
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return house.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
