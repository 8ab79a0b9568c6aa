package io.pishvaz.rest;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that offends against a schema in one place.
 *
 * @param place of the offence, such as {@code items.0.title}; empty: the whole
 * @param what the offence in words
 */
record Wrong(String place, String what, @Nullable Object value) {

    /** Everything that a schema forbids of a value, one at a time. */
    static List<Wrong> of(Rest rest, JsonObject reference) {
        JsonObject schema = rest.follow(reference);
        Stream<Wrong> type = Stream.of(here("another type", otherType(schema)));
        return Stream.concat(
                        type,
                        switch (schema.getString("type", "")) {
                            case "string" -> text(schema).stream();
                            case "integer", "number" -> number(schema).stream();
                            case "array" -> array(rest, schema).stream();
                            case "object" -> object(rest, schema).stream();
                            default -> Stream.<Wrong>empty();
                        })
                .toList();
    }

    private static Wrong here(String what, Object value) {
        return new Wrong("", what, value);
    }

    private static Object otherType(JsonObject schema) {
        return schema.getString("type", "").equals("string") ? 7 : "seven";
    }

    private static List<Wrong> text(JsonObject schema) {
        List<Wrong> all = new ArrayList<>();
        if (schema.containsKey("enum")) {
            return List.of(here("no such word", "NONSENSE"));
        }
        switch (schema.getString("format", "")) {
            case "uuid" ->
                Stream.of("no-id", "urn:uuid:" + Specimen.ID, "1-2-3-4-5").forEach(id -> all.add(here("no id", id)));
            case "date-time" ->
                Stream.of("yesterday", "2026-02-30T10:00:00Z", "2026-11-22T23:59:60Z", "2026-11-22T10:00:00")
                        .forEach(at -> all.add(here("no instant", at)));
            case "date" -> Stream.of("soon", "2026-02-30", "0000-01-01").forEach(day -> all.add(here("no day", day)));
            default -> {
                if (schema.containsKey("maxLength")) {
                    all.add(here("too long", "x".repeat(schema.getInteger("maxLength") + 1)));
                }
                if (schema.getInteger("minLength", 0) > 0) {
                    all.add(here("too short", "x".repeat(schema.getInteger("minLength") - 1)));
                }
                if (schema.containsKey("pattern")) {
                    boolean blank = !Pattern.compile(schema.getString("pattern"))
                            .matcher("  ")
                            .find();
                    all.add(here("not as written", blank ? "  " : "§"));
                } else {
                    all.add(here(
                            "what no database keeps",
                            "a\0b".substring(0, Math.min(3, schema.getInteger("maxLength", 3)))));
                }
            }
        }
        return all;
    }

    private static List<Wrong> number(JsonObject schema) {
        List<Wrong> all = new ArrayList<>();
        if (schema.containsKey("enum")) {
            return List.of(here("no such number", -77));
        }
        if (schema.containsKey("minimum")) {
            all.add(here("too small", schema.getLong("minimum") - 1));
        }
        if (schema.containsKey("maximum")) {
            all.add(here("too large", schema.getLong("maximum") + 1));
        }
        if (schema.getString("type").equals("integer")) {
            all.add(here("not whole", 1.5));
        }
        return all;
    }

    private static List<Wrong> array(Rest rest, JsonObject schema) {
        List<Wrong> all = new ArrayList<>();
        Specimen specimen = new Specimen(rest);
        JsonObject items = schema.getJsonObject("items");
        of(rest, items).forEach(wrong -> all.add(wrong.inside("0", JsonArray.of(wrong.value()))));
        if (schema.getInteger("minItems", 0) > 0) {
            all.add(here("too few", new JsonArray()));
        }
        if (schema.containsKey("maxItems")) {
            JsonArray many = new JsonArray();
            for (int i = 0; i <= schema.getInteger("maxItems"); i++) {
                many.add(specimen.of(items));
            }
            all.add(here("too many", many));
        }
        return all;
    }

    private static List<Wrong> object(Rest rest, JsonObject schema) {
        List<Wrong> all = new ArrayList<>();
        JsonObject least = new Specimen(rest).object(schema);
        JsonObject fields = schema.getJsonObject("properties", new JsonObject());
        for (String name : fields.fieldNames()) {
            of(rest, fields.getJsonObject(name))
                    .forEach(wrong -> all.add(wrong.inside(name, least.copy().put(name, wrong.value()))));
        }
        for (Object name : schema.getJsonArray("required", new JsonArray())) {
            JsonObject without = least.copy();
            without.remove(name.toString());
            all.add(new Wrong(name.toString(), "missing", without));
        }
        if (Boolean.FALSE.equals(schema.getValue("additionalProperties"))) {
            all.add(new Wrong("nonsense", "no such field", least.copy().put("nonsense", 1)));
        } else if (schema.getValue("additionalProperties") instanceof JsonObject other) {
            of(rest, other)
                    .forEach(wrong -> all.add(wrong.inside("KEY", least.copy().put("KEY", wrong.value()))));
        }
        return all;
    }

    private Wrong inside(String name, Object whole) {
        return new Wrong(place.isEmpty() ? name : name + "." + place, what, whole);
    }
}
