package io.pishvaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.customer.Customers;
import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.LifecycleStage;
import io.pishvaz.customer.Match;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.customer.Standing;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCustomers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class BusinessIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> AGENTS = List.of("niloufar", "behrouz", "sina");
    private static EmbeddedPostgres server;
    private static Database database;
    private static Connection connection;

    @BeforeAll
    static void load() throws Exception {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        String uri = "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
        database = await(Database.open(VERTX, new Database.Settings(uri, 4, Duration.ofSeconds(5))));
        connection = server.getPostgresDatabase().getConnection();
        assertThat(Business.load(connection, () -> Business.draw(Instant.now(), AGENTS, "main")))
                .isTrue();
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        await(database.close());
        await(VERTX.close());
        server.close();
    }

    @Test
    void triggersWorkAgain() throws Exception {
        assertThat(count("pg_trigger WHERE tgenabled = 'D'")).isZero();
    }

    @Test
    void itIsLoadedOnce() throws Exception {
        assertThat(Business.load(connection, () -> Business.draw(Instant.now(), AGENTS, "main")))
                .isFalse();
        assertThat(count("party")).isEqualTo(Business.PARTIES);
        assertThat(count("interaction")).isGreaterThan(4_000);
        assertThat(count("orders")).isGreaterThan(4_000);
    }

    @Test
    void everyOpenOpportunityIsInTheLastStepOfItsWayAndNoneIsAheadOfNow() throws Exception {
        assertThat(count("opportunity")).isGreaterThan(500);
        assertThat(count("opportunity WHERE closed_at IS NULL")).isBetween(150, 500);
        assertThat(count("""
                opportunity o WHERE closed_at IS NULL AND stage <> (
                  SELECT step FROM pipeline_step s WHERE s.opportunity_id = o.id AND left_at IS NULL)""")).isZero();
        assertThat(count("pipeline_step WHERE entered > now() OR left_at > now()"))
                .isZero();
        assertThat(count("pipeline_step WHERE went_to = 'DELIVERED'")).isGreaterThan(100);
    }

    @Test
    void everyStageAndEveryStandingIsPresentAndCommonOnesAreCommon() {
        for (LifecycleStage stage : LifecycleStage.values()) {
            assertThat(count("party WHERE stage = '" + stage + "'"))
                    .as(stage.name())
                    .isGreaterThan(20);
        }
        for (Standing standing : Standing.values()) {
            assertThat(count("party WHERE standing = '" + standing + "'"))
                    .as(standing.name())
                    .isGreaterThan(5);
        }
        assertThat(count("party WHERE standing = 'ACTIVE'")).isGreaterThan(Business.PARTIES / 2);
        assertThat(count("party WHERE name ~ '[آ-ی]'")).isBetween(1_000, 1_400);
    }

    @Test
    void thePageOfSomeCustomersIsFilledInEveryPart() {
        assertThat(count("""
                party p WHERE fields <> '{}'
                  AND EXISTS (SELECT FROM service_job j JOIN service_step s ON s.job_id = j.id WHERE j.party_id = p.id
                                GROUP BY j.id HAVING count(*) > 1)
                  AND EXISTS (SELECT FROM interaction WHERE party_id = p.id AND kind NOT IN ('CALL', 'SMS', 'MESSENGER'))
                  AND EXISTS (SELECT FROM treatment_given WHERE party_id = p.id)
                  AND EXISTS (SELECT FROM complaint WHERE party_id = p.id)
                  AND EXISTS (SELECT FROM survey WHERE party_id = p.id)
                  AND EXISTS (SELECT FROM party_channel WHERE party_id = p.id)""")).isGreaterThan(3);
        assertThat(count("service_job WHERE stage <> (SELECT stage FROM service_step s WHERE s.job_id = service_job.id"
                        + " ORDER BY id DESC LIMIT 1)"))
                .isZero();
        assertThat(count("stage_history WHERE evidence = '[]'")).isZero();
        assertThat(count("party_link")).isGreaterThan(50);
    }

    @Test
    void nothingHappensInTheFutureAndTheHistoryIsTwoYearsLong() {
        for (String at : List.of(
                "interaction.began",
                "orders.at",
                "quote.sent_at",
                "survey.at",
                "referral.at",
                "complaint.at",
                "service_step.at")) {
            String table = at.substring(0, at.indexOf('.'));
            assertThat(count(table + " WHERE " + at + " > now()")).as(at).isZero();
        }
        assertThat(count("orders WHERE at < now() - interval '300 days'")).isGreaterThan(50);
    }

    @Test
    void whatIsStoredIsWhatTheEngineSays() {
        Customers customers = new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());
        Business.Callers callers = callers();
        assertThat(callers.shared()).isNotEmpty();
        assertThat(await(customers.match(new PhoneNumber(callers.shared().getFirst()))))
                .isInstanceOf(Match.Many.class);
        for (String number : callers.known().subList(0, 100)) {
            Match match = await(customers.match(new PhoneNumber(number)));
            assertThat(match).isInstanceOfSatisfying(Match.Known.class, known -> same(known.file()));
        }
    }

    private static void same(CustomerFile file) {
        String where = "party WHERE id = '" + file.party().id() + "' AND stage = '"
                + file.lifecycle().stage() + "'";
        assertThat(count(where)).isEqualTo(1);
    }

    private static Business.Callers callers() {
        try {
            return Business.callers(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(String from) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
