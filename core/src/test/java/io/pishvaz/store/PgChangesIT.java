package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pishvaz.customer.Change;
import io.pishvaz.customer.Change.Subject;
import io.pishvaz.customer.Changes;
import io.pishvaz.customer.Changes.Slice;
import io.pishvaz.customer.PartyId;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The log of changes: what two logs held is in the one, and both ways to read it. */
class PgChangesIT {
    private static final PartyId PARTY = new PartyId(new UUID(0, 1));
    private static final String QUOTE = new UUID(0, 7).toString();

    @Test
    void whatTwoLogsHeldIsCarriedIntoOneInTheOrderInWhichItHappened() throws SQLException {
        String uri = Postgres.create();
        before(uri, "33", """
                INSERT INTO party (id, name) VALUES ('%1$s', 'Shirin');
                INSERT INTO party_change (party_id, version, at, by_login, field, before, after, subject, subject_id)
                VALUES ('%1$s', 2, '2026-11-01Z', 'mina', 'job', NULL, 'Baker', 'RECORD', NULL),
                       ('%1$s', 2, '2026-11-03Z', 'mina', 'text', 'visit', 'call', 'PROMISE', '%2$s');
                INSERT INTO sale_change (subject, subject_id, party_id, version, at, by_login, field, before, after)
                VALUES ('QUOTE', '%3$s', '%1$s', 2, '2026-11-02Z', 'omid', 'totalRial', '800', '900'),
                       ('PRODUCT', 'GR-64', NULL, 2, '2026-11-04Z', 'root', 'priceRial', '1', '2');
                """.formatted(PARTY, new UUID(0, 5), QUOTE));
        Vertx vertx = Vertx.vertx();
        try {
            Database database = await(Database.open(vertx, settings(uri)));
            reads(new PgChanges(database));
            await(database.close());
        } finally {
            await(vertx.close());
        }
    }

    private static void reads(Changes changes) {
        Changes.Page first = await(changes.around(PARTY, Optional.empty(), new Slice(Optional.empty(), 2)));
        assertThat(first.items())
                .extracting(Change::subject, Change::subjectId, Change::by, Change::field)
                .containsExactly(
                        tuple(Subject.PROMISE, new UUID(0, 5).toString(), "mina", "text"),
                        tuple(Subject.QUOTE, QUOTE, "omid", "totalRial"));
        Changes.Page rest = await(
                changes.around(PARTY, Optional.empty(), new Slice(first.next().map(Long::valueOf), 2)));
        assertThat(rest.items())
                .extracting(Change::subject, Change::subjectId, Change::before, Change::after)
                .containsExactly(tuple(Subject.RECORD, PARTY.toString(), Optional.empty(), Optional.of("Baker")));
        assertThat(rest.next()).isEmpty();

        Slice page = new Slice(Optional.empty(), 50);
        assertThat(await(changes.around(PARTY, Optional.of(Subject.QUOTE), page))
                        .items())
                .extracting(Change::field)
                .containsExactly("totalRial");
        assertThat(await(changes.of(Subject.PRODUCT, "GR-64", page)).items())
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("priceRial", Optional.of("1"), Optional.of("2")));
    }

    private static Database.Settings settings(String uri) {
        return new Database.Settings(uri, 4, Duration.ofSeconds(5));
    }

    private static void before(String uri, String version, String rows) throws SQLException {
        PgConnectOptions options = settings(uri).options();
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(Database.jdbc(options), options.getUser(), options.getPassword())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection connection =
                        DriverManager.getConnection(Database.jdbc(options), options.getUser(), options.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(rows);
        }
    }
}
