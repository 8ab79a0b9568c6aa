package io.pishvaz.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which field of a request does not fit the contract, what it was and what would fit. */
record Misfit(RoutingContext context, Operation operation) {
    private static final Pattern PARAMETER = Pattern.compile("(?:path|query|header|cookie) parameter (\\S+)");
    /** What is missing has no place of its own: the error names where it should stand and, in quotes, itself. */
    private static final Pattern MISSING = Pattern.compile("required property \"([^\"]+)\"");

    private static final Set<String> SECRET = Set.of("password");
    private static final int LONGEST_ECHO = 200;

    Problem problem(Throwable misfit) {
        if (!(misfit instanceof ValidatorException wrong)) {
            return Problem.ours(misfit);
        }
        if (wrong.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
            return Problem.of(415, "Content-Type must be application/json");
        }
        var parameter = PARAMETER.matcher(String.valueOf(wrong.getMessage()));
        if (parameter.find()) {
            return parameter(parameter.group(1));
        }
        if (wrong instanceof SchemaValidationException schema && schema.getOutputUnit() != null) {
            return of("The body does not fit", errors(schema.getOutputUnit()));
        }
        return of("The body is not readable as JSON", List.of());
    }

    private Problem parameter(String name) {
        var value = Optional.ofNullable(context.request().getParam(name))
                .or(() -> Optional.ofNullable(context.request().getHeader(name)));
        var error = new FieldError(name, value.map(Misfit::shortened), Limits.of(schemaOf(name)));
        return name.equals("If-Match") && value.isEmpty()
                ? new Problem(428, "Say by If-Match which version is meant", List.of(error), Map.of())
                : of("The parameter " + name + " does not fit", List.of(error));
    }

    private JsonObject schemaOf(String parameter) {
        return operation.getParameters().stream()
                .filter(one -> one.getName().equals(parameter))
                .findFirst()
                .map(one -> one.getOpenAPIModel().getJsonObject("schema"))
                .orElseGet(JsonObject::new);
    }

    private static Problem of(String detail, List<FieldError> errors) {
        return new Problem(400, detail, errors, Map.of());
    }

    private List<FieldError> errors(OutputUnit unit) {
        var places = new LinkedHashSet<String>();
        for (var error : Optional.ofNullable(unit.getErrors()).orElse(List.of())) {
            var at = error.getInstanceLocation().replaceFirst("^#?/?", "").replace('/', '.');
            var missing = MISSING.matcher(String.valueOf(error.getError()));
            var place = missing.find() ? (at.isEmpty() ? "" : at + ".") + missing.group(1) : at;
            places.add(place);
        }
        var body = body();
        return places.stream()
                .filter(place -> !place.isEmpty() && places.stream().noneMatch(other -> other.startsWith(place + ".")))
                .map(place -> new FieldError(place, value(body, place), allowed(place)))
                .toList();
    }

    private String allowed(String place) {
        var schema = operation
                .getOpenAPIModel()
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
        var path = List.of(place.split("\\.", -1));
        return Limits.at(schema, path)
                .map(Limits::of)
                .orElseGet(() -> "absent: "
                        + Limits.at(schema, path.subList(0, path.size() - 1))
                                .map(Limits::fields)
                                .orElse("no field"));
    }

    private static Optional<Object> value(JsonObject body, String place) {
        @Nullable Object value = SECRET.contains(place) ? null : body;
        for (var step : place.split("\\.", -1)) {
            value = switch (value) {
                case JsonObject object -> object.getValue(step);
                case JsonArray array
                when step.matches("\\d{1,9}") && Integer.parseInt(step) < array.size() ->
                    array.getValue(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return Optional.ofNullable(value)
                .filter(one -> !(one instanceof Iterable<?>))
                .map(Misfit::shortened);
    }

    private static Object shortened(Object value) {
        return value instanceof String text && text.length() > LONGEST_ECHO
                ? text.substring(0, LONGEST_ECHO) + "…"
                : value;
    }

    private JsonObject body() {
        try {
            return Optional.ofNullable(context.body().asJsonObject()).orElseGet(JsonObject::new);
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }
}
