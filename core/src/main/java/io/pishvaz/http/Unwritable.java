package io.pishvaz.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatedRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what looks as the contract says and can still not be written down: the character that no text in the database
 * may hold, days that no calendar has, instants that no clock shows, and ids in another spelling.
 */
final class Unwritable {
    private static final char NOTHING = '\0';

    private Unwritable() {}

    static Optional<Problem> problem(Operation operation, ValidatedRequest request) {
        return Stream.concat(parameters(operation, request), body(operation, request))
                .findFirst();
    }

    private static Stream<Problem> parameters(Operation operation, ValidatedRequest request) {
        return operation.getParameters().stream().flatMap(parameter -> {
            @Nullable
            RequestParameter given =
                    switch (parameter.getIn()) {
                        case PATH -> request.getPathParameters().get(parameter.getName());
                        case QUERY -> request.getQuery().get(parameter.getName());
                        case HEADER -> null;
                        case COOKIE -> null;
                    };
            return given == null || given.isNull()
                    ? Stream.empty()
                    : problems(
                            parameter.getName(),
                            given.get(),
                            parameter.getOpenAPIModel().getJsonObject("schema", new JsonObject()));
        });
    }

    private static Stream<Problem> body(Operation operation, ValidatedRequest request) {
        if (request.getBody() == null || !(request.getBody().get() instanceof JsonObject body)) {
            return Stream.empty();
        }
        return problems(
                "",
                body,
                operation
                        .getOpenAPIModel()
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema"));
    }

    private static Stream<Problem> problems(String path, @Nullable Object value, JsonObject schema) {
        return switch (value) {
            case String text -> problem(path, text, schema).stream();
            case JsonObject object ->
                object.fieldNames().stream()
                        .flatMap(name -> problems(below(path, name), object.getValue(name), inside(schema, name)));
            case JsonArray array ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(i ->
                                problems(below(path, String.valueOf(i)), array.getValue(i), inside(schema, "" + i)));
            case null, default -> Stream.empty();
        };
    }

    private static JsonObject inside(JsonObject schema, String name) {
        return Limits.at(schema, List.of(name)).orElseGet(JsonObject::new);
    }

    private static Optional<Problem> problem(String path, String text, JsonObject schema) {
        if (text.indexOf(NOTHING) >= 0) {
            return Optional.of(Problem.field(path, "text with U+0000", "text without the character U+0000"));
        }
        return stands(text, schema.getString("format", ""))
                ? Optional.empty()
                : Optional.of(Problem.field(path, text, Limits.of(schema)));
    }

    private static boolean stands(String text, String format) {
        try {
            return switch (format) {
                case "uuid" -> UUID.fromString(text).toString().equalsIgnoreCase(text);
                case "date-time" -> OffsetDateTime.parse(text).getYear() > 0;
                case "date" -> LocalDate.parse(text).getYear() > 0;
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException none) {
            return false;
        }
    }

    private static String below(String path, String name) {
        var shown = name.replace(NOTHING, '?');
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
