package io.pishvaz.rest;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code openapi.yaml} as a tree whose references are followed. */
record Rest(JsonObject tree) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static Rest read() {
        try (var in = Rest.class.getResourceAsStream("/openapi.yaml")) {
            return new Rest(new JsonObject(
                    new YAMLMapper().readTree(Objects.requireNonNull(in)).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation, and the parameters it shares with others of its path. */
    record Operation(String method, String path, JsonObject model, List<JsonObject> parameters) {
        String id() {
            return model.getString("operationId");
        }

        Set<String> answers() {
            return model.getJsonObject("responses").fieldNames();
        }

        Optional<JsonObject> parameter(String name) {
            return parameters.stream()
                    .filter(one -> one.getString("name").equals(name))
                    .findFirst();
        }

        boolean requires(String name) {
            return parameter(name)
                    .filter(one -> one.getBoolean("required", false))
                    .isPresent();
        }

        String words() {
            return model.getString("summary", "") + " " + model.getString("description", "");
        }

        @Override
        public String toString() {
            return id();
        }
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (String path : tree.getJsonObject("paths").fieldNames()) {
            if (path.startsWith("/demo/")) {
                continue; // only the demo has these
            }
            JsonObject item = tree.getJsonObject("paths").getJsonObject(path);
            METHODS.stream().filter(item::containsKey).forEach(method -> {
                JsonObject model = item.getJsonObject(method);
                List<JsonObject> parameters = Stream.of(item, model)
                        .flatMap(one -> objects(one.getJsonArray("parameters", new JsonArray())))
                        .map(this::follow)
                        .toList();
                all.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, model, parameters));
            });
        }
        return all;
    }

    /** The schema of what is sent as JSON. */
    Optional<JsonObject> body(Operation operation) {
        return Optional.ofNullable(operation.model().getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> follow(json.getJsonObject("schema")));
    }

    /** The schema of what is answered as JSON. */
    Optional<JsonObject> answer(Operation operation, String status) {
        return Optional.ofNullable(operation.model().getJsonObject("responses").getJsonObject(status))
                .map(this::follow)
                .map(answer -> answer.getJsonObject("content"))
                .map(content -> content.getJsonObject("application/json"))
                .map(json -> follow(json.getJsonObject("schema")));
    }

    boolean tagged(Operation operation) {
        return operation.answers().stream()
                .map(status ->
                        follow(operation.model().getJsonObject("responses").getJsonObject(status)))
                .anyMatch(answer ->
                        answer.getJsonObject("headers", new JsonObject()).containsKey("ETag"));
    }

    /** What a reference leads to, with what is said beside it. */
    JsonObject follow(JsonObject node) {
        String reference = node.getString("$ref");
        if (reference == null) {
            return node;
        }
        JsonObject found = tree;
        for (String step : reference.substring(2).split("/", -1)) {
            found = found.getJsonObject(step);
        }
        JsonObject merged = follow(found).copy().mergeIn(node);
        merged.remove("$ref");
        return merged;
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
