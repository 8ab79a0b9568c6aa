package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.care.Care;
import io.pishvaz.care.Kept;
import io.pishvaz.care.Recovery;
import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PartyId;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.Stages;
import io.pishvaz.session.By;
import io.pishvaz.work.WorkChange;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What is kept of customers on an empty database with one loyal customer, two treatments and one person. */
final class CareHouse implements AutoCloseable {
    static final PartyId PARTY = new PartyId(new UUID(0, 1));
    static final PartyId NOBODY = new PartyId(new UUID(0, 9));
    static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
    private static final LifecycleEngine ENGINE = new LifecycleEngine(LifecycleGates.standard());
    private static final Recovery RECOVERY = new Recovery(
            Duration.ofHours(24),
            List.of("Apologise", "Set right"),
            "SERVICE",
            "Make good: {score}",
            6,
            Set.of("SERVICE"));

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final List<PartyId> changed = new ArrayList<>();
    final List<WorkChange> work = new ArrayList<>();
    final List<Stages.Raised> raised = new ArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    final Database database = await(Postgres.open(vertx));
    final Care care = PgCare.open(database, RECOVERY, now::get, new Telling(changed::add, work::add));
    final PgStages stages = new PgStages(database, ENGINE, now::get, new PgStages.Told(raised::add, party -> {}));

    CareHouse() {
        sql("""
                INSERT INTO app_user (login, name, role, password_hash, takes_calls)
                VALUES ('mina', 'Mina Karimi', 'AGENT', 'x', true);
                INSERT INTO party (id, name, stage, since) VALUES ('%1$s', 'Bayat', 'LOYAL', '2025-01-01Z');
                INSERT INTO orders (number, party_id, at, total, category) VALUES
                  ('S-1', '%1$s', '2026-09-01Z', 10, 'beans'), ('S-2', '%1$s', '2026-10-01Z', 10, 'beans'),
                  ('S-3', '%1$s', '2026-11-01Z', 10, 'beans');
                INSERT INTO treatment (code, kind, title_en, title_fa, cost, percent, valid_days) VALUES
                  ('LOYAL-7', 'DISCOUNT', 'Loyal 7%%', 'وفاداری', 0, 7, 30),
                  ('GRINDER', 'VALUABLE_GIFT', 'Grinder', 'آسیاب', 900, NULL, NULL);
                """.formatted(PARTY.value()));
    }

    static By by(String key) {
        return new By("mina", key);
    }

    static <T> T now(Future<Kept<T>> kept) {
        Kept<T> answer = await(kept);
        assertThat(answer).isInstanceOf(Kept.Done.class);
        return ((Kept.Done<T>) answer).now();
    }

    Care.File kept() {
        return await(care.files().of(PARTY)).orElseThrow();
    }

    CustomerFile file() {
        return await(new PgCustomers(database, ENGINE, new PhoneNumbers("IR"), now::get).file(PARTY))
                .orElseThrow();
    }

    String text(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getString(0);
    }

    void sql(String statements) {
        await(database.pool().query(statements).execute());
    }

    @Override
    public void close() {
        await(database.close());
        await(vertx.close());
    }
}
