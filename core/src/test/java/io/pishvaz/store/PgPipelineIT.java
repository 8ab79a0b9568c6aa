package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.Pipeline.Figure;
import io.pishvaz.sales.Pipeline.Measure;
import io.pishvaz.sales.Pipeline.Standard;
import io.pishvaz.sales.PipelineReport;
import io.pishvaz.sales.PipelineReport.Step;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of a day whose every move was made by hand; each move goes the way all moves go. */
@SuppressWarnings("NullAway.Init")
class PgPipelineIT {
    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant NOW = DAY.plus(Duration.ofHours(18));
    private static final Pipeline.Standards STANDARDS = new Pipeline.Standards(Arrays.stream(PipelineStep.values())
            .map(step -> new Standard(step, Duration.ofMinutes(60)))
            .toList());

    private Vertx vertx;
    private Database database;
    private Pipeline pipeline;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        database = await(Postgres.open(vertx));
        pipeline = new PgPipeline(database, STANDARDS, () -> NOW);
        run("INSERT INTO party (id, name, source) VALUES ('%s', 'Bayat', 'WEB'), ('%s', 'Shams', 'SOCIAL')"
                .formatted(id(1), id(2)));
        run("INSERT INTO app_user (login, name, role, password_hash, takes_calls) VALUES"
                + " ('sina', 'Sina Pourmand', 'AGENT', 'x', true)");
    }

    @AfterEach
    void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void stepsAreCountedTimedAndCalledLate() {
        enquiry(11, 1, "sina", 100, -30);
        move(11, "QUALIFIED", 10);
        move(11, "QUOTE_SENT", 40);
        enquiry(12, 1, "sina", 200, 60);
        move(12, "QUALIFIED", 80);
        enquiry(13, 2, "hoda", 300, 17 * 60);

        PipelineReport report = report(Optional.empty());

        assertThat(report.until()).isEqualTo(NOW);
        assertThat(step(report, PipelineStep.NEW)).isEqualTo(figures(PipelineStep.NEW, 2, 500, 1, minutes(30), 0));
        assertThat(step(report, PipelineStep.QUALIFIED))
                .isEqualTo(figures(PipelineStep.QUALIFIED, 2, 300, 1, minutes(30), 1));
        assertThat(step(report, PipelineStep.QUOTE_SENT))
                .isEqualTo(figures(PipelineStep.QUOTE_SENT, 1, 100, 0, Optional.empty(), 1));
        assertThat(report.people()).extracting(p -> p.name().orElse("")).containsExactly("Sina Pourmand", "hoda");
        assertThat(report.late().total()).isEqualTo(2);
        assertThat(report.late().items().getFirst().lateMs())
                .isEqualTo(Duration.ofMinutes(18 * 60 - 40 - 60).toMillis());
    }

    @Test
    void anOrderGoesOnIntoTheDepartmentUntilItIsDelivered() {
        enquiry(11, 1, "sina", 100, 0);
        run("UPDATE opportunity SET stage = 'WON', closed_at = '%s' WHERE id = '%s'".formatted(at(20), id(11)));
        run("INSERT INTO orders (id, number, party_id, at, total, category, opportunity_id)"
                + " VALUES ('%s', 'S-1', '%s', '%s', 90, 'beans', '%s')".formatted(id(21), id(1), at(20), id(11)));
        run("INSERT INTO service_job (id, number, party_id, order_id, title, stage, changed_at, department)"
                + " VALUES ('%s', 'J-1', '%s', '%s', 'Beans', 'RECEIVED', '%s', 'Workshop')"
                        .formatted(id(31), id(1), id(21), at(20)));
        job("REGISTERED", 50);
        job("READY", 80);
        job("DELIVERED", 170);

        PipelineReport report = report(Optional.empty());

        assertThat(step(report, PipelineStep.WON)).isEqualTo(figures(PipelineStep.WON, 1, 100, 1, minutes(30), 0));
        assertThat(step(report, PipelineStep.DELIVERY))
                .isEqualTo(figures(PipelineStep.DELIVERY, 1, 100, 1, minutes(120), 1));
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(report.people()).anySatisfy(sina -> {
            assertThat(sina.won()).isEqualTo(1);
            assertThat(sina.valueRial()).isEqualTo(100);
        });
        assertThat(report.late().total()).isZero();
    }

    @Test
    void whatWasLostSaysWhy() {
        enquiry(11, 1, "sina", 100, 0);
        enquiry(12, 1, "sina", 50, 0);
        run("UPDATE opportunity SET stage = 'LOST', closed_at = '%s', lost_reason = 'PRICE' WHERE id = '%s'"
                .formatted(at(20), id(11)));
        run("UPDATE opportunity SET stage = 'LOST', closed_at = '%s' WHERE id = '%s'".formatted(at(30), id(12)));

        PipelineReport report = report(Optional.empty());

        assertThat(report.lost())
                .containsExactly(
                        new PipelineReport.Lost(Optional.of("PRICE"), 1, 100),
                        new PipelineReport.Lost(Optional.empty(), 1, 50));
        assertThat(step(report, PipelineStep.NEW)).isEqualTo(figures(PipelineStep.NEW, 2, 150, 0, minutes(25), 0));
    }

    @Test
    void aSourceIsShownByItself() {
        enquiry(11, 1, "sina", 100, 0);
        enquiry(12, 2, "sina", 50, 0);

        assertThat(step(report(Optional.of("SOCIAL")), PipelineStep.NEW).valueRial())
                .isEqualTo(50);
        assertThat(report(Optional.of("SOCIAL")).late().total()).isEqualTo(1);
    }

    @Test
    void wentBackIsNotWentOn() {
        enquiry(11, 1, "sina", 100, -30);
        move(11, "QUALIFIED", 10);
        move(11, "NEW", 20);

        PipelineReport report = report(Optional.empty());

        assertThat(step(report, PipelineStep.QUALIFIED).wentOn()).isZero();
        assertThat(step(report, PipelineStep.NEW).entered()).isEqualTo(1);
    }

    @Test
    void behindEachNumberAreAsManyOpportunitiesAsItSays() {
        enquiry(11, 1, "sina", 100, -30);
        move(11, "QUALIFIED", 10);
        move(11, "QUOTE_SENT", 40);
        enquiry(12, 1, "sina", 200, 60);
        move(12, "QUALIFIED", 80);
        enquiry(13, 2, "hoda", 300, 17 * 60);
        enquiry(14, 2, "hoda", 70, 30);
        run("UPDATE opportunity SET stage = 'LOST', closed_at = '%s', lost_reason = 'PRICE' WHERE id = '%s'"
                .formatted(at(50), id(14)));

        for (Optional<String> owner : List.of(Optional.<String>empty(), Optional.of("sina"), Optional.of("hoda"))) {
            Pipeline.Query query = query(Optional.empty(), owner);
            PipelineReport report = await(pipeline.report(query));
            for (Step step : report.steps()) {
                Pipeline.Behind entered = behind(query, Measure.ENTERED, step.step());
                assertThat(entered.total())
                        .isEqualTo(step.entered())
                        .isEqualTo(entered.items().size());
                assertThat(entered.valueRial()).isEqualTo(step.valueRial());
                assertThat(behind(query, Measure.WENT_ON, step.step()).total()).isEqualTo(step.wentOn());
                assertThat(behind(query, Measure.LATE, step.step()).total()).isEqualTo(step.late());
                assertThat(behind(query, Measure.ENTERED, step.step()).total()).isEqualTo(plain(step.step(), owner));
            }
            Pipeline.Behind lost =
                    await(pipeline.behind(query, new Figure(Measure.LOST, Optional.empty(), Optional.of("PRICE"))));
            assertThat(lost.total())
                    .isEqualTo(report.lost().stream()
                            .mapToLong(PipelineReport.Lost::count)
                            .sum());
        }
        Pipeline.Behind went = behind(query(Optional.of("WEB"), Optional.empty()), Measure.WENT_ON, PipelineStep.NEW);
        assertThat(went.items()).singleElement().satisfies(stay -> {
            assertThat(stay.name()).isEqualTo("Bayat");
            assertThat(stay.ownerName()).contains("Sina Pourmand");
            assertThat(stay.wentTo()).contains("QUALIFIED");
            assertThat(stay.spentMs()).isEqualTo(Duration.ofMinutes(20).toMillis());
        });
        assertThat(await(pipeline.report(query(Optional.empty(), Optional.of("hoda"))))
                        .people())
                .extracting(p -> p.name().orElse(""))
                .containsExactly("hoda");
    }

    private Pipeline.Behind behind(Pipeline.Query query, Measure measure, PipelineStep step) {
        return await(pipeline.behind(query, new Figure(measure, Optional.of(step), Optional.empty())));
    }

    /** The same number, asked in the plainest SQL. */
    private long plain(PipelineStep step, Optional<String> owner) {
        String whose = owner.map(login -> " AND owner = '" + login + "'").orElse("");
        return await(database.pool()
                        .query("SELECT count(*) AS n FROM pipeline_step WHERE step = '" + step + "' AND entered >= '"
                                + DAY + "' AND entered < '" + DAY.plus(Duration.ofDays(1)) + "'" + whose)
                        .execute())
                .iterator()
                .next()
                .getLong("n");
    }

    private PipelineReport report(Optional<String> source) {
        return await(pipeline.report(query(source, Optional.empty())));
    }

    private static Pipeline.Query query(Optional<String> source, Optional<String> owner) {
        return new Pipeline.Query(DAY, DAY.plus(Duration.ofDays(1)), source, owner);
    }

    private static Step step(PipelineReport report, PipelineStep step) {
        return report.steps().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static Step figures(
            PipelineStep step, long entered, long value, long wentOn, Optional<Long> median, long late) {
        return new Step(step, entered, value, wentOn, median, minutes(60).orElseThrow(), late);
    }

    private static Optional<Long> minutes(long minutes) {
        return Optional.of(Duration.ofMinutes(minutes).toMillis());
    }

    private void enquiry(int opportunity, int party, String owner, long value, long minute) {
        run(("INSERT INTO opportunity (id, party_id, title, stage, value, probability, opened_at, owner)"
                        + " VALUES ('%s', '%s', 'Grinder', 'NEW', %d, 20, '%s', '%s')")
                .formatted(id(opportunity), id(party), value, at(minute), owner));
    }

    private void move(int opportunity, String stage, long minute) {
        run("UPDATE opportunity SET stage = '%s', moved_at = '%s' WHERE id = '%s'"
                .formatted(stage, at(minute), id(opportunity)));
    }

    private void job(String stage, long minute) {
        run("UPDATE service_job SET stage = '%s', changed_at = '%s'".formatted(stage, at(minute)));
    }

    private void run(String sql) {
        await(database.pool().query(sql).execute());
    }

    private static Instant at(long minute) {
        return DAY.plus(Duration.ofMinutes(minute));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
