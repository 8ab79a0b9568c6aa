package io.pishvaz.plugin;

import io.pishvaz.customer.CustomerFile;
import io.pishvaz.desk.Scoring;
import io.pishvaz.live.Panel;
import io.pishvaz.plugin.PluginLoading.Loaded;
import io.pishvaz.plugin.api.Customer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The plugins and the fences between them: each has its own class loader, its own few threads, a time budget and a
 * circuit breaker. A plugin that throws, hangs or lies costs its own panel only; one that calls {@link System#exit}
 * ends the server, which no fence inside a process can stop.
 */
public final class PluginHost implements Scoring {
    private final Vertx vertx;
    private final PluginSettings settings;
    private final InstantSource clock;
    private final Loaded loaded;

    private PluginHost(Vertx vertx, PluginSettings settings, InstantSource clock, Loaded loaded) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.loaded = loaded;
    }

    /**
     * Loads what lies in the folder. Succeeds when every archive is either at work or refused (see {@link #plugins});
     * fails with an {@link IllegalArgumentException} when the folder is none, and with an {@link IOException} when it
     * cannot be read.
     */
    public static Future<PluginHost> start(Vertx vertx, PluginSettings settings, InstantSource clock) {
        return settings.folder()
                .map(folder -> vertx.executeBlocking(() -> workFolder(folder))
                        .compose(work -> new PluginLoading(vertx, settings, clock).load(folder, work)))
                .orElseGet(() -> Future.succeededFuture(Loaded.nothing()))
                .map(loaded -> new PluginHost(vertx, settings, clock, loaded));
    }

    private static Path workFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("plugins.folder must be an existing folder, was " + folder);
        }
        return Files.createTempDirectory("pishvaz-plugins");
    }

    @Override
    public List<Panel> panels() {
        return loaded.plugins().stream().map(ScoringPlugin::panel).toList();
    }

    @Override
    public List<Panel> ask(CustomerFile file, Predicate<String> plugins, Consumer<Panel> arrived) {
        Context context = vertx.getOrCreateContext();
        Customer customer = CustomerView.of(file, clock.instant(), settings.zone());
        return loaded.plugins().stream()
                .filter(plugin -> plugins.test(plugin.id()))
                .map(plugin -> plugin.ask(customer, context, arrived))
                .toList();
    }

    /** Every plugin found, those at work by id, then those refused. */
    public List<PluginHealth> plugins() {
        return Stream.concat(
                        loaded.plugins().stream().map(ScoringPlugin::health),
                        loaded.refusals().stream().map(PluginHealth::refused))
                .toList();
    }

    /**
     * Succeeds, also the second time, when the plugins' threads are told to end, their class loaders closed, and what
     * was unpacked is gone.
     */
    public Future<Void> stop() {
        return vertx.executeBlocking(() -> {
            loaded.plugins().forEach(ScoringPlugin::stop);
            if (loaded.work().filter(Files::exists).isPresent()) {
                delete(loaded.work().get());
            }
            return null;
        });
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
