package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCustomers;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code -Dcrowd.parties=1000000 -Dcrowd.interactions=10000000} makes the crowd of the measurements. */
class CrowdIT {
    private static final int PARTIES = Integer.getInteger("crowd.parties", 3_000);
    private static final int INTERACTIONS = Integer.getInteger("crowd.interactions", 9_000);
    private static final int QUESTIONS = 500;

    @Test
    void everyPartyOfTheCrowdIsFoundByItsNumber() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            String uri = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
            Database database = Database.open(vertx, new Database.Settings(uri, 2, Duration.ofSeconds(10)))
                    .await(60, TimeUnit.SECONDS);
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                assertThat(Crowd.make(connection, PARTIES, INTERACTIONS)).isTrue();
                assertThat(Crowd.make(connection, PARTIES, INTERACTIONS)).isFalse();
            }
            PgCustomers customers = new PgCustomers(
                    database,
                    new LifecycleEngine(LifecycleGates.standard()),
                    new PhoneNumbers("IR"),
                    InstantSource.system());
            long[] micros = new long[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) {
                PhoneNumber number = new PhoneNumber(Crowd.number(1 + (int) (i * 7919L % PARTIES)));
                long from = System.nanoTime();
                Match match = customers.match(number).await(10, TimeUnit.SECONDS);
                micros[i] = (System.nanoTime() - from) / 1000;
                assertThat(match).isInstanceOfSatisfying(Match.Known.class, known -> assertThat(
                                known.file().history())
                        .isNotEmpty());
            }
            Arrays.sort(micros);
            System.out.printf(
                    "%,d parties, %,d interactions: p50 %d us, p99 %d us%n",
                    PARTIES, INTERACTIONS, micros[QUESTIONS / 2], micros[QUESTIONS * 99 / 100]);
            database.close().await(10, TimeUnit.SECONDS);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }
}
