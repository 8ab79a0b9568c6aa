package io.pishvaz.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.validation.ValidatedRequest;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character that no text in the database may hold. Let in, it would be taken and lost later, when the journal
 * is written down.
 */
final class Unwritable {
    private static final char NOTHING = '\0';

    private Unwritable() {}

    static Optional<Problem> problem(ValidatedRequest request) {
        var body = request.getBody() == null ? null : request.getBody().get();
        return fields("", body)
                .findFirst()
                .map(field -> Problem.field(field, "text with U+0000", "text without the character U+0000"));
    }

    private static Stream<String> fields(String path, @Nullable Object value) {
        return switch (value) {
            case String text -> holds(text) ? Stream.of(path) : Stream.empty();
            case JsonObject object ->
                object.fieldNames().stream().flatMap(name -> fields(below(path, name), object.getValue(name)));
            case JsonArray array ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(i -> fields(below(path, String.valueOf(i)), array.getValue(i)));
            case null, default -> Stream.empty();
        };
    }

    private static String below(String path, String name) {
        var shown = name.replace(NOTHING, '?');
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private static boolean holds(String text) {
        return text.indexOf(NOTHING) >= 0;
    }
}
