package io.pishvaz.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which field of a request does not fit the contract. */
final class Misfit {
    private static final Pattern PARAMETER = Pattern.compile("(?:path|query|header|cookie) parameter (\\S+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private Misfit() {}

    static Problem problem(Throwable misfit, RoutingContext context) {
        if (!(misfit instanceof ValidatorException wrong)) {
            return Problem.ours(misfit);
        }
        if (wrong.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
            return Problem.of(415, "Content-Type must be application/json");
        }
        var message = String.valueOf(wrong.getMessage());
        var parameter = PARAMETER.matcher(message);
        if (parameter.find()) {
            var name = parameter.group(1);
            var value = Optional.<Object>ofNullable(context.request().getParam(name));
            var reason = message.substring(message.indexOf("Reason: ") + 1).replaceFirst("^eason: ", "");
            return of("The parameter " + name + " does not fit", List.of(new FieldError(name, value, reason)));
        }
        if (wrong instanceof SchemaValidationException schema && schema.getOutputUnit() != null) {
            return of("The body does not fit", errors(schema.getOutputUnit(), body(context)));
        }
        return of("The body is not readable as JSON", List.of());
    }

    private static Problem of(String detail, List<FieldError> errors) {
        return new Problem(400, detail, errors, Map.of());
    }

    private static List<FieldError> errors(OutputUnit unit, JsonObject body) {
        var result = new ArrayList<FieldError>();
        for (var error : Optional.ofNullable(unit.getErrors()).orElse(List.of())) {
            var message = String.valueOf(error.getError());
            var path = error.getInstanceLocation().replaceFirst("^#?/?", "").replace('/', '.');
            var quoted = QUOTED.matcher(message);
            var field = path.isEmpty() && quoted.find() ? quoted.group(1) : path;
            if (!field.isEmpty()
                    && result.stream().noneMatch(known -> known.field().equals(field))) {
                result.add(new FieldError(field, value(body, field), message));
            }
        }
        return result;
    }

    private static Optional<Object> value(JsonObject body, String field) {
        return field.equals("password")
                ? Optional.empty()
                : Optional.ofNullable(body.getValue(field)).filter(value -> !(value instanceof Iterable<?>));
    }

    private static JsonObject body(RoutingContext context) {
        try {
            return Optional.ofNullable(context.body().asJsonObject()).orElseGet(JsonObject::new);
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }
}
