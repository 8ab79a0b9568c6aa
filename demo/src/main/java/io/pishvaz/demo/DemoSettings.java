package io.pishvaz.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pishvaz.config.BadSettings;
import io.pishvaz.config.Settings;
import io.pishvaz.config.SettingsLoader;
import io.pishvaz.simulator.Account;
import io.pishvaz.simulator.FloorPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The settings of the demo, written as a file that may be looked at, under what a file of one's own says. */
final class DemoSettings {
    static final String PBX = "demo";
    private static final ObjectMapper YAML = new YAMLMapper();

    private DemoSettings() {}

    static Settings load(Options options, Path home, String databaseUrl, Optional<Integer> simulator)
            throws IOException, BadSettings {
        ObjectNode tree = YAML.createObjectNode();
        tree.putObject("http")
                .put("port", options.port())
                .put("webroot", home.resolve("webui/dist").toString());
        tree.putObject("management").put("port", 0);
        tree.putObject("database")
                .put("url", databaseUrl)
                .put("user", "postgres")
                .put("password", "postgres");
        tree.putObject("centre").put("name", "Narvan");
        tree.putObject("plugins")
                .put("folder", home.resolve("target/dist/plugins").toString());
        tree.putObject("exchange")
                .put("folder", options.data().resolve("exchange").toString());
        tree.putObject("journal")
                .put("folder", options.data().resolve("journal").toString());
        tree.set("desk", resource("/desk.yaml"));
        tree.set("sales", resource("/sales.yaml"));
        tree.set("parties", resource("/parties.yaml"));
        // its lists are for trying out at whatever hour
        tree.putObject("outreach").putObject("quietHours").put("from", "00:00").put("to", "00:00");
        simulator.ifPresent(port -> simulated(tree.putArray("pbx"), port));
        if (options.config().isPresent()) {
            over(tree, options.config().get());
        }
        Path file = options.data().resolve("demo.yaml");
        Files.writeString(file, YAML.writeValueAsString(tree));
        return SettingsLoader.load(Optional.of(file), Map.of());
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoSettings.class.getResourceAsStream(name))) {
            return YAML.readTree(in);
        }
    }

    /** The first PBX that a file of one's own names, so that none is simulated. */
    static Optional<String> ownPbx(Options options) throws IOException {
        if (options.config().isEmpty()) {
            return Optional.empty();
        }
        JsonNode pbxs = YAML.readTree(options.config().get().toFile()).path("pbx");
        return pbxs.isMissingNode()
                ? Optional.empty()
                : Optional.of(pbxs.path(0).path("id").asText());
    }

    private static void over(ObjectNode tree, Path file) throws IOException {
        YAML.readTree(file.toFile()).properties().forEach(entry -> {
            if (tree.get(entry.getKey()) instanceof ObjectNode below && entry.getValue() instanceof ObjectNode own) {
                below.setAll(own);
            } else {
                tree.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void simulated(ArrayNode pbxs, int port) {
        ObjectNode pbx =
                pbxs.addObject().put("id", PBX).put("host", "127.0.0.1").put("port", port);
        login(pbx.putObject("events"), FloorPlan.READER);
        login(pbx.putObject("actions"), FloorPlan.ACTOR);
        pbx.putObject("control")
                .put("parking", "700")
                .put("phones", true)
                .put("mute", true)
                .put("recording", true);
        ArrayNode queues = pbx.putArray("queues");
        queue(queues, DemoFloor.SALES, "100", "Sales", "فروش");
        queue(queues, DemoFloor.SERVICE, "200", "Service", "خدمات");
        queue(queues, DemoFloor.CARE, "300", "Care line", "خط ویژه");
    }

    private static void queue(ArrayNode queues, String name, String extension, String english, String persian) {
        queues.addObject()
                .put("name", name)
                .put("targetSeconds", 20)
                .put("extension", extension)
                .putObject("title")
                .put("en", english)
                .put("fa", persian);
    }

    private static void login(ObjectNode node, Account account) {
        node.put("user", account.user()).put("secret", account.secret());
    }
}
