package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Cart;
import io.pishvaz.sales.Written;
import io.pishvaz.service.Delivery;
import io.pishvaz.session.By;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The selling side on an empty database with one party, one product, one discount and one person. */
final class SellingHouse implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final PartyId SHIRIN = new PartyId(new UUID(0, 1));
    static final PartyId ARASH = new PartyId(new UUID(0, 2));

    final Vertx vertx = Vertx.vertx();
    final Database database = await(Postgres.open(vertx));
    final List<PartyId> told = new ArrayList<>();
    final InstantSource clock = () -> NOW;
    final LifecycleEngine engine = new LifecycleEngine(LifecycleGates.standard());
    final PgOrders orders = new PgOrders(
            database,
            engine,
            new PgOrders.House(
                    ZoneId.of("Asia/Tehran"),
                    new Delivery("SERVICE", "Ship order {number}", Duration.ofHours(24)),
                    clock,
                    new Telling(told::add, change -> {})));
    final PgQuotes quotes = new PgQuotes(database, clock, told::add);
    final PgReferrals referrals = new PgReferrals(database, engine, clock, told::add);
    final PgProducts products = new PgProducts(database, clock);
    final PgChanges changes = new PgChanges(database);
    final PgDeals deals = new PgDeals(database, clock);

    SellingHouse() {
        run("INSERT INTO party (id, name, since) VALUES ('%s', 'Shirin', '2025-01-01Z'), ('%s', 'Arash', '2025-01-01Z')"
                .formatted(SHIRIN, ARASH));
        run("INSERT INTO product VALUES ('GR-64', 'Grinder', 'آسیاب', 'machine/grinder', 500)");
        run("INSERT INTO treatment VALUES ('LOYAL-10', 'DISCOUNT', 'Loyal 10', 'وفاداری ۱۰', 10)");
        run("INSERT INTO treatment_given (party_id, treatment, at) VALUES ('%s', 'LOYAL-10', '2026-11-01Z')"
                .formatted(SHIRIN));
        run("INSERT INTO app_user (login, name, role, password_hash, takes_calls) VALUES"
                + " ('mina', 'Mina Karimi', 'AGENT', 'x', true)");
    }

    /** Two grinders of 500 and a service of 100, at a tenth off. */
    static Cart cart() {
        return cart(2, Optional.of("LOYAL-10"));
    }

    static Cart cart(int grinders, Optional<String> discount) {
        return new Cart(
                List.of(
                        new Cart.Item(Optional.of("GR-64"), "Grinder", "machine/grinder", grinders, 500),
                        new Cart.Item(Optional.empty(), "Install", "service/install", 1, 100)),
                discount);
    }

    UUID opportunity(String stage) {
        UUID id = UUID.randomUUID();
        run("INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at, owner)"
                + " VALUES ('%s', '%s', 'Second branch', '%s', 1100, 70, '2026-11-10Z', 'mina')"
                        .formatted(id, SHIRIN, stage));
        return id;
    }

    static By by(String key) {
        return new By("mina", key);
    }

    static <T> T done(Written<T> written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return ((Written.Done<T>) written).now();
    }

    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        await(database.pool().query(sql).execute()).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }

    void run(String sql) {
        await(database.pool().query(sql).execute());
    }

    @Override
    public void close() {
        await(database.close());
        await(vertx.close());
    }
}
