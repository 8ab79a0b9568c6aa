package io.pishvaz.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One JSON object of the database, read by name. */
record Json(JsonObject object) {

    String text(String name) {
        return object.getString(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(object.getString(name));
    }

    Long number(String name) {
        return object.getLong(name);
    }

    Optional<Long> maybeNumber(String name) {
        return Optional.ofNullable(object.getLong(name));
    }

    boolean flag(String name) {
        return object.getBoolean(name);
    }

    Instant instant(String name) {
        return OffsetDateTime.parse(object.getString(name)).toInstant();
    }

    Optional<Instant> maybeInstant(String name) {
        return optional(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** The instants of an array; an absent array has none. */
    List<Instant> instants(String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null
                ? List.of()
                : array.stream()
                        .map(at -> OffsetDateTime.parse((String) at).toInstant())
                        .toList();
    }

    /** The whole numbers of an array; an absent array has none. */
    List<Integer> numbers(String name) {
        JsonArray array = object.getJsonArray(name);
        return array == null
                ? List.of()
                : array.stream().map(number -> ((Number) number).intValue()).toList();
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        return Enum.valueOf(words, object.getString(name));
    }

    Json one(String name) {
        return new Json(object.getJsonObject(name));
    }

    Optional<Json> maybe(String name) {
        return Optional.ofNullable(object.getJsonObject(name)).map(Json::new);
    }

    /** An object whose members are all text; an absent one has none. */
    Map<String, String> words(String name) {
        JsonObject words = object.getJsonObject(name, new JsonObject());
        return words.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> (String) e.getValue()));
    }

    /** The objects of an array; an absent array has none. */
    <T> List<T> all(String name, Function<Json, T> read) {
        JsonArray array = object.getJsonArray(name);
        return array == null
                ? List.of()
                : array.stream()
                        .map(item -> read.apply(new Json((JsonObject) item)))
                        .toList();
    }
}
