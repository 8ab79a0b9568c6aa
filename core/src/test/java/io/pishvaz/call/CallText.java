package io.pishvaz.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call told in a few lines, for comparing with what a scenario should give. Times are seconds since the call began.
 */
public final class CallText {
    /** Things that begin together are told in this order, whichever was heard first. */
    private static final Duration TOGETHER = Duration.ofMillis(250);

    private record Line(Instant at, String text) {}

    private CallText() {}

    public static String of(List<Call> calls) {
        var text = new StringBuilder();
        calls.stream()
                .sorted(Comparator.comparing(Call::began)
                        .thenComparing(call -> call.first().uniqueid()))
                .forEach(call -> text.append(of(call)));
        return text.toString();
    }

    public static String of(Call call) {
        var text = new StringBuilder("%s from %s to %s%s, %s%s%n"
                .formatted(
                        call.direction(),
                        call.origin()
                                .map(Device::name)
                                .or(() -> call.caller().number())
                                .orElse("nobody"),
                        call.direction() == Direction.OUTBOUND
                                ? call.caller().number().orElse("nobody")
                                : call.dialled(),
                        call.answered()
                                .map(at -> ", answered " + since(call, at))
                                .orElse(", not answered"),
                        call.ended().map(at -> "ended " + since(call, at)).orElse("open"),
                        call.unreached().map(how -> ", not reached " + how).orElse("")
                                + (call.about().isPresent() ? ", about another call" : "")
                                + (call.inferred() ? ", inferred" : "")));
        lines(call).forEach(line -> text.append("  ")
                .append(since(call, line.at()))
                .append(' ')
                .append(line.text())
                .append('\n'));
        return text.toString();
    }

    private static List<Line> lines(Call call) {
        List<Line> lines = new ArrayList<>();
        call.visits()
                .forEach(v -> lines.add(new Line(
                        v.joined(),
                        "1wait " + v.queue().name() + " at " + v.position() + ", " + stretch(v.joined(), v.left())
                                + end(v.reason()))));
        call.offers()
                .forEach(o -> lines.add(new Line(
                        o.began(),
                        "2ring " + o.device().name() + queue(o.queue()) + ", " + stretch(o.began(), o.ended())
                                + end(o.outcome()))));
        call.transfers()
                .forEach(t -> lines.add(new Line(
                        t.at(),
                        "3transfer " + t.kind() + " " + t.from().name() + " -> " + t.target()
                                + t.to().map(to -> " = " + to.name()).orElse(""))));
        call.consults()
                .forEach(c -> lines.add(new Line(
                        c.began(),
                        "6consult " + c.from().name() + " -> " + c.target()
                                + c.to().map(to -> " = " + to.name()).orElse("") + ", "
                                + c.answered()
                                        .map(at -> "answered " + seconds(Duration.between(c.began(), at)))
                                        .orElse("not answered")
                                + ", " + stretch(c.began(), c.ended()))));
        call.recordings().forEach(r -> lines.add(new Line(r.began(), "7recorded, " + stretch(r.began(), r.ended()))));
        call.talks().forEach(t -> {
            lines.add(new Line(
                    t.began(),
                    "4talk " + t.device().name() + queue(t.queue()) + ", " + stretch(t.began(), t.ended())
                            + end(t.end())));
            t.holds()
                    .forEach(h -> lines.add(
                            new Line(h.began(), "5hold " + t.device().name() + ", " + stretch(h.began(), h.ended()))));
        });
        return together(lines).stream()
                .map(line -> new Line(line.at(), line.text().substring(1)))
                .toList();
    }

    private static List<Line> together(List<Line> lines) {
        lines.sort(Comparator.comparing(Line::at));
        List<Line> sorted = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size()
                    && lines.get(to).at().isBefore(lines.get(from).at().plus(TOGETHER))) {
                to++;
            }
            lines.subList(from, to).stream()
                    .sorted(Comparator.comparing(Line::text))
                    .forEach(sorted::add);
            from = to;
        }
        return sorted;
    }

    private static String queue(Optional<QueueId> queue) {
        return queue.map(q -> " for " + q.name()).orElse("");
    }

    private static String end(Optional<? extends Enum<?>> end) {
        return end.map(e -> " " + e.name()).orElse("");
    }

    private static String stretch(Instant from, Optional<Instant> to) {
        return to.map(end -> seconds(Duration.between(from, end))).orElse("open");
    }

    private static String since(Call call, Instant at) {
        return seconds(Duration.between(call.began(), at));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0);
    }
}
