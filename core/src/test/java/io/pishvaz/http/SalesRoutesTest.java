package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesRoutesTest {
    private static final String ORDER = "/api/v1/quotes/" + FakeOrders.QUOTE + "/order";
    private static final JsonObject AS_IT_IS = new JsonObject();

    private final House house = new House(Optional.empty());
    private final House.Ticket mina = house.ticket(house.people.agent("mina"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aQuoteTellsItsVersion() {
        var response = house.ask("GET", "/api/v1/quotes/" + FakeOrders.QUOTE, Optional.of(mina), Optional.empty());

        assertThat(response.getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(response.bodyAsJsonObject()
                        .getJsonArray("discounts")
                        .getJsonObject(0)
                        .getJsonObject("title"))
                .isEqualTo(JsonObject.of("en", "Loyal 7", "fa", "وفاداری ۷"));
    }

    @Test
    void anOrderIsMadeOnceAndToldAgain() {
        assertThat(register("\"3\"", "a-first-wish", AS_IT_IS).statusCode()).isEqualTo(201);

        var again = register("\"3\"", "again-again", AS_IT_IS);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.getHeader(OnceOnly.REPLAYED)).isEqualTo("true");
        assertThat(again.bodyAsJsonObject().getString("number")).isEqualTo("S-2292");
    }

    @Test
    void whoSawAnOlderQuoteIsToldHowItStands() {
        var response = register("\"2\"", "an-old-quote", AS_IT_IS);

        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.bodyAsJsonObject().getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
    }

    @Test
    void aRefusalSaysWhy() {
        var response = register("\"3\"", "expired-1", AS_IT_IS);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.bodyAsJsonObject().getString("reason")).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\":[{\"position\":0,\"quantity\":-1}]}                                 | lines.0.quantity",
                "{\"lines\":[{\"position\":0}]}                                                 | lines.0",
                "{\"lines\":[{\"position\":0,\"quantity\":1},{\"position\":0,\"quantity\":2}]}  | lines.position",
                "{\"opportunity\":\"7\"}                                                        | opportunity",
                "{\"competitors\":[{\"name\":\" \"}]}                                           | competitors.0.name",
                "{\"discount\":\"a b\"}                                                         | discount",
                "{\"total\":1}                                                                  | total",
            })
    void wrongFieldsAreNamed(String body, String field) {
        var response = register("\"3\"", "a-new-wish", new JsonObject(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(fields(response)).contains(field);
    }

    @Test
    void wrongHeadersAreNamed() {
        assertThat(fields(register("3 or so", "a-new-wish", AS_IT_IS))).contains("If-Match");
        assertThat(fields(register("\"3\"", "short", AS_IT_IS)).toLowerCase(java.util.Locale.ROOT))
                .contains("idempotency-key");
        var without = house.ask("POST", ORDER, Optional.of(mina), Optional.of(AS_IT_IS));
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(fields(without)).contains("If-Match");
    }

    private HttpResponse<Buffer> register(String version, String key, JsonObject body) {
        return house.ask(
                "POST",
                ORDER,
                Optional.of(mina),
                Optional.of(body),
                Map.of("If-Match", version, "Idempotency-Key", key));
    }

    private static String fields(HttpResponse<Buffer> response) {
        return response.bodyAsJsonObject().getJsonArray("errors").toString();
    }
}
