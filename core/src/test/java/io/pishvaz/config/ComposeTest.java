package io.pishvaz.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be said of the containers without an engine to run them. */
class ComposeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theEnvironmentOfTheContainerIsValidAndFitsTheOtherContainers() throws Exception {
        var services = compose().path("services");
        var environment = new HashMap<String, String>();
        services.path("pishvaz")
                .path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));

        var settings = SettingsLoader.load(Optional.empty(), environment);

        var pbx = settings.pbx().getFirst();
        assertThat(services.has(pbx.host())).isTrue();
        assertThat(pbx.queues()).extracting(Settings.Queue::name).containsExactly("sales", "support");
        assertThat(pbx.queues()).extracting(queue -> queue.title().fa()).containsExactly("فروش", "پشتیبانی");
        var database = services.path("database").path("environment");
        assertThat(settings.database().url()).isEqualTo("postgresql://database:5432/pishvaz");
        assertThat(settings.database().password().value())
                .isEqualTo(database.path("POSTGRES_PASSWORD").asText());
    }

    @Test
    void theSampleAsteriskKnowsTheAccountsAndQueues() throws Exception {
        var sample = ROOT.resolve("docs/operators/asterisk-sample");
        var environment = compose().path("services").path("pishvaz").path("environment");
        var manager = Files.readString(sample.resolve("manager.conf"));

        for (var account : new String[] {"EVENTS", "ACTIONS"}) {
            var name = environment.path("PISHVAZ_PBX_0_" + account + "_USER").asText();
            var secret =
                    environment.path("PISHVAZ_PBX_0_" + account + "_SECRET").asText();
            assertThat(manager).contains("[" + name + "]\nsecret = " + secret + "\n");
        }
        assertThat(Files.readString(sample.resolve("queues.conf"))).contains("[sales]", "[support]");
    }

    @Test
    void agentsDialInTheSampleDialPlan() throws Exception {
        var sample = Files.readString(ROOT.resolve("docs/operators/asterisk-sample/extensions.conf"));
        var environment = compose().path("services").path("pishvaz").path("environment");

        assertThat(sample)
                .contains(
                        "[" + environment.path("PISHVAZ_PBX_0_CONTROL_CONTEXT").asText() + "]");
        for (var queue : new int[] {0, 1}) {
            var name =
                    environment.path("PISHVAZ_PBX_0_QUEUES_" + queue + "_NAME").asText();
            var extension = environment
                    .path("PISHVAZ_PBX_0_QUEUES_" + queue + "_EXTENSION")
                    .asText();
            assertThat(sample).contains("exten => " + extension + ",1,Answer()\n same => n,Queue(" + name + ",");
        }
    }

    /** Every folder that a build copies is there, it ends as nobody of importance, and says whether it is well. */
    @Test
    void theImageIsBuiltOfWhatIsThereAndRunsWithoutPrivileges() throws IOException {
        var lines = Files.readAllLines(ROOT.resolve("Dockerfile"));
        lines.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split(" "))
                .flatMap(words -> Arrays.stream(words).skip(1).limit(words.length - 2L))
                .forEach(path -> assertThat(ROOT.resolve(path)).exists());
        var last = lines.subList(lines.lastIndexOf("# What runs."), lines.size());
        assertThat(last).anyMatch("USER pishvaz"::equals).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("secret", "password");
    }

    @Test
    void everyBuildHasItsDockerfile() throws IOException {
        for (var service : compose().path("services")) {
            var build = service.path("build");
            assertThat(build.isMissingNode()
                            || Files.exists(ROOT.resolve(build.asText()).resolve("Dockerfile")))
                    .isTrue();
        }
    }

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(ROOT.resolve("docker-compose.yml").toFile());
    }
}
