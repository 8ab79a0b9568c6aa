package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.live.Panel;
import io.pishvaz.live.Panel.State;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.pf4j.PluginClassLoader;

class PluginHostIT extends HostFixture {
    private static final Panel.Text SEVEN = new Panel.Text("Says {0}", "می‌گوید {0}", List.of(7L));

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

        context.runOnContext(v -> running()
                .ask(
                        SomeCustomer.named("anybody"),
                        plugin -> true,
                        panel -> heardOn.complete(vertx.getOrCreateContext())));

        assertThat(await(Future.fromCompletionStage(heardOn))).isSameAs(context);
    }

    @Test
    void nothingToSayIsNoFailure() throws IOException {
        start("moody.jar");

        ask("empty");

        Panel silent = from("moody");
        assertThat(silent.state()).isEqualTo(State.EMPTY);
        assertThat(silent.detail())
                .contains(new Panel.Text("It speaks of the talkative", "از پرحرف‌ها می‌گوید", List.of()));
        assertThat(running().plugins().getFirst().failures()).isZero();
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

        assertThat(from("zipped").score()).contains(57);
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

        assertThat(from("unpacked").score()).contains(57);
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
}
