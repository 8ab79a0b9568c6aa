package io.pishvaz.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the contract allows of one field, in words. */
final class Limits {
    private Limits() {}

    static String of(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return "one of " + words(schema.getJsonArray("enum"));
        }
        return switch (schema.getString("type", "")) {
            case "string" -> text(schema);
            case "integer" -> "a whole number" + range(schema);
            case "number" -> "a number" + range(schema);
            case "boolean" -> "true or false";
            case "array" -> "a list" + size(schema, "Items", "entries");
            case "object" -> fields(schema);
            default -> "as the contract says";
        };
    }

    /** What may stand at a place of a body, such as {@code items.0.quantity}; empty where nothing may. */
    static Optional<JsonObject> at(JsonObject schema, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(schema);
        }
        var rest = path.subList(1, path.size());
        var fields = schema.getJsonObject("properties", new JsonObject());
        var items = schema.getValue("items");
        var others = schema.getValue("additionalProperties");
        if (fields.containsKey(path.getFirst())) {
            return at(fields.getJsonObject(path.getFirst()), rest);
        }
        return items instanceof JsonObject one
                ? at(one, rest)
                : Optional.ofNullable(others instanceof JsonObject other ? other : null)
                        .flatMap(other -> at(other, rest));
    }

    static String fields(JsonObject schema) {
        var names = schema.getJsonObject("properties", new JsonObject()).fieldNames();
        return names.isEmpty() ? "an object" : "an object with the fields " + String.join(", ", names);
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> "an id such as 0190b2c4-5d6e-7f80-9123-456789abcdef";
            case "date-time" -> "an instant such as 2026-11-22T10:00:00Z";
            case "date" -> "a day such as 2026-11-22";
            default -> {
                var rules = new ArrayList<String>();
                Optional.ofNullable(schema.getString("pattern"))
                        .map(pattern -> pattern.equals("\\S") ? "not blank" : "as " + pattern)
                        .ifPresent(rules::add);
                if (schema.containsKey("maxLength")) {
                    rules.add(size(schema, "Length", "characters").strip());
                }
                yield rules.isEmpty() ? "text" : "text, " + String.join(", ", rules);
            }
        };
    }

    private static String size(JsonObject schema, String of, String what) {
        var least = schema.getLong("min" + of, 0L);
        var most = schema.getLong("max" + of);
        return most == null ? "" : " of " + (least > 0 ? least + " to " + most : "at most " + most) + " " + what;
    }

    private static String range(JsonObject schema) {
        var least = schema.getNumber("minimum");
        var most = schema.getNumber("maximum");
        return (least == null ? "" : " from " + least) + (most == null ? "" : " to " + most);
    }

    private static String words(JsonArray all) {
        return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
