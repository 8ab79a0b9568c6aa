package io.pishvaz.bench;

import io.pishvaz.customer.LifecycleEngine;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.customer.PhoneNumber;
import io.pishvaz.customer.PhoneNumbers;
import io.pishvaz.demo.Crowd;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgCustomers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Search while typing among a crowd: each kind of question, asked key by key as it is typed, one after the other,
 * beside the baseline <i>caller</i>: who has this number, with the whole file, as a pop asks it. Arguments: parties,
 * interactions, questions of each kind.
 */
public final class SearchBench {
    private static final int WARM_UP = 300;
    private static final List<Kind> KINDS = List.of(
            new Kind("first name", n -> List.of("شیرین", "Farhad", "كيميا", "علی رضا", "julia")
                    .get(n % 5)),
            new Kind("first and family name", n -> List.of("شیرین دانشور", "omid keller", "مینا گلستانی", "marco silva")
                    .get(n % 4)),
            new Kind("three words", n -> List.of("shirin toosi mash", "علی رضا نیک", "زهرا کریمی شیرازی")
                    .get(n % 3)),
            new Kind("nobody", n -> List.of("qwertz", "shirin qwertz", "غغغ").get(n % 3)),
            new Kind("number 0912…", n -> "0" + Crowd.number(n).substring(3)),
            new Kind("number ۰۹۱۲…", n -> persian("0" + Crowd.number(n).substring(3))),
            new Kind("last four digits", n -> Crowd.number(n).substring(9)),
            new Kind("order", n -> "B-" + n / 3 * 3),
            new Kind("order, digits alone", n -> Integer.toString(n / 3 * 3)));

    private final PgCustomers customers;
    private final SplittableRandom random = new SplittableRandom(1);
    private final int parties;
    private final int questions;

    SearchBench(PgCustomers customers, int parties, int questions) {
        this.customers = customers;
        this.parties = parties;
        this.questions = questions;
    }

    /** What is typed for the party with this index. */
    private record Kind(String name, IntFunction<String> typed) {}

    /** The times of one kind, in microseconds, sorted. */
    private record Times(List<Long> micros) {
        double ms(int percent) {
            return micros.get((micros.size() - 1) * percent / 100) / 1000.0;
        }
    }

    public static void main(String[] args) {
        ToTheEnd.run(() -> measure(args));
    }

    private static void measure(String[] args) throws Exception {
        int parties = Integer.parseInt(args[0]);
        Vertx vertx = Vertx.vertx();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String uri = "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
            Database database = await(Database.open(vertx, new Database.Settings(uri, 2, Duration.ofSeconds(20))));
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                Crowd.make(connection, parties, Integer.parseInt(args[1]));
            }
            PgCustomers customers = new PgCustomers(
                    database,
                    new LifecycleEngine(LifecycleGates.standard()),
                    new PhoneNumbers("IR"),
                    InstantSource.system());
            new SearchBench(customers, parties, Integer.parseInt(args[2])).run();
        }
    }

    void run() {
        time(WARM_UP, this::caller);
        for (Kind kind : KINDS) {
            time(WARM_UP, typing(kind));
        }
        Times baseline = time(questions, this::caller);
        System.out.println("| question | p50 ms | p95 ms | p99 ms | max ms | p95, caller = 1 |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        print("caller (baseline)", baseline, baseline);
        for (Kind kind : KINDS) {
            print(kind.name(), time(questions, typing(kind)), baseline);
        }
    }

    private Future<?> caller() {
        return customers.match(new PhoneNumber(Crowd.number(1 + random.nextInt(parties))));
    }

    /** Every question is one more key of a text; after its last key another one is begun. */
    private Supplier<Future<?>> typing(Kind kind) {
        Deque<String> keys = new ArrayDeque<>();
        return () -> {
            if (keys.isEmpty()) {
                String whole = kind.typed().apply(1 + random.nextInt(parties));
                IntStream.rangeClosed(1, whole.length()).forEach(length -> keys.add(whole.substring(0, length)));
            }
            return customers.search(keys.remove(), 8);
        };
    }

    private static Times time(int times, Supplier<Future<?>> question) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            await(question.get());
            micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - from));
        }
        return new Times(micros.stream().sorted().toList());
    }

    private static void print(String name, Times times, Times baseline) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name, times.ms(50), times.ms(95), times.ms(99), times.ms(100), times.ms(95) / baseline.ms(95));
    }

    private static String persian(String digits) {
        StringBuilder persian = new StringBuilder();
        digits.chars().forEach(c -> persian.append((char) (c - '0' + '۰')));
        return persian.toString();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
