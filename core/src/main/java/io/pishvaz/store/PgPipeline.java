package io.pishvaz.store;

import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.PipelineReport;
import io.pishvaz.sales.PipelineReport.Late;
import io.pishvaz.sales.PipelineReport.Lost;
import io.pishvaz.sales.PipelineReport.Own;
import io.pishvaz.sales.PipelineReport.Person;
import io.pishvaz.sales.PipelineReport.Step;
import io.pishvaz.sales.PipelineStep;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pipeline in PostgreSQL, from the steps that every opportunity took. */
public final class PgPipeline implements Pipeline {
    private final Database database;
    private final Standards standards;
    private final InstantSource clock;

    public PgPipeline(Database database, Standards standards, InstantSource clock) {
        this.database = database;
        this.standards = standards;
        this.clock = clock;
    }

    @Override
    public Future<PipelineReport> report(Query query) {
        Instant now = clock.instant();
        Instant until = query.to().isBefore(now) ? query.to() : now;
        Future<List<Row>> steps = rows(PipelineSql.STEPS, period(query).addOffsetDateTime(utc(until)), query);
        Future<List<Row>> late = rows(
                PipelineSql.LATE,
                Tuple.tuple()
                        .addOffsetDateTime(utc(now))
                        .addString(query.source().orElse(null)),
                query);
        Future<List<Row>> lost = database.patiently(database.pool()
                        .preparedQuery(PipelineSql.LOST)
                        .execute(period(query).addString(query.owner().orElse(null))))
                .map(PgPipeline::list);
        return Future.all(steps, late, lost)
                .map(all -> report(query, until, steps.result(), late(late.result()), lost(lost.result())));
    }

    @Override
    public Future<Behind> behind(Query query, Figure figure) {
        Instant now = clock.instant();
        Instant until = query.to().isBefore(now) ? query.to() : now;
        Tuple values = figure.measure() == Measure.LOST
                ? period(query)
                        .addString(query.owner().orElse(null))
                        .addString(figure.reason().orElse(null))
                : standards(period(query).addOffsetDateTime(utc(until)), query)
                        .addString(figure.measure().name())
                        .addString(figure.step().map(Enum::name).orElse(null));
        String sql = figure.measure() == Measure.LOST ? PipelineSql.BEHIND_LOST : PipelineSql.BEHIND;
        return database.patiently(database.pool().preparedQuery(sql).execute(values))
                .map(PgPipeline::list)
                .map(rows -> rows.isEmpty()
                        ? new Behind(0, 0, List.of())
                        : new Behind(
                                rows.getFirst().getLong("total"),
                                rows.getFirst().getLong("whole"),
                                rows.stream().map(PipelineSql::stay).toList()));
    }

    private Future<List<Row>> rows(String sql, Tuple values, Query query) {
        return database.patiently(database.pool().preparedQuery(sql).execute(standards(values, query)))
                .map(PgPipeline::list);
    }

    private Tuple standards(Tuple values, Query query) {
        String[] names = standards.all().stream().map(s -> s.step().name()).toArray(String[]::new);
        Long[] times = standards.all().stream().map(s -> s.time().toMillis()).toArray(Long[]::new);
        return values.addArrayOfString(names)
                .addArrayOfLong(times)
                .addString(query.owner().orElse(null));
    }

    private static List<Row> list(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static Tuple period(Query query) {
        return Tuple.tuple()
                .addOffsetDateTime(utc(query.from()))
                .addOffsetDateTime(utc(query.to()))
                .addString(query.source().orElse(null));
    }

    private PipelineReport report(Query query, Instant until, List<Row> rows, Late late, List<Lost> lost) {
        List<Step> steps = standards.all().stream()
                .map(standard -> step(standard, rows.stream().filter(row -> ofTeam(row, standard.step()))))
                .toList();
        long delivered = rows.stream()
                .filter(PgPipeline::ofTeam)
                .mapToLong(row -> row.getLong("delivered"))
                .sum();
        return new PipelineReport(query.from(), query.to(), until, steps, delivered, people(rows), late, lost);
    }

    private static boolean ofTeam(Row row) {
        return row.getInteger("team") == 1;
    }

    private static boolean ofTeam(Row row, PipelineStep step) {
        return ofTeam(row) && step.name().equals(row.getString("step"));
    }

    private static Step step(Standard standard, Stream<Row> team) {
        long allowed = standard.time().toMillis();
        return team.findFirst()
                .map(row -> new Step(
                        standard.step(),
                        row.getLong("entered"),
                        row.getLong("value"),
                        row.getLong("went_on"),
                        median(row),
                        allowed,
                        row.getLong("late")))
                .orElseGet(() -> new Step(standard.step(), 0, 0, 0, Optional.empty(), allowed, 0));
    }

    private static List<Person> people(List<Row> rows) {
        Map<Optional<String>, List<Row>> own = new LinkedHashMap<>();
        rows.stream().filter(row -> !ofTeam(row)).forEach(row -> own.computeIfAbsent(
                        Optional.ofNullable(row.getString("owner")), owner -> new ArrayList<>())
                .add(row));
        return own.entrySet().stream()
                .map(e -> person(e.getKey(), e.getValue()))
                .toList();
    }

    private static Person person(Optional<String> owner, List<Row> rows) {
        Optional<Row> won = rows.stream()
                .filter(row -> PipelineStep.WON.name().equals(row.getString("step")))
                .findFirst();
        return new Person(
                owner,
                Optional.ofNullable(rows.getFirst().getString("name")).or(() -> owner),
                rows.stream()
                        .map(row ->
                                new Own(PipelineStep.valueOf(row.getString("step")), median(row), row.getLong("late")))
                        .toList(),
                won.map(row -> row.getLong("entered")).orElse(0L),
                won.map(row -> row.getLong("value")).orElse(0L));
    }

    private static Optional<Long> median(Row row) {
        return Optional.ofNullable(row.getDouble("median_ms")).map(Math::round);
    }

    private static Late late(List<Row> rows) {
        long total = rows.isEmpty() ? 0 : rows.getFirst().getLong("total");
        return new Late(total, rows.stream().map(PipelineSql::item).toList());
    }

    private static List<Lost> lost(List<Row> rows) {
        return rows.stream()
                .map(row -> new Lost(
                        Optional.ofNullable(row.getString("lost_reason")), row.getLong("count"), row.getLong("value")))
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
