package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pf4j.PluginClassLoader;

class PluginHostIT {
    private static final Panel.Text SEVEN = new Panel.Text("Says {0}", "می‌گوید {0}", List.of(7L));

    @TempDir
    static Path built;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final AtomicReference<Instant> now = new AtomicReference<>(SomeCustomer.NOW);
    private final BlockingQueue<Panel> arrived = new ArrayBlockingQueue<>(100);
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

    @Test
    void aPanelPerPluginAtOnceAndItsScoreLater() throws IOException {
        start("good.jar", "moody.jar");

        List<Panel> panels = ask("anybody");

        assertThat(panels).extracting(Panel::plugin).containsExactly("good", "moody");
        assertThat(panels).extracting(Panel::state).containsOnly(State.LOADING);
        assertThat(panels.getFirst().title()).isEqualTo(new Panel.Text("Good", "خوب", List.of()));
        Panel panel = from("moody");
        assertThat(panel.state()).isEqualTo(State.READY);
        assertThat(panel.score()).contains(57);
        assertThat(panel.headline()).contains(SEVEN);
        assertThat(panel.reasons()).containsExactly(new Panel.Reason(7, SEVEN));
    }

    @Test
    void answersComeOnTheAskersContext() throws IOException {
        start("good.jar");
        CompletableFuture<Context> heardOn = new CompletableFuture<>();

        context.runOnContext(v ->
                running().ask(SomeCustomer.named("anybody"), panel -> heardOn.complete(vertx.getOrCreateContext())));

        assertThat(await(Future.fromCompletionStage(heardOn))).isSameAs(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"throw", "null", "hang", "overflow", "memory", "unbalanced", "markup", "huge", "nan", "core"})
    void aBadPluginCostsItsOwnPanelOnly(String mood) throws IOException {
        start("good.jar", "moody.jar");

        ask(mood);

        Panel failed = from("moody");
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reference()).get().asString().matches("[0-9a-f]{8}");
        assertThat(from("good").state()).isEqualTo(State.READY);
        assertThat(running().plugins())
                .extracting(PluginHealth::id, PluginHealth::state, PluginHealth::calls, PluginHealth::failures)
                .containsExactly(
                        tuple("good", PluginHealth.State.HEALTHY, 1L, 0L),
                        tuple("moody", PluginHealth.State.HEALTHY, 1L, 1L));
    }

    @Test
    void nothingToSayIsNoFailure() throws IOException {
        start("moody.jar");

        ask("empty");

        assertThat(from("moody").state()).isEqualTo(State.EMPTY);
        assertThat(running().plugins().getFirst().failures()).isZero();
    }

    @Test
    void slowIsShownAsLateAndThenAsItIs() throws Exception {
        start("moody.jar");

        ask("slow");

        assertThat(next().state()).isEqualTo(State.LATE);
        assertThat(next().state()).isEqualTo(State.READY);
        assertThat(running().plugins().getFirst().late()).isEqualTo(1);
    }

    @Test
    void aHangingCallIsInterruptedAtTheLimit() throws Exception {
        start("moody.jar");

        ask("hang");

        assertThat(next().state()).isEqualTo(State.LATE);
        assertThat(next().state()).isEqualTo(State.FAILED);
        ask("anybody");
        assertThat(next().state()).isEqualTo(State.READY);
    }

    @Test
    void afterFailuresInARowItIsLeftInPeaceAndThenTriedOnce() throws Exception {
        start("moody.jar");
        for (int i = 0; i < 3; i++) {
            ask("throw");
            assertThat(next().state()).isEqualTo(State.FAILED);
        }

        assertThat(state()).isEqualTo(PluginHealth.State.CUT_OFF);
        assertThat(ask("anybody")).extracting(Panel::state).containsExactly(State.FAILED);

        now.set(SomeCustomer.NOW.plusSeconds(30));
        assertThat(ask("anybody")).extracting(Panel::state).containsExactly(State.LOADING);
        assertThat(next().state()).isEqualTo(State.READY);
        assertThat(state()).isEqualTo(PluginHealth.State.HEALTHY);
        assertThat(running().plugins().getFirst().calls()).isEqualTo(4);
    }

    @Test
    void aPluginThatTakesAllItsThreadsFailsAtOnceAndAlone() throws IOException {
        start("good.jar", "moody.jar");

        for (int i = 0; i < 4; i++) {
            ask("hang");
            assertThat(from("good").state()).isEqualTo(State.READY);
        }

        assertThat(from("moody").state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatIgnoresInterruptsIsCutOffAndDoesNotHoldUpTheEnd() throws Exception {
        start("good.jar", "moody.jar");
        for (int i = 0; i < 3; i++) {
            ask("stubborn");
            assertThat(from("good").state()).isEqualTo(State.READY);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(from("moody").state()).isEqualTo(State.FAILED);
        }

        assertThat(running().plugins())
                .extracting(PluginHealth::state)
                .containsExactly(PluginHealth.State.HEALTHY, PluginHealth.State.CUT_OFF);
        await(running().stop());
    }

    @Test
    void stoppingClosesItsClassesAndEndsItsThreads() throws Exception {
        start("moody.jar");
        ask("anybody");
        next();
        PluginClassLoader loader = left("moody.loader", PluginClassLoader.class);
        Thread thread = left("moody.thread", Thread.class);
        assertThat(thread.getName()).startsWith("plugin-moody-");

        await(running().stop());

        assertThat(loader.isClosed()).isTrue();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aZipBringsItsLibrariesAndCannotReplaceTheApi() throws Exception {
        Path lib = built.resolve("lib.jar");
        new PluginJar("lib").extension(built, "Good").jar(lib);
        new PluginJar("zipped")
                .extension(built, "Moody")
                .entry("io/pishvaz/plugin/api/Score.class", "not a class")
                .file("lib/lib.jar", lib)
                .zip(folder.resolve("zipped.zip"));
        start();

        ask("anybody");

        assertThat(next().score()).contains(57);
        ClassLoader loader = left("moody.loader", ClassLoader.class);
        assertThat(loader.loadClass("example.Good").getClassLoader()).isSameAs(loader);
    }

    @Test
    void aFolderIsAPluginTooAndOtherFilesAreNot() throws Exception {
        new PluginJar("unpacked").extension(built, "Moody").folder(folder.resolve("unpacked"));
        Files.writeString(folder.resolve("readme.txt"), "not a plugin");
        Files.createDirectory(folder.resolve("empty"));
        start();

        ask("anybody");

        assertThat(next().score()).contains(57);
        assertThat(running().plugins()).extracting(PluginHealth::id).containsExactly("unpacked");
    }

    @Test
    void withoutAFolderThereAreNoPlugins() {
        PluginSettings none = settings(Optional.empty());

        assertThat(await(PluginHost.start(vertx, none, now::get)).plugins()).isEmpty();
    }

    @Test
    void aWrongFolderIsNamed() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> await(PluginHost.start(vertx, settings(Optional.of(nowhere)), now::get)))
                .hasMessageContaining("plugins.folder must be an existing folder, was " + nowhere);
    }

    private void start(String... jars) throws IOException {
        for (String jar : jars) {
            Files.copy(built.resolve(jar), folder.resolve(jar));
        }
        host = Optional.of(await(PluginHost.start(vertx, settings(Optional.of(folder)), now::get)));
    }

    private static PluginSettings settings(Optional<Path> folder) {
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

    private PluginHost running() {
        return host.orElseThrow();
    }

    /** What the moody plugin left behind for us. */
    private static <T> T left(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(System.getProperties().get(name)));
    }

    private PluginHealth.State state() {
        return running().plugins().getFirst().state();
    }

    private List<Panel> ask(String name) {
        CompletableFuture<List<Panel>> panels = new CompletableFuture<>();
        context.runOnContext(v -> panels.complete(running().ask(SomeCustomer.named(name), arrived::add)));
        return await(Future.fromCompletionStage(panels));
    }

    private Panel next() throws InterruptedException {
        Panel panel = arrived.poll(10, TimeUnit.SECONDS);
        assertThat(panel).isNotNull();
        return panel;
    }

    /** The plugin's next panel that is not just late. */
    private Panel from(String plugin) {
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
