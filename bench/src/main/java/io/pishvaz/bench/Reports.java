package io.pishvaz.bench;

import io.pishvaz.agent.AgentId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.demo.Crowd;
import io.pishvaz.floor.Interactions;
import io.pishvaz.sales.Pipeline;
import io.pishvaz.sales.PipelineStep;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCallbacks;
import io.pishvaz.store.PgDays;
import io.pishvaz.store.PgInteractions;
import io.pishvaz.store.PgPipeline;
import io.pishvaz.store.PgTasks;
import io.pishvaz.store.PgTimeline;
import io.pishvaz.store.RecordedCalls;
import io.pishvaz.work.Callbacks;
import io.pishvaz.work.Span;
import io.pishvaz.work.Tasks;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Every report and every list that people look at, each asked a few times: the first time and the slowest count. */
final class Reports {
    private static final int TIMES = 10;
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final Database database;
    private final Instant now = Instant.now();
    private final LocalDate day = LocalDate.ofInstant(now, ZONE);

    Reports(Database database) {
        this.database = database;
    }

    void run() {
        System.out.println("| report | first ms | median ms | slowest ms |");
        System.out.println("|---|---:|---:|---:|");
        all().forEach((name, question) -> {
            List<Double> ms = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long from = System.nanoTime();
                ReadBench.await(question.apply(i));
                ms.add((System.nanoTime() - from) / 1e6);
            }
            double first = ms.getFirst();
            ms.sort(null);
            System.out.printf("| %s | %.0f | %.0f | %.0f |%n", name, first, ms.get(TIMES / 2), ms.getLast());
        });
    }

    private Map<String, IntFunction<Future<?>>> all() {
        Map<String, IntFunction<Future<?>>> all = new LinkedHashMap<>();
        pipeline(all);
        days(all);
        calls(all);
        return all;
    }

    private void pipeline(Map<String, IntFunction<Future<?>>> all) {
        PgPipeline pipeline = new PgPipeline(database, standards(), InstantSource.system());
        for (int days : new int[] {1, 30, 365, 730}) {
            Pipeline.Query query =
                    new Pipeline.Query(now.minus(Duration.ofDays(days)), now, Optional.empty(), Optional.empty());
            all.put("pipeline, %d days".formatted(days), n -> pipeline.report(query));
        }
        all.put(
                "pipeline, 365 days, one source",
                n -> pipeline.report(new Pipeline.Query(
                        now.minus(Duration.ofDays(365)), now, Optional.of("WEB"), Optional.empty())));
    }

    private static Pipeline.Standards standards() {
        return new Pipeline.Standards(Arrays.stream(PipelineStep.values())
                .map(step -> new Pipeline.Standard(step, Duration.ofDays(3)))
                .toList());
    }

    private void days(Map<String, IntFunction<Future<?>>> all) {
        PgDays days = new PgDays(database, ZONE);
        PgCallbacks callbacks = new PgCallbacks(database);
        PgTasks tasks = new PgTasks(database);
        Span today = Span.of(day, ZONE);
        QueueId sales = new QueueId(new PbxId("main"), "sales");
        all.put("own figures of a day", n -> days.figures(agent(n), Span.of(day.minusDays(n), ZONE)));
        all.put("today: reminders", n -> days.reminders(agent(n), today));
        all.put("today: what is done", n -> days.done(agent(n), today));
        all.put(
                "today: own callbacks",
                n -> callbacks.page(new Callbacks.Query(
                        true, Optional.of(new Callbacks.Sight(agent(n), List.of(sales))), Optional.empty(), 100)));
        all.put(
                "today: own tasks",
                n -> tasks.page(new Tasks.Query(
                        true, Optional.of(new Tasks.Sight(agent(n), Set.of("SERVICE"))), Optional.empty(), 100)));
        all.put(
                "own tasks that are done",
                n -> tasks.page(new Tasks.Query(
                        false, Optional.of(new Tasks.Sight(agent(n), Set.of())), Optional.empty(), 100)));
        all.put(
                "all callbacks that are closed",
                n -> callbacks.page(new Callbacks.Query(false, Optional.empty(), Optional.empty(), 100)));
        all.put("news of an agent's parties", n -> days.news(agent(n), now.minus(Duration.ofDays(1)), 20));
    }

    private void calls(Map<String, IntFunction<Future<?>>> all) {
        RecordedCalls recorded = new RecordedCalls(database);
        PgInteractions interactions = new PgInteractions(database);
        PgTimeline timeline = new PgTimeline(database);
        Instant yesterday = day.minusDays(1).atStartOfDay(ZONE).toInstant();
        all.put("board at start: today and all of yesterday", n -> recorded.since(yesterday));
        all.put("calls at start: what goes on", n -> recorded.open());
        all.put(
                "recorded calls of two years, first page",
                n -> interactions.page(page(now.minus(Duration.ofDays(730)), Optional.empty())));
        all.put(
                "recorded calls of a queue nobody called, 30 days",
                n -> interactions.page(page(now.minus(Duration.ofDays(30)), Optional.of("none"))));
        all.put("history of a party", n -> timeline.page(Crowd.party(5_000 + n), Optional.empty(), Set.of(), 50));
        all.put(
                "history of a party with thousands of calls",
                n -> timeline.page(Crowd.party(1 + n), Optional.empty(), Set.of(), 50));
    }

    private Interactions.Query page(Instant from, Optional<String> queue) {
        return new Interactions.Query(from, now, queue, Optional.empty(), 100);
    }

    private static AgentId agent(int n) {
        return new AgentId("agent" + n * 7);
    }
}
