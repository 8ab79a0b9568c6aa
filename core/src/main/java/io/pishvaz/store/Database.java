package io.pishvaz.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of an installation: its schema brought up to date and a pool of connections. */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** The pop's statement is long; planning it anew each time would take ten times longer than running it. */
    private static final int LONGEST_STATEMENT = 32_768;

    private static final int FIRST_TRIES = 5;

    private static final Map<String, String> SESSION = Map.of(
            "application_name", "pishvaz",
            "TimeZone", "UTC",
            "statement_timeout", "15000",
            "search_path", "public",
            "plan_cache_mode", "force_generic_plan",
            "jit", "off");

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Pool pool;
    private final Pool forPops;
    private final Duration patience;
    private final LongAdder answers = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private Database(Vertx vertx, PgConnectOptions options, Settings settings) {
        this.vertx = vertx;
        this.options = options;
        int kept = Math.max(1, settings.connections() / 4);
        this.forPops = pool(kept, settings.patience());
        this.pool = pool(Math.max(1, settings.connections() - kept), settings.patience());
        this.patience = settings.patience();
    }

    /** Reading and writing for the database happens on a thread of its own: the floor's has pops to open. */
    private Pool pool(int connections, Duration patience) {
        PoolOptions size = new PoolOptions()
                .setMaxSize(connections)
                .setEventLoopSize(1)
                .setConnectionTimeout((int) Math.max(1, patience.toSeconds()))
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        NetClientOptions net = new NetClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setTcpKeepAlive(true);
        return PgBuilder.pool()
                .with(size)
                .with(net)
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /**
     * Where the database is.
     *
     * @param uri {@code postgresql://user:password@host:port/database}
     * @param connections size of the pool
     * @param patience how long a question to the database may take, waiting for a connection included
     */
    public record Settings(String uri, int connections, Duration patience) {
        public Settings {
            if (connections < 1 || connections > 500) {
                throw new IllegalArgumentException("database.connections must be 1..500, was " + connections);
            }
            options(uri);
        }

        @Override
        public String toString() {
            return place(options(uri));
        }

        PgConnectOptions options() {
            return options(uri);
        }

        private static PgConnectOptions options(String uri) {
            try {
                return PgConnectOptions.fromUri(uri);
            } catch (IllegalArgumentException bad) {
                throw new IllegalArgumentException(
                        "database.url must be postgresql://user:password@host:port/database, was [redacted]", bad);
            }
        }
    }

    /** Migrates on a worker thread and opens the pool; fails with {@link Unusable}, one readable line. */
    public static Future<Database> open(Vertx vertx, Settings settings) {
        PgConnectOptions options = settings.options();
        return vertx.<Integer>executeBlocking(() -> migrate(options))
                .map(applied -> {
                    LOG.info("database {}: {} migrations applied", place(options), applied);
                    options.setCachePreparedStatements(true)
                            .setPreparedStatementCacheMaxSize(128)
                            .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
                    SESSION.forEach(options::addProperty);
                    return new Database(vertx, options, settings);
                })
                .compose(database -> database.awake(FIRST_TRIES).map(database).onFailure(failed -> database.close()));
    }

    /** On a busy machine its first connections take longer than a pop would wait. */
    private Future<Void> awake(int tries) {
        return ping().recover(failure -> tries > 1
                ? awake(tries - 1)
                : Future.failedFuture(new Unusable(
                        "database.url: " + place(options) + " does not answer in time: " + reason(failure)
                                + "; look at its load, or try again",
                        failure)));
    }

    public Future<Void> close() {
        return forPops.close().eventually(pool::close);
    }

    /** Whether it answers now; the failure says why not. */
    public Future<Void> ping() {
        return patiently(pool.query("SELECT 1").execute()).mapEmpty();
    }

    /**
     * What is notified on a channel, over a connection of its own that is made again whenever it is lost. Every time it
     * has been made, {@code listening} is told: something may have been missed before.
     */
    Future<PgSubscriber> listen(String channel, Runnable listening, Consumer<String> notified) {
        PgSubscriber subscriber = PgSubscriber.subscriber(vertx, options)
                .reconnectPolicy(attempt -> Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempt, 10)));
        subscriber.channel(channel).subscribeHandler(v -> listening.run()).handler(notified::accept);
        return subscriber.connect().map(subscriber);
    }

    Pool pool() {
        return pool;
    }

    /** A quarter of the connections, for who calls and nothing else: no report and no judging is ever before them. */
    Pool poolForPops() {
        return forPops;
    }

    /** A connection of its own for long work on a worker thread, so that the pool stays free for the pop. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbc(options), options.getUser(), options.getPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            statement.execute("SET synchronous_commit = off");
            // What a batch looks up lies in memory; else the planner reads whole tables for it.
            statement.execute("SET random_page_cost = 1.1");
            statement.execute("SET application_name = 'pishvaz exchange'");
            statement.execute("SET pishvaz.quiet = 'on'");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Leaves the database to others for a while. */
    Future<Void> rest(Duration length) {
        return length.isZero()
                ? Future.succeededFuture()
                : Future.future(over -> vertx.setTimer(length.toMillis(), timer -> over.complete()));
    }

    <T> Future<T> patiently(Future<T> answer) {
        long asked = System.nanoTime();
        return answer.timeout(patience.toMillis(), TimeUnit.MILLISECONDS).onComplete(done -> {
            answers.increment();
            nanos.add(System.nanoTime() - asked);
            if (done.failed()) {
                failures.increment();
            }
        });
    }

    /** How it fares since the start; {@code nanos} is what all answers took together, failures among them. */
    public record State(int connections, long answers, long failures, long nanos) {}

    public State state() {
        return new State(pool.size() + forPops.size(), answers.sum(), failures.sum(), nanos.sum());
    }

    /** The database cannot be used; the message names the place and the reason in one line. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static int migrate(PgConnectOptions options) {
        try {
            return flyway(options).migrate().migrationsExecuted;
        } catch (RuntimeException failed) {
            throw new Unusable("database.url: cannot use " + place(options) + ": " + reason(failed), failed);
        }
    }

    static Flyway flyway(PgConnectOptions options) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(jdbc(options), options.getUser(), options.getPassword())
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load();
    }

    static String jdbc(PgConnectOptions options) {
        return "jdbc:postgresql://%s:%d/%s".formatted(options.getHost(), options.getPort(), options.getDatabase());
    }

    static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).strip();
        return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }

    static String place(PgConnectOptions options) {
        return options.getUser() + "@" + options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
    }
}
