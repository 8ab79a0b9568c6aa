package io.pishvaz.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** The least that a schema takes. */
record Specimen(Rest rest) {
    static final String ID = "0190b2c4-5d6e-7f80-9123-456789abcdef";
    private static final List<String> WORDS = List.of(
            "CALL", "X", "word", "1", "12", "123", "12:30", "x1", "abc", "GR-64", "2026-11-22", "0912 123 4567", "*");

    Object of(JsonObject reference) {
        JsonObject schema = rest.follow(reference);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        return switch (schema.getString("type", "")) {
            case "string" -> text(schema);
            case "integer", "number" -> schema.getValue("minimum", 1);
            case "boolean" -> true;
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> throw new AssertionError("no specimen of " + schema);
        };
    }

    JsonObject object(JsonObject schema) {
        JsonObject least = new JsonObject();
        for (Object name : schema.getJsonArray("required", new JsonArray())) {
            least.put(name.toString(), of(schema.getJsonObject("properties").getJsonObject(name.toString())));
        }
        return least;
    }

    private JsonArray array(JsonObject schema) {
        JsonArray least = new JsonArray();
        for (int i = 0; i < schema.getInteger("minItems", 0); i++) {
            least.add(of(schema.getJsonObject("items")));
        }
        return least;
    }

    private static String text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> ID;
            case "date-time" -> "2026-11-22T10:00:00Z";
            case "date" -> "2026-11-22";
            default -> word(schema);
        };
    }

    private static String word(JsonObject schema) {
        String least = "x".repeat(Math.max(1, schema.getInteger("minLength", 1)));
        if (!schema.containsKey("pattern")) {
            return least;
        }
        Pattern pattern = Pattern.compile(schema.getString("pattern"));
        return WORDS.stream()
                .filter(word -> pattern.matcher(word).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word fits " + pattern));
    }
}
