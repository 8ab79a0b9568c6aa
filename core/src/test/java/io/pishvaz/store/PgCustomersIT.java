package io.pishvaz.store;

import static io.pishvaz.Await.await;

import io.pishvaz.customer.Customers;
import io.pishvaz.customer.CustomersContract;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PhoneNumbers;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PgCustomersIT extends CustomersContract {
    private static final Vertx VERTX = Vertx.vertx();

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Override
    protected Customers customers() {
        return new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());
    }
}
