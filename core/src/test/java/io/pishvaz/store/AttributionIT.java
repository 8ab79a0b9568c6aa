package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile.Buying;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an order or a referral is owed to: stated first, otherwise the last treatment whose time was not over. */
class AttributionIT {
    private static final PartyId SHIRIN = new PartyId(new UUID(0, 1));
    private static final String FACTS = """
            INSERT INTO treatment VALUES
              ('NOWRUZ', 'DISCOUNT', 'Nowruz', 'نوروز'), ('SAFFRON', 'GIFT', 'Saffron', 'زعفران');
            INSERT INTO party (id, name) VALUES
              ('00000000-0000-0000-0000-000000000001', 'Shirin'), ('00000000-0000-0000-0000-000000000002', 'Farhad');
            INSERT INTO treatment_given (party_id, treatment, at, valid_until)
            SELECT id, treatment, at::timestamptz, valid_until::timestamptz
              FROM party, (VALUES ('NOWRUZ', '2026-03-01Z', '2026-03-20Z'), ('SAFFRON', '2026-03-10Z', NULL))
                AS given (treatment, at, valid_until) WHERE name = 'Shirin';
            INSERT INTO orders (number, party_id, at, total, category, treatment)
            SELECT 'O-' || at, id, at::timestamptz, 100, 'drinks', treatment
              FROM party, (VALUES ('2026-02-01Z', NULL), ('2026-03-05Z', NULL), ('2026-03-12Z', 'NOWRUZ'),
                                  ('2026-03-15Z', NULL), ('2026-06-01Z', NULL))
                AS bought (at, treatment) WHERE name = 'Shirin';
            INSERT INTO referral (referrer_id, referred_id, at, kind)
            SELECT s.id, f.id, '2026-04-01Z', 'CODE' FROM party s, party f WHERE s.name = 'Shirin' AND f.name = 'Farhad';
            """;

    private static final Vertx VERTX = Vertx.vertx();

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        await(database.pool().query(FACTS).execute());
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void statedBeforeInferredAndNothingOutOfTime() {
        PgCustomers customers = new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());

        Buying buying = await(customers.file(SHIRIN)).orElseThrow().buying();

        assertThat(buying.orders())
                .extracting(Buying.Order::treatment)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("DISCOUNT:NOWRUZ:INFERRED"),
                        Optional.of("DISCOUNT:NOWRUZ"),
                        Optional.of("GIFT:SAFFRON:INFERRED"),
                        Optional.empty());
        assertThat(buying.referrals())
                .extracting(Buying.Referral::treatment)
                .containsExactly(Optional.of("GIFT:SAFFRON:INFERRED"));
    }
}
