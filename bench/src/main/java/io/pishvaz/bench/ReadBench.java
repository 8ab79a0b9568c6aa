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
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What is read while people work, at the size of a large business: the pop's file at a steady pace beside the smallest
 * question there is, search while typing, and every report. Arguments: parties, interactions, pops per second, seconds,
 * and perhaps a folder that keeps the data for another run.
 */
public final class ReadBench {
    private static final int CONNECTIONS = 10;
    private static final int HEAVY = 100;
    private static final int QUESTIONS = 300;

    private final Database database;
    private final int parties;
    private final SplittableRandom random = new SplittableRandom(1);

    private ReadBench(Database database, int parties) {
        this.database = database;
        this.parties = parties;
    }

    public static void main(String[] args) {
        ToTheEnd.run(() -> measure(args));
    }

    private static void measure(String[] args) throws Exception {
        int parties = Integer.parseInt(args[0]);
        Vertx vertx = Vertx.vertx();
        try (EmbeddedPostgres server = postgres(args)) {
            String uri = "postgresql://postgres:postgres@127.0.0.1:" + server.getPort() + "/postgres";
            Database database =
                    await(Database.open(vertx, new Database.Settings(uri, CONNECTIONS, Duration.ofSeconds(60))));
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                long from = System.nanoTime();
                if (Crowd.make(connection, parties, Integer.parseInt(args[1]))) {
                    Years.make(connection, parties);
                }
                System.err.printf("made in %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from));
            }
            ReadBench bench = new ReadBench(database, parties);
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                Pace pace = new Pace(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
                bench.pops(plain(vertx, uri), Processor.of(connection), pace);
            }
            new SearchBench(bench.customers(), parties, QUESTIONS).run();
            new Reports(database).run();
        }
    }

    private static EmbeddedPostgres postgres(String[] args) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("shared_buffers", "1GB");
        if (args.length > 4) {
            builder.setDataDirectory(Path.of(args[4])).setCleanDataDirectory(false);
        }
        return builder.start();
    }

    private void pops(Pool plain, Processor processor, Pace pace) throws InterruptedException {
        PgCustomers customers = customers();
        new Pace(pace.perSecond(), 10).ask(processor, n -> customers.match(anybody()));
        System.out.println(
                "| read | count | p50 ms | p95 ms | p99 ms | max ms | p99, SELECT 1 = 1 | CPU ms each | failed |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        Pace.Times baseline =
                pace.ask(processor, n -> plain.preparedQuery("SELECT 1").execute());
        System.out.println(baseline.row("SELECT 1", baseline));
        System.out.println(
                pace.ask(processor, n -> customers.match(anybody())).row("pop, " + pace.perSecond() + "/s", baseline));
        Pace few = new Pace(Math.max(1, pace.perSecond() / 10), pace.seconds() / 2);
        System.out.println(few.ask(processor, n -> customers.match(number(1 + n % HEAVY)))
                .row("pop of a party with thousands of calls, %d/s".formatted(few.perSecond()), baseline));
    }

    /** Statements without anything of ours around them. */
    private static Pool plain(Vertx vertx, String uri) {
        PgConnectOptions options = PgConnectOptions.fromUri(uri).setCachePreparedStatements(true);
        return PgBuilder.pool()
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .using(vertx)
                .build();
    }

    private PgCustomers customers() {
        return new PgCustomers(
                database,
                new LifecycleEngine(LifecycleGates.standard()),
                new PhoneNumbers("IR"),
                InstantSource.system());
    }

    private PhoneNumber anybody() {
        return number(1 + random.nextInt(parties));
    }

    private static PhoneNumber number(int party) {
        return new PhoneNumber(Crowd.number(party));
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(120, TimeUnit.SECONDS)
                .join();
    }
}
