package io.pishvaz.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings named in the environment: {@code http.port} is {@code PISHVAZ_HTTP_PORT}, {@code pbx[0].host}
 * {@code PISHVAZ_PBX_0_HOST}.
 */
final class Environment {
    private static final String PREFIX = "PISHVAZ_";

    private final TreeMap<String, String> left = new TreeMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private Environment(Map<String, String> variables) {
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                left.put(name, value);
            }
        });
    }

    /** The part of the tree that the environment names; a misspelt name under one of our sections is a problem. */
    static JsonNode tree(ObjectNode reference, Map<String, String> variables, List<String> problems) {
        var environment = new Environment(variables);
        var tree = environment.read(reference, "PISHVAZ");
        environment.left.keySet().forEach(name -> environment.misspelt(name, reference, problems));
        return tree == null ? JsonNodeFactory.instance.objectNode() : tree;
    }

    private @Nullable JsonNode read(JsonNode shape, String name) {
        if (shape instanceof ObjectNode object) {
            var whole = left.remove(name);
            return whole == null ? keys(object, name) : JsonNodeFactory.instance.textNode(whole);
        }
        if (Patterns.is(shape)) {
            return items(shape.get(0), name);
        }
        known.add(name);
        var value = left.remove(name);
        if (value == null) {
            return null;
        }
        return shape.isArray() ? words(value) : JsonNodeFactory.instance.textNode(value);
    }

    private @Nullable JsonNode keys(ObjectNode shape, String name) {
        var result = JsonNodeFactory.instance.objectNode();
        shape.fields().forEachRemaining(field -> {
            var value = read(field.getValue(), name + "_" + upper(field.getKey()));
            if (value != null) {
                result.set(field.getKey(), value);
            }
        });
        return result.isEmpty() ? null : result;
    }

    private @Nullable JsonNode items(JsonNode shape, String name) {
        var result = JsonNodeFactory.instance.arrayNode();
        for (var item = read(shape, name + "_0"); item != null; item = read(shape, name + "_" + result.size())) {
            result.add(item);
        }
        return result.isEmpty() ? null : result;
    }

    private static JsonNode words(String value) {
        var result = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(value.split(",")).map(String::strip).forEach(result::add);
        return result;
    }

    private void misspelt(String name, ObjectNode reference, List<String> problems) {
        var sections = reference.properties().stream().map(field -> PREFIX + upper(field.getKey()) + "_");
        if (sections.anyMatch(name::startsWith)) {
            var hint = Closest.to(name, known).map(near -> "; did you mean " + near + "?");
            problems.add("environment variable " + name + " is not a setting" + hint.orElse(""));
        }
    }

    private static String upper(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
