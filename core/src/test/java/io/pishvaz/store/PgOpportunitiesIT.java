package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunities.Enquiry;
import io.pishvaz.sales.Opportunities.Goal;
import io.pishvaz.sales.Opportunities.Move;
import io.pishvaz.sales.Opportunities.Moved;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgOpportunitiesIT {
    private static final PartyId PARTY = new PartyId(new UUID(0, 1));
    private static final Instant MORNING = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final List<PartyId> changed = new ArrayList<>();
    private Vertx vertx;
    private Database database;
    private Opportunities opportunities;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        database = await(Postgres.open(vertx));
        opportunities = new PgOpportunities(database, now::get, changed::add);
        await(database.pool()
                .query("INSERT INTO party (id, name) VALUES ('%s', 'Bayat')".formatted(PARTY.value()))
                .execute());
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void itsWayIsKeptStepByStep() {
        UUID id = enquire();
        now.set(NOON);
        assertThat(move(id, PipelineStep.NEW, new Goal.To(PipelineStep.NEGOTIATION)))
                .isEqualTo(new Moved.Done());

        assertThat(steps()).containsExactly("NEW sina 06:00 09:00 NEGOTIATION", "NEGOTIATION sina 09:00 null null");
        assertThat(changed).containsExactly(PARTY, PARTY);
    }

    @Test
    void whatIsLostIsClosedWithItsReason() {
        UUID id = enquire();
        now.set(NOON);
        assertThat(move(id, PipelineStep.NEW, new Goal.Lost("PRICE"))).isEqualTo(new Moved.Done());
        assertThat(move(id, PipelineStep.NEW, new Goal.Lost("PRICE"))).isEqualTo(new Moved.Elsewhere("LOST"));

        assertThat(steps()).containsExactly("NEW sina 06:00 09:00 LOST");
        assertThat(texts("SELECT stage || ' ' || lost_reason || ' ' || probability FROM opportunity"))
                .containsExactly("LOST PRICE 0");
    }

    @Test
    void ofTwoWhoMoveItAtOnceOneIsTold() {
        UUID id = enquire();
        Future<Moved> one = opportunities.move(asked(id, PipelineStep.NEW, new Goal.To(PipelineStep.QUALIFIED)));
        Future<Moved> other = opportunities.move(asked(id, PipelineStep.NEW, new Goal.To(PipelineStep.QUOTE_SENT)));
        assertThat(List.of(await(one), await(other))).containsOnlyOnce(new Moved.Done());
    }

    @Test
    void thereIsNoneForNobodyAndNoneToMove() {
        var enquiry = new Enquiry(new PartyId(new UUID(0, 9)), "Grinder", 500, 20, "sina");
        assertThat(await(opportunities.open(enquiry))).isEmpty();
        assertThat(move(new UUID(0, 9), PipelineStep.NEW, new Goal.Lost("PRICE")))
                .isEqualTo(new Moved.NoSuchOpportunity());
        assertThat(changed).isEmpty();
    }

    private UUID enquire() {
        return await(opportunities.open(new Enquiry(PARTY, "Grinder", 500, 20, "sina")))
                .orElseThrow();
    }

    private Moved move(UUID id, PipelineStep from, Goal goal) {
        return await(opportunities.move(asked(id, from, goal)));
    }

    private static Move asked(UUID id, PipelineStep from, Goal goal) {
        return new Move(id, from, goal, "mina");
    }

    private List<String> steps() {
        return texts("""
                SELECT concat_ws(' ', step, owner, to_char(entered AT TIME ZONE 'UTC', 'HH24:MI'),
                    coalesce(to_char(left_at AT TIME ZONE 'UTC', 'HH24:MI'), 'null'), coalesce(went_to, 'null'))
                  FROM pipeline_step ORDER BY entered""");
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        await(database.pool().query(sql).execute()).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
