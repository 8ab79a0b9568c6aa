package io.pishvaz.http;

import io.pishvaz.sales.Pipeline;
import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The pipeline report. */
final class PipelineRoutes {
    private final Pipeline pipeline;
    private final ZoneId zone;

    PipelineRoutes(Pipeline pipeline, ZoneId zone) {
        this.pipeline = pipeline;
        this.zone = zone;
    }

    void mount(Operations operations) {
        operations.on("getPipeline", this::report);
    }

    private Future<Reply> report(Asked asked) {
        Optional<LocalDate> from = day(asked, "from");
        Optional<LocalDate> to = day(asked, "to");
        if (from.isEmpty() || to.isEmpty()) {
            String field = from.isEmpty() ? "from" : "to";
            return Problem.field(field, asked.query(field).orElseThrow(), "a day of the calendar")
                    .reply()
                    .now();
        }
        if (to.get().isBefore(from.get())) {
            return Problem.field("to", to.get().toString(), "from or a later day")
                    .reply()
                    .now();
        }
        var query = new Pipeline.Query(midnight(from.get()), midnight(to.get().plusDays(1)), asked.query("source"));
        return pipeline.report(query).map(Reply::ok);
    }

    /** Empty for what looks like a day and is none, such as the 31st of April. */
    private static Optional<LocalDate> day(Asked asked, String name) {
        try {
            return asked.query(name).map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
