package io.pishvaz.http;

import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.Pipeline.Figure;
import io.pishvaz.sales.Pipeline.Measure;
import io.pishvaz.sales.PipelineStep;
import io.pishvaz.session.Session;
import io.pishvaz.sheet.SheetWriter;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline report, the opportunities behind its numbers, and its tables as files. */
final class PipelineRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineRoutes.class);

    private final Pipeline pipeline;
    private final ZoneId zone;

    PipelineRoutes(Pipeline pipeline, ZoneId zone) {
        this.pipeline = pipeline;
        this.zone = zone;
    }

    void mount(Operations operations) {
        operations.on("getPipeline", this::report);
        operations.on("getPipelineBehind", this::behind);
        operations.stream("exportPipeline", this::export);
    }

    /** The days that are asked for, or what is wrong with them. */
    private record Days(LocalDate from, LocalDate to, Optional<Problem> wrong) {}

    private Future<Reply> report(Asked asked) {
        Days days = days(asked::query);
        return days.wrong().map(wrong -> wrong.reply().now()).orElseGet(() -> pipeline.report(query(days, asked::query))
                .map(Reply::ok));
    }

    private Future<Reply> behind(Asked asked) {
        Days days = days(asked::query);
        if (days.wrong().isPresent()) {
            return days.wrong().get().reply().now();
        }
        Measure measure = Measure.valueOf(asked.query("measure").orElseThrow());
        Optional<PipelineStep> step = asked.query("step").map(PipelineStep::valueOf);
        if (step.isEmpty() != (measure == Measure.LOST)) {
            String allowed = measure == Measure.LOST ? "left out for what was lost" : "one of the steps";
            return Problem.field("step", step.map(Enum::name).orElse(""), allowed)
                    .reply()
                    .now();
        }
        Figure figure = new Figure(measure, step, asked.query("reason"));
        return pipeline.behind(query(days, asked::query), figure).map(Reply::ok);
    }

    private void export(RoutingContext context, Session session) {
        Function<String, Optional<String>> ask =
                name -> Optional.ofNullable(context.request().getParam(name)).filter(text -> !text.isBlank());
        PipelineTable table = PipelineTable.valueOf(context.pathParam("table"));
        String format = ask.apply("format").orElse("CSV");
        Days days = days(ask);
        if (days.wrong().isPresent()) {
            days.wrong().get().send(context);
            return;
        }
        var period = new PipelineTable.Period(days.from(), days.to(), zone);
        var persian = ask.apply("language").filter("fa"::equals).isPresent();
        pipeline.report(query(days, ask))
                .onFailure(outage -> Problem.outage(outage).send(context))
                .map(report -> table.rows(report, period, persian))
                .onSuccess(rows -> send(context, new File(table, format, days), rows));
    }

    private record File(PipelineTable table, String format, Days days) {
        String name() {
            return "pishvaz-pipeline-%s-%s-%s.%s"
                    .formatted(table.name().toLowerCase(Locale.ROOT), days.from(), days.to(), suffix());
        }

        String suffix() {
            return format.toLowerCase(Locale.ROOT);
        }
    }

    private static void send(RoutingContext context, File file, List<List<Object>> rows) {
        Download download = new Download(context, file.name());
        try (SheetWriter sheet = file.format().equals("CSV")
                ? SheetWriter.csv(download)
                : SheetWriter.xlsx(download, file.table().name().toLowerCase(Locale.ROOT))) {
            for (List<Object> row : rows) {
                sheet.row(row);
            }
        } catch (IOException impossible) {
            LOG.warn("the report cannot be written: {}", impossible.toString());
            download.broken();
            return;
        }
        download.send().onSuccess(sent -> download.end()).onFailure(gone -> download.broken());
    }

    private Pipeline.Query query(Days days, Function<String, Optional<String>> ask) {
        return new Pipeline.Query(
                midnight(days.from()), midnight(days.to().plusDays(1)), ask.apply("source"), ask.apply("owner"));
    }

    private static Days days(Function<String, Optional<String>> ask) {
        LocalDate from = LocalDate.parse(ask.apply("from").orElseThrow());
        LocalDate to = LocalDate.parse(ask.apply("to").orElseThrow());
        return to.isBefore(from)
                ? wrong(Problem.field("to", to.toString(), "from or a later day"))
                : new Days(from, to, Optional.empty());
    }

    private static Days wrong(Problem problem) {
        return new Days(LocalDate.EPOCH, LocalDate.EPOCH, Optional.of(problem));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
