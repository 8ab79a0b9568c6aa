package io.pishvaz.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code openapi.yaml}: as text, as a tree, and as what requests are checked against. */
record Contract(String yaml, JsonObject tree, OpenAPIContract operations) {

    static Future<Contract> read(Vertx vertx) {
        return vertx.executeBlocking(Contract::text).compose(yaml -> {
            return OpenAPIContract.from(vertx, digestible(yaml)).map(read -> new Contract(yaml, tree(yaml), read));
        });
    }

    /** Vert.x knows neither relative addresses of servers nor problems as a type of their own. */
    private static JsonObject digestible(String yaml) {
        return tree(yaml.replace("application/problem+json", "application/json"))
                .put("servers", JsonArray.of(JsonObject.of("url", "http://localhost" + Operations.BASE)));
    }

    private static String text() throws IOException {
        try (var in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject tree(String yaml) {
        try {
            JsonNode node = new YAMLMapper().readTree(yaml);
            return new JsonObject(node.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
