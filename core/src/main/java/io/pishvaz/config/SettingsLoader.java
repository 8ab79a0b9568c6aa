package io.pishvaz.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads settings: the file over the environment over the defaults of {@code reference.yaml}. */
public final class SettingsLoader {
    private static final ObjectMapper YAML = new YAMLMapper();

    private SettingsLoader() {}

    public static Settings load(Optional<Path> file, Map<String, String> environment) throws BadSettings {
        var reference = reference();
        var problems = new ArrayList<String>();
        var named = Environment.tree(reference, environment, problems);
        var written = file.isPresent() ? read(file.get()) : JsonNodeFactory.instance.objectNode();
        var binder = new Binder();
        var settings = binder.bind(layered(reference, layered(named, written)), Settings.class, "");
        problems.addAll(binder.problems());
        if (settings == null || !problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return (Settings) settings;
    }

    /** What {@code reference.yaml} says; lists whose items have no default hold one item there, as a pattern. */
    static ObjectNode reference() {
        try (var in = Settings.class.getResourceAsStream("/reference.yaml")) {
            return (ObjectNode) YAML.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) throws BadSettings {
        try {
            var tree = YAML.readTree(Files.readString(file));
            if (tree.isObject() || tree.isMissingNode() || tree.isNull()) {
                return tree;
            }
            throw new BadSettings(List.of(file + " must hold keys and values, as reference.yaml does"));
        } catch (NoSuchFileException e) {
            throw new BadSettings(List.of(file + " is not there; give the file with --config FILE"));
        } catch (JsonProcessingException e) {
            var where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new BadSettings(List.of(file + " is not readable as YAML" + where + ": " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadSettings(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    /** {@code over} wins key by key; a list wins as a whole, its items completed from the pattern below. */
    private static JsonNode layered(JsonNode below, JsonNode over) {
        var silent = over.isMissingNode() || over.isNull();
        if (Patterns.is(below)) {
            var result = JsonNodeFactory.instance.arrayNode();
            over.forEach(item -> result.add(layered(below.get(0), item)));
            return silent || over.isArray() ? result : over;
        }
        if (below instanceof ObjectNode base && (silent || over.isObject())) {
            var result = JsonNodeFactory.instance.objectNode();
            base.fields()
                    .forEachRemaining(
                            field -> result.set(field.getKey(), layered(field.getValue(), over.path(field.getKey()))));
            over.fields().forEachRemaining(field -> result.putIfAbsent(field.getKey(), field.getValue()));
            return result;
        }
        return silent ? below : over;
    }
}
