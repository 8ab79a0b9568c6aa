package io.pishvaz.http;

import io.pishvaz.exchange.Jalali;
import io.pishvaz.sales.PipelineReport;
import io.pishvaz.sales.PipelineStep;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of the pipeline report as rows of a sheet, the headings first. Times are minutes, amounts Rial. */
enum PipelineTable {
    STEPS(
            "step, entered, value (Rial), went on, median (minutes), standard (minutes), late",
            "مرحله، واردشده، ارزش (ریال)، پیش‌رفته، میانه (دقیقه)، استاندارد (دقیقه)، دیرکرده") {
        @Override
        Stream<List<Object>> body(PipelineReport report) {
            return report.steps().stream()
                    .map(s -> List.of(
                            s.step().name(),
                            s.entered(),
                            s.valueRial(),
                            s.wentOn(),
                            minutes(s.medianMs()),
                            minutes(Optional.of(s.standardMs())),
                            s.late()));
        }
    },
    PEOPLE(
            "person, step, median (minutes), late, won, value won (Rial)",
            "فرد، مرحله، میانه (دقیقه)، دیرکرده، برنده، ارزش برنده (ریال)") {
        @Override
        Stream<List<Object>> body(PipelineReport report) {
            return report.people().stream().flatMap(p -> p.steps().stream().map(own -> {
                boolean order = own.step() == PipelineStep.WON;
                return List.<Object>of(
                        p.name().orElse(""),
                        own.step().name(),
                        minutes(own.medianMs()),
                        own.late(),
                        order ? (Object) p.won() : "",
                        order ? (Object) p.valueRial() : "");
            }));
        }
    },
    LATE(
            "opportunity, customer, stage, step, owner, competitor, late by (minutes), value (Rial)",
            "فرصت، مشتری، مرحله مشتری، مرحله، مسئول، رقیب، دیرکرد (دقیقه)، ارزش (ریال)") {
        @Override
        Stream<List<Object>> body(PipelineReport report) {
            return report.late().items().stream()
                    .map(i -> List.of(
                            i.title(),
                            i.name(),
                            i.stage().name(),
                            i.step().name(),
                            i.ownerName().orElse(""),
                            i.rival().orElse(""),
                            minutes(Optional.of(i.lateMs())),
                            i.valueRial()));
        }
    },
    LOST("reason, count, value (Rial)", "چرایی، شمار، ارزش (ریال)") {
        @Override
        Stream<List<Object>> body(PipelineReport report) {
            return report.lost().stream().map(l -> List.of(l.reason().orElse(""), l.count(), l.valueRial()));
        }
    };

    private static final double MINUTE = 60_000;
    private static final String PERIOD = ", from, to, time zone";
    private static final String PERIOD_FA = "، از، تا، منطقه زمانی";

    private final String headings;
    private final String headingsFa;

    PipelineTable(String headings, String headingsFa) {
        this.headings = headings;
        this.headingsFa = headingsFa;
    }

    /** The first and the last day, in the centre's zone. */
    record Period(LocalDate from, LocalDate to, ZoneId zone) {}

    abstract Stream<List<Object>> body(PipelineReport report);

    /** Each row says of which days and of which zone it is; in Persian the days are of the Iranian calendar. */
    List<List<Object>> rows(PipelineReport report, Period period, boolean persian) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of((Object[]) (persian ? (headingsFa + PERIOD_FA).split("، ") : (headings + PERIOD).split(", "))));
        List<Object> when = List.of(
                day(period.from(), persian),
                day(period.to(), persian),
                period.zone().getId());
        body(report)
                .map(row -> Stream.concat(row.stream(), when.stream()).toList())
                .forEach(rows::add);
        return rows;
    }

    private static String day(LocalDate day, boolean persian) {
        return persian ? Jalali.written(day) : day.toString();
    }

    /** With two decimals; nothing where there is no time. */
    private static Object minutes(Optional<Long> ms) {
        return ms.<Object>map(one -> Math.round(one / MINUTE * 100) / 100.0).orElse("");
    }
}
