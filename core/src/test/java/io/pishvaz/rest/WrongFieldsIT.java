package io.pishvaz.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.rest.Rest.Operation;
import io.pishvaz.rest.RunningServer.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the contract forbids, one offence at a time, asked of the whole server: each is refused with the
 * field, what it was and what is allowed, and has changed nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WrongFieldsIT {
    private static final Rest REST = Rest.read();
    private static final Set<String> SECRET = Set.of("password");

    private RunningServer server;
    private Map<String, String> before;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new RunningServer(folder);
        before = server.contents();
    }

    @AfterAll
    void stop() throws SQLException {
        server.close();
    }

    static List<Operation> withBody() {
        return REST.operations().stream()
                .filter(operation -> REST.body(operation).isPresent())
                .toList();
    }

    static List<Operation> withParameters() {
        return REST.operations().stream()
                .filter(operation -> operation.parameters().stream()
                        .anyMatch(one -> !one.getString("in").equals("header")))
                .toList();
    }

    static List<Operation> withHeaders() {
        return REST.operations().stream()
                .filter(operation -> operation.requires("If-Match") || operation.requires("Idempotency-Key"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void eachFieldOfABody(Operation operation) throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (Wrong wrong : Wrong.of(REST, REST.body(operation).orElseThrow())) {
            Optional<String> body = Optional.of(encoded(wrong.value()));
            Answer answer = server.ask(operation.method(), path(operation, Map.of()), body, Map.of());
            if (wrong.place().isEmpty()) {
                complaint(answer.status() == 400, operation, wrong.what(), answer)
                        .ifPresent(complaints::add);
            } else {
                judge(operation, wrong.place(), wrong.what(), leaf(wrong), answer)
                        .ifPresent(complaints::add);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(server.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void eachParameter(Operation operation) throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (JsonObject parameter : operation.parameters()) {
            String name = parameter.getString("name");
            boolean inPath = parameter.getString("in").equals("path");
            if (parameter.getString("in").equals("header")) {
                continue;
            }
            JsonObject schema = REST.follow(parameter.getJsonObject("schema"));
            for (Wrong wrong : Wrong.of(REST, schema)) {
                String value = String.valueOf(wrong.value());
                boolean text = schema.getString("type", "").equals("string");
                if ((text && wrong.what().equals("another type")) || (inPath && value.isBlank())) {
                    continue;
                }
                Optional<String> body = REST.body(operation)
                        .map(one -> new Specimen(REST).object(one).encode());
                Answer answer = server.ask(operation.method(), path(operation, Map.of(name, value)), body, Map.of());
                judge(operation, name, wrong.what(), value, answer).ifPresent(complaints::add);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(server.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withHeaders")
    void eachHeaderThatKeepsPeopleApart(Operation operation) throws SQLException {
        List<String> complaints = new ArrayList<>();
        if (operation.requires("If-Match")) {
            Answer missing = plain(operation, Map.of("If-Match", ""));
            complaint(missing.status() == 428 && names(missing, "If-Match"), operation, "no If-Match", missing)
                    .ifPresent(complaints::add);
            Answer foreign = plain(operation, Map.of("If-Match", "yesterday"));
            judge(operation, "If-Match", "no tag", "yesterday", foreign).ifPresent(complaints::add);
        }
        if (operation.requires("Idempotency-Key")) {
            for (String key : List.of("", "short", "x".repeat(101))) {
                Answer answer = plain(operation, Map.of("Idempotency-Key", key));
                judge(operation, "Idempotency-Key", "no key", key.isEmpty() ? null : key, answer)
                        .ifPresent(complaints::add);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(server.contents()).isEqualTo(before);
    }

    private Answer plain(Operation operation, Map<String, String> headers) {
        Optional<String> body =
                REST.body(operation).map(one -> new Specimen(REST).object(one).encode());
        return server.ask(operation.method(), path(operation, Map.of()), body, headers);
    }

    private static Optional<String> judge(
            Operation operation, String field, String what, @Nullable Object value, Answer answer) {
        boolean fine = answer.status() == 400
                && answer.errors().size() == 1
                && names(answer, field)
                && !answer.errors().getFirst().getString("allowed", "").isBlank()
                && told(field, value, answer.errors().getFirst());
        return complaint(fine, operation, field + " " + what, answer);
    }

    private static boolean names(Answer answer, String field) {
        return answer.errors().stream()
                .anyMatch(error -> error.getString("field").equals(field));
    }

    private static boolean told(String field, @Nullable Object value, JsonObject error) {
        if (value == null || value instanceof JsonObject || value instanceof JsonArray) {
            return true;
        }
        String told = String.valueOf(error.getValue("value"));
        String sent = value.toString();
        if (SECRET.contains(field)) {
            return !told.equals(sent);
        }
        return told.contains("U+0000") || sent.startsWith(told.replaceFirst("…$", ""));
    }

    private static Optional<String> complaint(boolean fine, Operation operation, String what, Answer answer) {
        return fine
                ? Optional.empty()
                : Optional.of("%s: %s: %d %s"
                        .formatted(
                                operation.id(),
                                what,
                                answer.status(),
                                answer.body().encode()));
    }

    private static @Nullable Object leaf(Wrong wrong) {
        Object value = wrong.value();
        for (String step : wrong.place().split("\\.", -1)) {
            value = switch (value) {
                case JsonObject object -> object.getValue(step);
                case JsonArray array -> array.getValue(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return value;
    }

    private static String encoded(@Nullable Object value) {
        return io.vertx.core.json.Json.encode(value);
    }

    /** The path with what fits in every place but those that are given. */
    private static String path(Operation operation, Map<String, String> given) {
        Specimen specimen = new Specimen(REST);
        String path = operation.path();
        for (JsonObject parameter : operation.parameters()) {
            String name = parameter.getString("name");
            String value = given.getOrDefault(name, String.valueOf(specimen.of(parameter.getJsonObject("schema"))));
            path = path.replace(
                    "{" + name + "}",
                    URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        String query = operation.parameters().stream()
                .filter(one -> one.getString("in").equals("query"))
                .filter(one -> one.getBoolean("required", false) || given.containsKey(one.getString("name")))
                .map(one -> one.getString("name") + "="
                        + URLEncoder.encode(
                                given.getOrDefault(
                                        one.getString("name"),
                                        String.valueOf(specimen.of(one.getJsonObject("schema")))),
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
