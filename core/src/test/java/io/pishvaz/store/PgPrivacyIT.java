package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.exchange.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgPrivacyIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final PartyId SHIRIN = new PartyId(new UUID(0, 9));
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
        await(database.pool().query("""
                INSERT INTO party (id, name, job) VALUES ('%1$s', 'Shirin', 'baker');
                INSERT INTO product (code, title_en, title_fa, category, price) VALUES ('B-1', 'Beans', 'قهوه', 'beans', 80);
                INSERT INTO party_external_id VALUES ('X1', '%1$s');
                INSERT INTO party_phone (party_id, e164) VALUES ('%1$s', '+989121234567');
                INSERT INTO orders (number, party_id, at, total, category) VALUES ('P-1', '%1$s', now(), 80, 'beans');
                INSERT INTO interaction (id, kind, party_id, direction, began, ended, number, number_kind, note)
                  VALUES (gen_random_uuid(), 'SMS', '%1$s', 'INBOUND', now(), now(), '+989121234567', 'EXTERNAL', 'hi');
                """.formatted(SHIRIN)).execute());
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void whatIsKnownIsToldAndErasedWithoutTouchingAFigure() {
        PgPrivacy privacy = new PgPrivacy(database, InstantSource.system());
        assertThat(await(privacy.export(SHIRIN, "root")).orElseThrow())
                .contains("Shirin", "+989121234567", "P-1", "hi");
        assertThat(await(privacy.export(new PartyId(new UUID(1, 1)), "root"))).isEmpty();
        assertThat(await(privacy.erase(SHIRIN, "root", "asked to"))).isTrue();
        assertThat(await(privacy.export(SHIRIN, "root")).orElseThrow())
                .contains("P-1")
                .doesNotContain("Shirin", "9121234567", "hi\"", "X1", "baker");
        assertThat(number("SELECT sum(total)::bigint FROM orders")).isEqualTo(80);
        assertThat(number("SELECT count(*) FROM interaction")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM data_audit WHERE login = 'root' AND why = 'asked to'"))
                .isEqualTo(1);
        assertThat(await(privacy.erase(new PartyId(new UUID(1, 1)), "root", "x")))
                .isFalse();
    }

    @Test
    void listsLeaveWithTheirHeadings() {
        PgExports exports = new PgExports(database);
        for (Kind kind : Kind.values()) {
            List<List<Object>> rows = new ArrayList<>();
            await(exports.read(kind, some -> {
                some.forEach(row -> rows.add(new ArrayList<>(row)));
                return Future.succeededFuture();
            }));
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst()).first().isIn("id", "order number", "code");
        }
        assertThat(await(exports.tables())).contains("party", "orders").doesNotContain("session", "app_user");
    }

    private static long number(String sql) {
        return await(database.pool().query(sql).execute()).iterator().next().getLong(0);
    }
}
