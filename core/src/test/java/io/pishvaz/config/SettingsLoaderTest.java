package io.pishvaz.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pishvaz.customer.LifecycleGates;
import io.pishvaz.desk.Catalogue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {
    private static final Map<String, String> PASSWORD = Map.of("PISHVAZ_DATABASE_PASSWORD", "s3cret");

    private final Path folder;

    SettingsLoaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void defaultsAloneSufficeButForThePassword() throws Exception {
        var settings = SettingsLoader.load(Optional.empty(), PASSWORD);

        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.centre().zone()).isEqualTo(ZoneId.of("Asia/Tehran"));
        assertThat(settings.centre().languages()).containsExactly(Settings.Language.FA, Settings.Language.EN);
        assertThat(settings.pbx()).isEmpty();
        assertThat(settings.desk().dispositions()).hasSizeGreaterThan(3);
        assertThat(settings.toString()).doesNotContain("s3cret").contains("[redacted]");
    }

    @Test
    void theDefaultGatesAreThoseOfTheDomain() throws Exception {
        assertThat(SettingsLoader.load(Optional.empty(), PASSWORD).lifecycle().gates())
                .isEqualTo(LifecycleGates.standard());
    }

    @Test
    void fileOverEnvironmentOverDefaults() throws Exception {
        var file = write("http: {port: 9001}");
        var environment = Map.of(
                "PISHVAZ_DATABASE_PASSWORD", "x",
                "PISHVAZ_HTTP_PORT", "9002",
                "PISHVAZ_HTTP_SECURE_COOKIES", "true",
                "PISHVAZ_CENTRE_LANGUAGES", "en, fa");

        var settings = SettingsLoader.load(Optional.of(file), environment);

        assertThat(settings.http().port()).isEqualTo(9001);
        assertThat(settings.http().secureCookies()).isTrue();
        assertThat(settings.centre().languages()).containsExactly(Settings.Language.EN, Settings.Language.FA);
        assertThat(settings.database().poolSize()).isEqualTo(8);
    }

    @Test
    void pbxsComeFromTheFileAndAreCompletedFromThePattern() throws Exception {
        var settings = SettingsLoader.load(Optional.of(write("""
                pbx:
                  - id: main
                    host: pbx.example
                    events: {user: listens, secret: a}
                    actions: {user: acts, secret: b}
                    queues:
                      - {name: sales, title: Sales}
                      - {name: care, title: {en: Care, fa: خط ویژه}}
                """)), PASSWORD);

        var pbx = settings.pbx().getFirst();
        assertThat(pbx.port()).isEqualTo(5038);
        assertThat(pbx.region()).isEmpty();
        assertThat(pbx.queues())
                .containsExactly(
                        new Settings.Queue("sales", new Catalogue.Title("Sales"), 20, Optional.empty()),
                        new Settings.Queue("care", new Catalogue.Title("Care", "خط ویژه"), 20, Optional.empty()));
    }

    @Test
    void pbxsMayComeFromTheEnvironment() throws Exception {
        var environment = Map.of(
                "PISHVAZ_DATABASE_PASSWORD", "x",
                "PISHVAZ_PBX_0_ID", "main",
                "PISHVAZ_PBX_0_HOST", "asterisk",
                "PISHVAZ_PBX_0_EVENTS_USER", "listens",
                "PISHVAZ_PBX_0_EVENTS_SECRET", "a",
                "PISHVAZ_PBX_0_ACTIONS_USER", "acts",
                "PISHVAZ_PBX_0_ACTIONS_SECRET", "b");

        assertThat(SettingsLoader.load(Optional.empty(), environment).pbx())
                .singleElement()
                .satisfies(pbx -> assertThat(pbx.host()).isEqualTo("asterisk"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http: {port: 70000}       | http.port must be 0..65535, was 70000",
                "http: {port: lots}        | http.port must be a whole number, was lots",
                "http: {prot: 1}           | http.prot is not a setting; did you mean http.port?",
                "htpp: {port: 1}           | htpp is not a setting; did you mean http?",
                "http: 7                   | http must have keys of its own, was 7",
                "http: {port: [1]}         | http.port must be one value, was [1]",
                "http: {secureCookies: 2}  | http.secureCookies must be true or false, was 2",
                "http: {tls: {key: a.pem}} | http.tls.certificate and key must be set together, was only one",
                "centre: {zone: Mars}      | centre.zone must be a time zone such as Asia/Tehran, was Mars",
                "centre: {region: XX}      | centre.region must be a country of ISO 3166 such as IR, was XX",
                "centre: {languages: [de]} | centre.languages[0] must be fa or en, was de",
                "database: {url: 'jdbc:x'} | database.url must be postgresql://HOST:PORT/DATABASE, was jdbc:x",
                "lifecycle: {loyal: {purchases: 0}} | lifecycle.loyal.purchases must be 1..100, was 0",
                "lifecycle: {advocate: {loyalDays: 0}} | lifecycle.advocate.loyalDays must be 1..3650, was 0",
                "lifecycle: {rhythm: {lapsedAfter: 6}} | lifecycle.rhythm.lostAfter must be 7..1000, was 6",
                "lifecycle: {respect: {detractor: 7}} | lifecycle.respect.detractor must be 0..6, was 7",
                "sales: {dueHours: 0}      | sales.dueHours must be 1..8760, was 0",
                "pbx: [{id: a}]            | pbx[0].host must be set",
                "pbx: {id: a}              | pbx must be a list, was {\"id\":\"a\"}",
                "desk: {dispositions: [{code: A, icon: b, digit: 12, title: {en: a, fa: b}}]} "
                        + "| desk.dispositions[0].digit must be 1..9, was 12",
            })
    void wrongSettingsAreNamedWithTheirValueAndWhatIsAllowed(String yaml, String line) throws IOException {
        var file = write(yaml);

        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(file), PASSWORD))
                .isInstanceOf(BadSettings.class)
                .message()
                .contains(line);
    }

    @Test
    void everyProblemIsToldAtOnceAndSecretsAreNot() throws IOException {
        var file = write("http: {port: -1}\nmanagement: {port: x}\ndatabase: {password: ''}");

        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(file), Map.of("PISHVAZ_HTTP_HOTS", "0.0.0.0")))
                .message()
                .hasLineCount(4)
                .contains("environment variable PISHVAZ_HTTP_HOTS is not a setting; did you mean PISHVAZ_HTTP_HOST?")
                .contains("database.password must be some text, was [redacted]");
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        var torn = write("http: {port: 1");
        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(torn), PASSWORD))
                .hasMessageContaining("is not readable as YAML in line");
        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(folder.resolve("no.yaml")), PASSWORD))
                .hasMessageContaining("no.yaml is not there");
    }

    @Test
    void theReferenceNamesEveryKeyAndNoOther() {
        assertThat(keys(SettingsLoader.reference(), "")).isEqualTo(keys(Settings.class, ""));
    }

    @Test
    void theReferenceSaysWhyForEveryKey() throws IOException {
        var lines = reference();
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.matches(" *(- )?[a-zA-Z]+:.*") && !line.contains("{code:")) {
                assertThat(lines.get(i - 1).strip()).as("above " + line.strip()).matches("(- )?# .+\\.");
            }
        }
    }

    private static List<String> reference() throws IOException {
        try (var in = Settings.class.getResourceAsStream("/reference.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Set<String> keys(JsonNode node, String path) {
        var keys = new TreeSet<String>();
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            node.forEach(item -> keys.addAll(keys(item, path + "[]")));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> keys.addAll(
                            field.getKey().equals("children")
                                    ? Set.of(path + ".children")
                                    : keys(field.getValue(), path + "." + field.getKey())));
        } else {
            keys.add(path);
        }
        return keys;
    }

    /** Results have results as children, and scripts are described in docs/operators/scripts.md. */
    private static Set<String> keys(Type type, String path) {
        var keys = new TreeSet<String>();
        if (path.endsWith(".children") || path.equals(".desk.scripts")) {
            return Set.of(path);
        }
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            var list = generic.getRawType() == List.class && inner instanceof Class<?> item && item.isRecord();
            return keys(inner, list ? path + "[]" : path);
        }
        var shape = (Class<?>) type;
        if (!shape.isRecord() || shape == Secret.class) {
            keys.add(path);
            return keys;
        }
        for (var part : shape.getRecordComponents()) {
            keys.addAll(keys(part.getGenericType(), path + "." + part.getName()));
        }
        return keys;
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("pishvaz.yaml"), yaml);
    }
}
