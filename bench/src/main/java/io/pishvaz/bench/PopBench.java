package io.pishvaz.bench;

import io.pishvaz.demo.Crowd;
import io.pishvaz.simulator.AgentPlan;
import io.pishvaz.simulator.CallerSpec;
import io.pishvaz.simulator.FloorPlan;
import io.pishvaz.simulator.Habits;
import io.pishvaz.simulator.QueuePlan;
import io.pishvaz.simulator.Rhythm;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * From the offer of a call written by the PBX to the pop received by the agent's browser, and to the file of who calls
 * in it, while five supervisors watch the board: a simulated PBX and all browsers in this process, the server in one of
 * its own, a real PostgreSQL beside them; and the same way through {@link Relay}, which does nothing else. Arguments:
 * parties, agents, seconds per run, calls per second of each run.
 */
public final class PopBench {
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration TALK = Duration.ofSeconds(4);
    private static final int FIRST_EXTENSION = 10_001;
    private static final int TOGETHER = 25;
    private static final int SUPERVISORS = 5;

    /** Seconds under the same load before it counts, for the compilers of both processes. */
    private static final int WARM_UP = 40;

    private final Vertx vertx = Vertx.vertx();
    private final int parties;
    private final int agents;
    private final int seconds;
    private final BenchServer server;

    private PopBench(int parties, int agents, int seconds, BenchServer server) {
        this.parties = parties;
        this.agents = agents;
        this.seconds = seconds;
        this.server = server;
    }

    public static void main(String[] args) {
        ToTheEnd.run(() -> measure(args));
    }

    private static void measure(String[] args) throws Exception {
        int parties = Integer.parseInt(args[0]);
        int agents = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("pop-bench");
        try (BenchServer server = BenchServer.prepare(folder)) {
            try (Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
                Crowd.make(connection, parties, 0);
                server.staff(connection, FIRST_EXTENSION, agents);
                server.supervisors(connection, SUPERVISORS);
                server.rested(connection);
            }
            PopBench bench = new PopBench(parties, agents, Integer.parseInt(args[2]), server);
            System.out.println(Ledger.Result.HEADING);
            for (int i = 3; i < args.length; i++) {
                int rate = Integer.parseInt(args[i]);
                System.out.println(bench.run(rate, true).row("pop, " + rate + " calls/s"));
                System.out.println(bench.run(rate, false).row("relay, " + rate + " calls/s"));
            }
        }
        ToTheEnd.forget(folder);
    }

    private Ledger.Result run(int rate, boolean product) throws Exception {
        Ledger ledger = new Ledger();
        SimulatedPbx pbx = await(SimulatedPbx.start(vertx, plan()));
        Tap tap = await(Tap.open(vertx, pbx.port(), ledger));
        try (BenchServer.Running running = product ? server.serve(tap.port()) : server.relay(tap.port())) {
            Screens screens = new Screens(vertx, agents, ledger);
            Screens boards = new Screens(vertx, SUPERVISORS, new Ledger());
            open(screens, running.port(), product);
            for (int i = 0; i < SUPERVISORS && product; i++) {
                await(boards.open(running.port(), BenchServer.secret(BenchServer.supervisor(i)), ""));
            }
            AtomicInteger next = new AtomicInteger();
            Rhythm rhythm = Rhythm.even(rate * 3_600.0);
            await(pbx.traffic(rhythm, () -> CallerSpec.from(Crowd.number(1 + next.getAndIncrement() % parties))));
            pause(WARM_UP);
            ledger.reset();
            long bytes = boards.bytes();
            pause(seconds);
            bytes = boards.bytes() - bytes;
            await(pbx.traffic(Rhythm.even(0.001), CallerSpec::withheld));
            pause(2);
            if (product) {
                System.err.printf("each board: %d KB/s%n", bytes / SUPERVISORS / seconds / 1_000);
            }
            return ledger.result();
        } finally {
            await(tap.close());
            await(pbx.stop());
        }
    }

    /** A few dozen at a time, as people come to work. */
    private void open(Screens screens, int port, boolean product) {
        for (int i = 0; i < agents; i += TOGETHER) {
            await(Future.all(IntStream.range(i, Math.min(agents, i + TOGETHER))
                            .mapToObj(n -> Integer.toString(FIRST_EXTENSION + n))
                            .map(extension ->
                                    screens.open(port, product ? BenchServer.secret(extension) : extension, extension))
                            .toList())
                    .mapEmpty());
        }
    }

    private FloorPlan plan() {
        List<String> extensions = IntStream.range(0, agents)
                .mapToObj(i -> Integer.toString(FIRST_EXTENSION + i))
                .toList();
        List<AgentPlan> people = extensions.stream()
                .map(extension -> new AgentPlan(extension, "Agent " + extension, false))
                .toList();
        QueuePlan queue = QueuePlan.of("load", QueuePlan.Strategy.RRMEMORY, "+982191000100", extensions)
                .withTimes(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ZERO);
        return FloorPlan.of(List.of(queue), people, Habits.steady(ANSWER, TALK));
    }

    /** A bench measures over wall-clock time; nothing is awaited here. */
    private static void pause(int length) throws InterruptedException {
        TimeUnit.SECONDS.sleep(length);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
