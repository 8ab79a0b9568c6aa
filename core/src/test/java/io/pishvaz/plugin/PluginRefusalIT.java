package io.pishvaz.plugin;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not loaded, why, and that the good neighbour is. */
class PluginRefusalIT {

    @TempDir
    static Path built;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void aPluginForAnotherVersion() throws IOException {
        good("x-plugin").manifest("Plugin-Requires", ">=9.0.0").jar(folder.resolve("x.jar"));

        refuses("x.jar", "it requires plugin API >=9.0.0, this is 0.1.0");
    }

    @Test
    void aPluginThatDoesNotSayWhatItRequires() throws IOException {
        good("x-plugin").without("Plugin-Requires").jar(folder.resolve("x.jar"));

        refuses("x.jar", "Plugin-Requires is missing; this is plugin API 0.1.0");
    }

    @Test
    void aPluginThatRequiresNonsense() throws IOException {
        good("x-plugin").manifest("Plugin-Requires", "whatever").jar(folder.resolve("x.jar"));

        refuses("x.jar", "its manifest cannot be used: ");
    }

    @Test
    void anIdThatCouldBeAPath() throws IOException {
        good("../x").jar(folder.resolve("x.jar"));

        refuses("x.jar", "Plugin-Id must be 2..40 small letters, digits and hyphens, was ../x");
    }

    @Test
    void aVersionThatIsNone() throws IOException {
        good("x-plugin").manifest("Plugin-Version", "new").jar(folder.resolve("x.jar"));

        refuses("x.jar", "Plugin-Version must be like 1.2.3, was new");
    }

    @Test
    void aPluginClassOrADependency() throws IOException {
        good("one").manifest("Plugin-Class", "example.Good").jar(folder.resolve("one.jar"));
        good("two").manifest("Plugin-Dependencies", "cem").jar(folder.resolve("two.jar"));

        List<PluginHealth> refused = refused();

        assertThat(refused)
                .extracting(PluginHealth::problem)
                .containsExactly(
                        Optional.of("Plugin-Class is not supported, an extension is all it takes"),
                        Optional.of("Plugin-Dependencies is not supported, bring the library along"));
    }

    @Test
    void aJarWithoutManifest() throws IOException {
        good("x-plugin").without("Plugin-Id").jar(folder.resolve("x.jar"));

        refuses("x.jar", "Plugin-Id must be 2..40 small letters, digits and hyphens, was null");
    }

    @Test
    void aBrokenJar() throws IOException {
        Files.writeString(folder.resolve("x.jar"), "this is no archive");

        refuses("x.jar", "it cannot be read: ");
    }

    @Test
    void aZipThatLeadsOut() throws IOException {
        good("x-plugin").entry("../escaped.txt", "out").zip(folder.resolve("x.zip"));

        refuses("x.zip", "its entry ../escaped.txt leads out of the archive");
        assertThat(folder.resolve("../escaped.txt")).doesNotExist();
    }

    @Test
    void theSecondOfTheSameId() throws IOException {
        good("same").jar(folder.resolve("a.jar"));
        good("same").jar(folder.resolve("b.jar"));

        refuses("b.jar", "its Plugin-Id same is already taken by another archive");
    }

    @Test
    void aPluginWithoutModule() throws IOException {
        new PluginJar("x-plugin").jar(folder.resolve("x.jar"));

        refuses("x.jar", "it must name one ScoringModule in META-INF/extensions.idx, has 0");
    }

    @Test
    void aPluginThatHangsWhileItStarts() throws IOException {
        new PluginJar("x-plugin").extension(built, "Unborn").jar(folder.resolve("x.jar"));

        refuses("x.jar", "it did not start, no answer within 1500 ms");
    }

    private static PluginJar good(String id) throws IOException {
        return new PluginJar(id).extension(built, "Good");
    }

    private void refuses(String file, String reason) throws IOException {
        assertThat(refused()).singleElement().satisfies(refused -> {
            assertThat(refused.id()).isEqualTo(file);
            assertThat(refused.problem()).get().asString().startsWith(reason);
        });
    }

    /** Beside a good plugin, which must be at work whatever lies beside it. */
    private List<PluginHealth> refused() throws IOException {
        good("neighbour").jar(folder.resolve("neighbour.jar"));
        PluginSettings settings = new PluginSettings(
                Optional.of(folder),
                Duration.ofMillis(500),
                Duration.ofMillis(1500),
                1,
                1,
                3,
                Duration.ofSeconds(30),
                ZoneId.of("UTC"));
        PluginHost host = await(PluginHost.start(vertx, settings, InstantSource.system()));
        List<PluginHealth> plugins = host.plugins();
        await(host.stop());
        assertThat(plugins)
                .anyMatch(plugin -> plugin.id().equals("neighbour") && plugin.state() == PluginHealth.State.HEALTHY);
        return plugins.stream()
                .filter(plugin -> plugin.state() == PluginHealth.State.REFUSED)
                .toList();
    }
}
