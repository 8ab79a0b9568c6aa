package io.pishvaz;

import io.pishvaz.config.BadSettings;
import io.pishvaz.config.Settings;
import io.pishvaz.config.SettingsLoader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program: {@code serve}, {@code doctor}, {@code user}, {@code token}, {@code lifecycle}. Says in one line what is
 * wrong and exits with 1.
 */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final long STOP_SECONDS = 20;
    private static final Set<String> COMMANDS = Set.of("serve", "doctor", "user", "token", "lifecycle");
    private static final String USAGE = """
            serve  [--config FILE]   serve browsers and hear the PBXs
            doctor [--config FILE]   check this machine, the database and each PBX
            lifecycle [--apply] [--config FILE]
                   replay history through the gates of the settings and say who would move; --apply lets them
            """ + UserCommand.USAGE + "\n" + TokenCommand.USAGE;

    private Main() {}

    public static void main(String[] args) {
        var words = new ArrayList<>(Arrays.asList(args));
        try {
            var config = option(words, "--config").map(Path::of);
            if (words.isEmpty() || !COMMANDS.contains(words.getFirst())) {
                throw new IllegalArgumentException("what shall it do?\n" + USAGE);
            }
            run(words, SettingsLoader.load(config, System.getenv()));
        } catch (BadSettings | IllegalArgumentException e) {
            fail(e);
        }
    }

    private static void run(List<String> words, Settings settings) throws BadSettings {
        switch (words.getFirst()) {
            case "doctor" -> finish(new Doctor(Vertx.vertx(), settings, System.out).examine());
            case "lifecycle" -> finish(new Replay(Vertx.vertx(), settings, System.out).run(words.contains("--apply")));
            case "user" ->
                finish(new UserCommand(
                                Vertx.vertx(),
                                Stores.database(settings.database()),
                                new PhoneWords(settings.pbx().stream()
                                        .map(Settings.Pbx::id)
                                        .collect(Collectors.toSet())),
                                Terminal::password,
                                System.out)
                        .run(words.subList(1, words.size())));
            case "token" ->
                finish(new TokenCommand(
                                Vertx.vertx(), Stores.database(settings.database()), InstantSource.system(), System.out)
                        .run(words.subList(1, words.size())));
            default -> serve(settings);
        }
    }

    private static void serve(Settings settings) throws BadSettings {
        Places.check(settings);
        Server.start(Vertx.vertx(), settings, Optional.empty())
                .onSuccess(server -> {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
                    LOG.info(
                            "serving http://{}:{}",
                            settings.http().host(),
                            settings.http().port());
                })
                .onFailure(Main::fail);
    }

    /** Runs on SIGTERM and Ctrl-C; the process ends when it returns. */
    private static void stop(Server server) {
        var stopped = new CountDownLatch(1);
        server.stop().onComplete(end -> stopped.countDown());
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("not everything stopped within {} s", STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process with 0 when all is well. */
    private static void finish(Future<Boolean> work) {
        work.onSuccess(well -> System.exit(well ? 0 : 1)).onFailure(Main::fail);
    }

    private static void fail(Throwable failure) {
        LOG.debug("start failed", failure);
        System.err.println("pishvaz: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        System.exit(1);
    }

    /** Takes an option and its value out of the words. */
    static Optional<String> option(List<String> words, String name) {
        var at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
