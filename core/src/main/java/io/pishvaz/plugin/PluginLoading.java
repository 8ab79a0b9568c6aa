package io.pishvaz.plugin;

import io.pishvaz.live.Panel;
import io.pishvaz.plugin.Question.Outcome;
import io.pishvaz.plugin.api.ScoringModule;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pf4j.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what lies in the plugins folder. What cannot be loaded is refused with one line and stops nothing else. */
final class PluginLoading {
    private static final Logger log = LoggerFactory.getLogger(PluginLoading.class);

    private final Vertx vertx;
    private final PluginSettings settings;
    private final InstantSource clock;
    private final List<PluginRefusal> refusals = new ArrayList<>();

    PluginLoading(Vertx vertx, PluginSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the archives: plugins by id, and where zips were unpacked. */
    record Loaded(List<ScoringPlugin> plugins, List<PluginRefusal> refusals, Optional<Path> work) {
        static Loaded nothing() {
            return new Loaded(List.of(), List.of(), Optional.empty());
        }
    }

    /** Unpacks zips below {@code work}. Fails when the folder cannot be read. */
    Future<Loaded> load(Path folder, Path work) {
        return vertx.executeBlocking(() -> accepted(folder, work))
                .compose(loaded -> Future.all(loaded.stream().map(this::begin).toList()))
                .map(begun -> new Loaded(
                        begun.<Optional<ScoringPlugin>>list().stream()
                                .flatMap(Optional::stream)
                                .toList(),
                        List.copyOf(refusals),
                        Optional.of(work)));
    }

    private List<LoadedPlugin> accepted(Path folder, Path work) throws IOException {
        Map<String, LoadedPlugin> accepted = new HashMap<>();
        for (Path file : PluginFolder.archives(folder)) {
            try {
                LoadedPlugin loaded = accept(file, work, accepted);
                accepted.put(loaded.id(), loaded);
            } catch (PluginRefusal refusal) {
                refuse(refusal);
            }
        }
        return accepted.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    private LoadedPlugin accept(Path file, Path work, Map<String, LoadedPlugin> accepted) throws PluginRefusal {
        Path path = PluginFolder.opened(file, work);
        PluginArchive archive = new PluginArchive(path, file.getFileName().toString());
        try {
            PluginDescriptor descriptor = archive.load(path);
            String id = descriptor.getPluginId();
            if (accepted.containsKey(id)) {
                throw archive.refusal("its Plugin-Id " + id + " is already taken by another archive");
            }
            Lane lane = new Lane(id, archive.getPluginClassLoader(id), settings);
            return new LoadedPlugin(id, descriptor.getVersion(), archive, lane);
        } catch (PluginRefusal refusal) {
            archive.unloadPlugins();
            throw refusal;
        }
    }

    /** The plugin's own code runs here for the first time: on its own thread and within the limit. */
    private Future<Optional<ScoringPlugin>> begin(LoadedPlugin loaded) {
        Promise<Optional<ScoringPlugin>> begun = Promise.promise();
        new Question<>(vertx.getOrCreateContext(), clock, settings, new Question.Asker<Introduction>() {
                    @Override
                    public void late() {
                        log.warn("plugin {} takes long to start", loaded.id());
                    }

                    @Override
                    public void settled(Outcome<Introduction> outcome) {
                        begun.complete(started(loaded, outcome));
                    }
                })
                .ask(loaded.lane(), () -> Introduction.of(loaded));
        return begun.future();
    }

    private Optional<ScoringPlugin> started(LoadedPlugin loaded, Outcome<Introduction> outcome) {
        return switch (outcome) {
            case Outcome.Answered<Introduction>(Introduction introduction, var took) -> {
                log.info("plugin {} {} loaded", loaded.id(), loaded.version());
                yield Optional.of(new ScoringPlugin(loaded, introduction, settings, clock));
            }
            case Outcome.Failed<Introduction>(String why, var cause) -> {
                refuse(cause.filter(PluginRefusal.class::isInstance)
                        .map(PluginRefusal.class::cast)
                        .orElseGet(() -> loaded.archive().refusal("it did not start, " + why)));
                cause.ifPresent(thrown -> log.debug("plugin {} did not start", loaded.id(), thrown));
                loaded.stop();
                yield Optional.empty();
            }
        };
    }

    private void refuse(PluginRefusal refusal) {
        refusals.add(refusal);
        log.error(refusal.getMessage());
    }

    /** What a plugin brings to its first meeting. */
    record Introduction(ScoringModule module, Panel.Text title, Optional<Panel.Text> speaksOf) {
        static Introduction of(LoadedPlugin loaded) throws PluginRefusal {
            ScoringModule module = loaded.archive().module(loaded.id());
            return new Introduction(
                    module, Panels.text(module.title()), module.speaksOf().map(Panels::text));
        }
    }
}
