package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.live.Panel;
import io.pishvaz.live.Panel.State;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A host in which the plugins good and moody are started, and what it answers. */
abstract class HostFixture {
    @TempDir
    static Path built;

    @TempDir
    Path folder;

    final Vertx vertx = Vertx.vertx();
    final Context context = vertx.getOrCreateContext();
    final AtomicReference<Instant> now = new AtomicReference<>(SomeCustomer.NOW);
    final BlockingQueue<Panel> arrived = new ArrayBlockingQueue<>(100);
    private Optional<PluginHost> host = Optional.empty();

    @BeforeAll
    static void build() throws IOException {
        new PluginJar("good").extension(built, "Good").jar(built.resolve("good.jar"));
        new PluginJar("moody").extension(built, "Moody").jar(built.resolve("moody.jar"));
    }

    @AfterEach
    void stop() {
        host.ifPresent(running -> await(running.stop()));
        await(vertx.close());
    }

    void start(String... jars) throws IOException {
        for (String jar : jars) {
            Files.copy(built.resolve(jar), folder.resolve(jar));
        }
        host = Optional.of(await(PluginHost.start(vertx, settings(Optional.of(folder)), now::get)));
    }

    static PluginSettings settings(Optional<Path> folder) {
        return new PluginSettings(
                folder,
                Duration.ofMillis(100),
                Duration.ofMillis(800),
                2,
                1,
                3,
                Duration.ofSeconds(30),
                ZoneId.of("Asia/Tehran"));
    }

    PluginHost running() {
        return host.orElseThrow();
    }

    /** What the moody plugin left behind for us. */
    static <T> T left(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(System.getProperties().get(name)));
    }

    PluginHealth.State state() {
        return running().plugins().getFirst().state();
    }

    List<Panel> ask(String name) {
        CompletableFuture<List<Panel>> panels = new CompletableFuture<>();
        context.runOnContext(
                v -> panels.complete(running().ask(SomeCustomer.named(name), plugin -> true, arrived::add)));
        return await(Future.fromCompletionStage(panels));
    }

    Panel next() throws InterruptedException {
        Panel panel = arrived.poll(10, TimeUnit.SECONDS);
        assertThat(panel).isNotNull();
        return panel;
    }

    /** The plugin's next panel that is not just late. */
    Panel from(String plugin) {
        try {
            while (true) {
                Panel panel = next();
                if (panel.plugin().equals(plugin) && panel.state() != State.LATE) {
                    return panel;
                }
                if (!panel.plugin().equals(plugin)) {
                    arrived.add(panel);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
