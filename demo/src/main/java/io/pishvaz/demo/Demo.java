package io.pishvaz.demo;

import io.pishvaz.Server;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.BadSettings;
import io.pishvaz.config.Settings;
import io.pishvaz.pbx.DemoCalls;
import io.pishvaz.simulator.Habits;
import io.pishvaz.simulator.Rhythm;
import io.pishvaz.simulator.SimulatedPbx;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts the whole product on this machine, with an invented business and a simulated PBX. */
public final class Demo {
    private static final long LONGEST_STOP_SECONDS = 10;

    private final Options options;
    private final Path home;
    private final AtomicReference<@Nullable Server> server = new AtomicReference<>();

    private Demo(Options options, Path home) {
        this.options = options;
        this.home = home;
    }

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("pishvaz.home", ".")).toAbsolutePath();
        try {
            new Demo(Options.parse(args, home), home).run();
        } catch (IllegalArgumentException | EmbeddedDatabase.Refused | BadSettings | IOException | SQLException e) {
            refuse(e);
        } catch (CompletionException e) {
            refuse(e.getCause() == null ? e : e.getCause());
        }
    }

    private static void refuse(Throwable why) {
        System.err.println("pishvaz: " + why.getMessage());
        System.exit(1);
    }

    private void run() throws IOException, BadSettings, SQLException {
        Optional<String> own = DemoSettings.ownPbx(options);
        DemoData data =
                new DemoData(new PbxId(own.orElse(DemoSettings.PBX)), EmbeddedDatabase.isMissing(options.data()));
        EmbeddedDatabase database = EmbeddedDatabase.start(options.data(), EmbeddedDatabase.programs(home));
        Vertx vertx = Vertx.vertx();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(vertx, database), "stop"));
        Files.writeString(
                options.data().resolve("demo.pid"), ProcessHandle.current().pid() + "\n");
        Optional<SimulatedPbx> pbx = own.isEmpty()
                ? Optional.of(await(SimulatedPbx.start(vertx, DemoFloor.plan(0, Habits.natural()))))
                : Optional.empty();
        Settings settings = DemoSettings.load(options, home, database.url(), pbx.map(SimulatedPbx::port));
        Business.Callers numbers = data.load(vertx, database);
        Optional<DemoCallers> callers = pbx.map(simulator -> new DemoCallers(numbers, simulator));
        server.set(await(Server.start(vertx, settings, callers.map(DemoCalls.class::cast))));
        if (options.calls() > 0) {
            callers.ifPresent(people -> pbx.get().traffic(Rhythm.even(options.calls()), people::next));
        }
        System.out.println(Welcome.text(settings, database.url(), own.isEmpty()));
    }

    /** First who writes, then what is written to; a server that has not started yet has nothing to write. */
    private void stop(Vertx vertx, EmbeddedDatabase database) {
        Server started = server.get();
        (started == null ? vertx.close() : started.stop())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
        database.close();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
