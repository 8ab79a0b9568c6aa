package io.pishvaz.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.plugin.PluginJar;
import io.pishvaz.rest.RunningServer.Answer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two plugins say of parties outside of a call: one is always well, the other behaves as the party is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PanelsIT {
    private static final List<String> NAMES = List.of("Shirin", "throw", "null", "hang", "empty");

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        new PluginJar("good").extension(folder, "Good").jar(plugins.resolve("good.jar"));
        new PluginJar("moody").extension(folder, "Moody").jar(plugins.resolve("moody.jar"));
        server = new RunningServer(folder);
        for (String name : NAMES) {
            server.sql("INSERT INTO party (id, name) VALUES ('%s', '%s')".formatted(id(name), name));
        }
    }

    @AfterAll
    void stop() throws SQLException {
        server.close();
    }

    private static String id(String name) {
        return "00000000-0000-0000-0000-00000000000" + NAMES.indexOf(name);
    }

    private Answer get(String party, String what) {
        return server.ask("GET", "/parties/" + party + "/panels" + what, Optional.empty(), Map.of());
    }

    private JsonObject said(String plugin, String name) {
        Answer answer = get(id(name), "/" + plugin);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void thereIsOneForEachPluginBeforeAnyIsAsked() {
        Answer answer = get(id("hang"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getJsonArray("items"))
                .map(JsonObject.class::cast)
                .extracting(panel -> panel.getString("plugin") + " " + panel.getString("state"))
                .containsExactly("good LOADING", "moody LOADING");
    }

    @Test
    void sayTheirScoreWithItsReasonsInBothLanguages() {
        JsonObject panel = said("moody", "Shirin");

        assertThat(panel.getString("state")).isEqualTo("READY");
        assertThat(panel.getInteger("score")).isEqualTo(57);
        assertThat(panel.getJsonObject("headline").encode()).contains("Says {0}", "می‌گوید {0}", "[7]");
        assertThat(panel.getJsonArray("reasons")).hasSize(1);
    }

    @Test
    void mayHaveNothingToSayAndThenTellOfWhomTheyHave() {
        JsonObject panel = said("moody", "empty");

        assertThat(panel.getString("state")).isEqualTo("EMPTY");
        assertThat(panel.getJsonObject("detail").getString("en")).isEqualTo("It speaks of the talkative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "null", "hang"})
    void failAlone(String mood) {
        JsonObject failed = said("moody", mood);

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("reference")).matches("[0-9a-f]{8}");
        assertThat(said("good", mood).getString("state")).isEqualTo("READY");
        assertThat(said("moody", "Shirin").getString("state")).isEqualTo("READY");
    }

    @Test
    void waitForNoOther() {
        CompletableFuture<JsonObject> hanging = CompletableFuture.supplyAsync(() -> said("moody", "hang"));

        JsonObject good = said("good", "hang");

        assertThat(hanging).isNotDone();
        assertThat(good.getString("state")).isEqualTo("READY");
        assertThat(hanging.join().getString("state")).isEqualTo("FAILED");
        assertThat(said("moody", "Shirin").getString("state")).isEqualTo("READY");
    }

    @Test
    void areOfAPartyAndAPluginThatExist() {
        assertThat(get(Specimen.ID, "").status()).isEqualTo(404);
        assertThat(get(Specimen.ID, "/good").status()).isEqualTo(404);
        assertThat(get(id("Shirin"), "/none").status()).isEqualTo(404);
    }
}
