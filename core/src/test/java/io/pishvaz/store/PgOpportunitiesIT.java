package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.customer.PartyId;
import io.pishvaz.sales.Opportunities;
import io.pishvaz.sales.Opportunities.Goal;
import io.pishvaz.sales.Opportunities.Move;
import io.pishvaz.sales.Opportunities.Moved;
import io.pishvaz.sales.Opportunity;
import io.pishvaz.sales.Opportunity.Terms;
import io.pishvaz.sales.PipelineStep;
import io.pishvaz.sales.Quote.Competitor;
import io.pishvaz.sales.Written;
import io.pishvaz.session.By;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgOpportunitiesIT {
    private static final PartyId PARTY = new PartyId(new UUID(0, 1));
    private static final Terms GRINDER =
            terms("Grinder", 500, List.of(new Competitor("Rasta", Optional.of("6 weeks"))));
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
        await(database.pool()
                .query("INSERT INTO app_user (login, name, role, password_hash, takes_calls) VALUES"
                        + " ('sina', 'Sina Pourmand', 'AGENT', 'x', true)")
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
        assertThat(await(opportunities.open(new PartyId(new UUID(0, 9)), GRINDER, by("k-nobody"))))
                .isEqualTo(new Written.NotThere<>("party"));
        assertThat(move(new UUID(0, 9), PipelineStep.NEW, new Goal.Lost("PRICE")))
                .isEqualTo(new Moved.NoSuchOpportunity());
        assertThat(changed).isEmpty();
    }

    @Test
    void aWishWhoseAnswerWasLostOpensItOnce() {
        Keys.begun(database, "sina", "k-once");
        UUID first = opened("k-once").id();
        assertThat(opened("k-once").id()).isEqualTo(first);
        assertThat(texts("SELECT title FROM opportunity")).containsExactly("Grinder");
        assertThat(changed).hasSize(1);
    }

    @Test
    void eachFieldThatAnEditChangesIsKeptWithWhoAndWhat() {
        UUID id = enquire();
        List<Competitor> rivals =
                List.of(new Competitor("Rasta", Optional.of("4 weeks")), new Competitor("Sepidar", Optional.empty()));
        Opportunity now = done(await(opportunities.edit(id, 1, terms("Grinder", 700, rivals), "mina")));

        assertThat(now.version()).isEqualTo(2);
        assertThat(now.terms().competitors()).isEqualTo(rivals);
        assertThat(now.ownerName()).contains("Sina Pourmand");
        assertThat(texts("SELECT concat_ws(' ', by_login, version, field, before, '->', after) FROM change"
                        + " ORDER BY field"))
                .containsExactly(
                        "mina 2 competitors Rasta: 6 weeks -> Rasta: 4 weeks, Sepidar", "mina 2 valueRial 500 -> 700");
    }

    @Test
    void ofTwoWhoEditTheSameVersionTheSecondIsToldAndNothingIsOverwritten() {
        UUID id = enquire();
        done(await(opportunities.edit(id, 1, terms("Grinder", 700, List.of()), "mina")));
        Written<Opportunity> second = await(opportunities.edit(id, 1, terms("Roaster", 1, List.of()), "hoda"));

        assertThat(second).isInstanceOfSatisfying(Written.Changed.class, c -> assertThat(
                        ((Opportunity) c.now()).terms().valueRial())
                .isEqualTo(700));
        assertThat(texts("SELECT title || value FROM opportunity")).containsExactly("Grinder700");
    }

    @Test
    void whatIsNotOnTheListsIsNamed() {
        UUID id = enquire();
        Terms wrong = new Terms(
                "Grinder",
                Optional.of("NONE"),
                1,
                1,
                Optional.empty(),
                Optional.of("nobody"),
                Optional.empty(),
                List.of());
        assertThat(await(opportunities.edit(id, 1, wrong, "mina")))
                .isEqualTo(new Written.Invalid<>("product", "NONE", "a code of the product list"));
        assertThat(await(opportunities.open(PARTY, wrong, by("k-wrong"))))
                .isEqualTo(new Written.Invalid<>("product", "NONE", "a code of the product list"));
        done(await(opportunities.edit(id, 1, terms("Grinder", 1, List.of()), "mina")));
        move(id, PipelineStep.NEW, new Goal.Lost("PRICE"));
        assertThat(await(opportunities.edit(id, 3, GRINDER, "mina")))
                .isEqualTo(new Written.Refused<>(Written.Reason.CLOSED));
    }

    private UUID enquire() {
        return opened("k-" + UUID.randomUUID()).id();
    }

    private Opportunity opened(String key) {
        return done(await(opportunities.open(PARTY, GRINDER, by(key))));
    }

    private static <T> T done(Written<T> written) {
        assertThat(written).isInstanceOf(Written.Done.class);
        return ((Written.Done<T>) written).now();
    }

    private static By by(String key) {
        return new By("sina", key);
    }

    private static Terms terms(String title, long value, List<Competitor> competitors) {
        return new Terms(
                title,
                Optional.empty(),
                value,
                20,
                Optional.of(LocalDate.parse("2026-12-20")),
                Optional.of("sina"),
                Optional.of("WEB"),
                competitors);
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
