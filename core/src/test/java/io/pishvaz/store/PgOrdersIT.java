package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.sales.Order;
import io.pishvaz.sales.Quote;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Registered;
import io.pishvaz.sales.Registration;
import io.pishvaz.service.Delivery;
import io.pishvaz.session.By;
import io.pishvaz.work.Tasks;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quote becomes an order, with everything that follows from it or nothing at all. */
class PgOrdersIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final String STORY = """
            WITH born AS (INSERT INTO party (id, name, since) VALUES ('%1$s', 'Shirin', '2026-11-01Z')),
            gift AS (INSERT INTO treatment VALUES ('LOYAL-7', 'DISCOUNT', 'Loyal 7', 'وفاداری ۷', 7) ON CONFLICT DO NOTHING),
            sent AS (INSERT INTO quote (id, number, party_id, channel, sent_at, valid_until, total, status)
              VALUES ('%2$s', 'PF-%2$s', '%1$s', 'EMAIL', '2026-11-15Z', '2026-12-01', 81300, 'SENT'))
            INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at)
              VALUES ('%3$s', '%1$s', 'Second branch', 'QUOTE_SENT', 81300, 70, '2026-11-10Z');
            INSERT INTO quote_line VALUES ('%2$s', 0, 'Alborz 64 grinder', 'machine/grinder', 1, 74500),
              ('%2$s', 1, 'Barista kit', 'tools/kit', 1, 6800);
            INSERT INTO treatment_given (party_id, treatment, at) VALUES ('%1$s', 'LOYAL-7', '2026-11-20Z');
            INSERT INTO opportunity_competitor VALUES ('%3$s', 'Rasta', '6 weeks');
            """;

    private static Database database = await(Postgres.open(VERTX));

    private final PartyId party = new PartyId(UUID.randomUUID());
    private final UUID quote = UUID.randomUUID();
    private final UUID opportunity = UUID.randomUUID();
    private final List<PartyId> told = new ArrayList<>();
    private final List<WorkChange> work = new ArrayList<>();
    private final PgOrders orders = new PgOrders(
            database,
            ENGINE,
            new PgOrders.House(
                    ZoneId.of("Asia/Tehran"),
                    new Delivery("SERVICE", "Ship order {number}", Duration.ofHours(24)),
                    () -> NOW,
                    new Telling(told::add, work::add)));

    @BeforeAll
    static void imported() {
        await(database.pool()
                .query("INSERT INTO party (id, name) VALUES ('%1$s', 'Old'); INSERT INTO orders (number, party_id, at,"
                        .concat(" total, category) VALUES ('S-1000', '%1$s', '2020-01-01Z', 1, 'x')")
                        .formatted(new UUID(5, 5)))
                .execute());
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @BeforeEach
    void write() {
        await(database.pool().query(STORY.formatted(party, quote, opportunity)).execute());
    }

    @Test
    void everythingFollowsFromTheOrderAtOnce() {
        Order order = done(await(orders.register(asked(1), by("k-everything")))).order();

        assertThat(order.number()).startsWith("S-").isNotEqualTo("S-1000");
        assertThat(order.totalRial()).isEqualTo(2 * 74_500 * 93 / 100);
        assertThat(order.treatment()).contains("LOYAL-7");
        assertThat(order.lines()).singleElement().satisfies(l -> assertThat(l.quantity())
                .isEqualTo(2));
        assertThat(order.won()).map(Order.Won::title).contains("Second branch");
        assertThat(order.climb()).contains(new Order.Climb(LifecycleStage.PROSPECT, LifecycleStage.CUSTOMER));
        assertThat(order.job()).hasValueSatisfying(job -> {
            assertThat(job.department()).contains("SERVICE");
            assertThat(job.stage()).isEqualTo("RECEIVED");
        });
        assertThat(told).containsExactly(party);
        assertThat(work).containsExactly(WorkChange.task(Optional.empty(), Optional.of("SERVICE")));

        CustomerFile file = await(customers().file(party)).orElseThrow();
        assertThat(file.lifecycle().stage()).isEqualTo(LifecycleStage.CUSTOMER);
        assertThat(file.hundredDays())
                .hasValueSatisfying(d -> assertThat(d.day()).isZero());
        assertThat(file.opportunities()).isEmpty();
        assertThat(file.quote()).hasValueSatisfying(q -> assertThat(q.status()).isEqualTo("ACCEPTED"));
        assertThat(file.tasks()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Ship order " + order.number());
            assertThat(task.department()).contains("SERVICE");
            assertThat(task.dueAt()).contains(Instant.parse("2026-11-23T08:00:00.123Z"));
        });
        var all = new Tasks.Query(true, Optional.empty(), Optional.empty(), 10);
        assertThat(await(new PgTasks(database).page(all)).items())
                .singleElement()
                .satisfies(task -> assertThat(task.quote())
                        .contains(file.quote().orElseThrow().id()));
        assertThat(file.history()).extracting(CustomerFile.HistoryItem::kind).contains("ORDER", "STAGE");
        assertThat(one("SELECT json_build_object('stage', o.stage, 'closed', closed_at IS NOT NULL, 'rivals', (SELECT"
                        + " json_agg(name || ': ' || note ORDER BY name) FROM opportunity_competitor WHERE"
                        + " opportunity_id = o.id)) AS doc FROM opportunity o WHERE id = '" + opportunity + "'"))
                .isEqualTo(new JsonObject(
                        "{\"stage\":\"WON\",\"closed\":true,\"rivals\":[\"Rasta: 6 weeks\",\"Sepidar: 4% cheaper\"]}"));
        assertThat(one("SELECT json_build_object('stage', stage, 'why', evidence->0->>'code') AS doc FROM party p JOIN"
                        + " stage_history s ON s.party_id = p.id WHERE p.id = '" + party + "'"))
                .isEqualTo(JsonObject.of("stage", "CUSTOMER", "why", "evidence.firstPurchase"));
    }

    @Test
    void aRequestWhoseAnswerWasLostMakesNoSecondOrder() {
        By by = Keys.begun(database, "niloufar", "k-again");
        Registered.Done first = done(await(orders.register(asked(1), by)));
        Registered.Done again = done(await(orders.register(asked(1), by)));

        assertThat(again.again()).isTrue();
        assertThat(again.order()).isEqualTo(first.order());
        assertThat(count("orders")).isEqualTo(1);
        assertThat(told).hasSize(1);
        assertThat(await(orders.register(asked(1), new By("omid", "k-again"))))
                .isEqualTo(new Registered.Refused(Registered.Reason.NOT_OPEN));
    }

    @Test
    void ofTwoWhoRegisterAtOnceOneWinsAndTheOtherIsTold() {
        List<Registered> both =
                await(Future.all(orders.register(asked(1), by("k-one")), orders.register(asked(1), by("k-two")))
                        .map(all -> all.<Registered>list()));

        assertThat(both).hasAtLeastOneElementOfType(Registered.Done.class);
        assertThat(both).contains(new Registered.Refused(Registered.Reason.NOT_OPEN));
        assertThat(count("orders")).isEqualTo(1);
        assertThat(count("service_job")).isEqualTo(1);
    }

    @Test
    void whatIsRefusedChangesNothing() {
        await(database.pool()
                .query("UPDATE quote SET version = 2 WHERE id = '" + quote + "'")
                .execute());

        assertThat(await(orders.register(asked(1), by("k-old"))))
                .isInstanceOfSatisfying(
                        Registered.Changed.class,
                        c -> assertThat(c.now().version()).isEqualTo(2));
        assertThat(count("orders") + count("service_job") + count("task")).isZero();
        assertThat(told).isEmpty();
        assertThat(work).isEmpty();
        assertThat(done(await(orders.register(asked(2), by("k-old")))).again()).isFalse();
    }

    @Test
    void aQuoteShowsWhatAnOrderMayRestOn() {
        Quote read = await(orders.quote(quote)).orElseThrow();

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.discounts()).extracting(Quote.Discount::percent).containsExactly(7);
        assertThat(read.opportunities()).singleElement().satisfies(o -> assertThat(o.competitors())
                .containsExactly(new Competitor("Rasta", Optional.of("6 weeks"))));
        assertThat(await(orders.quote(UUID.randomUUID()))).isEmpty();
        assertThat(await(orders.register(
                        new Registration(
                                UUID.randomUUID(), 1, Map.of(), Optional.empty(), List.of(), Optional.empty(), false),
                        by("k-none"))))
                .isEqualTo(new Registered.NoSuchQuote());
    }

    private Registration asked(int version) {
        return new Registration(
                quote,
                version,
                Map.of(0, 2, 1, 0),
                Optional.of(opportunity),
                List.of(new Competitor("Sepidar", Optional.of("4% cheaper"))),
                Optional.of("LOYAL-7"),
                false);
    }

    private static By by(String key) {
        return new By("niloufar", key);
    }

    private static Registered.Done done(Registered outcome) {
        assertThat(outcome).isInstanceOf(Registered.Done.class);
        return (Registered.Done) outcome;
    }

    private static PgCustomers customers() {
        return new PgCustomers(database, ENGINE, new PhoneNumbers("IR"), InstantSource.fixed(NOW));
    }

    private long count(String table) {
        return one("SELECT json_build_object('n', count(*)) AS doc FROM " + table + " WHERE party_id = '" + party + "'")
                .getLong("n");
    }

    private static JsonObject one(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getJsonObject("doc");
    }
}
