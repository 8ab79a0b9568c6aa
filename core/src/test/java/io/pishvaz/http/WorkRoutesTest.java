package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkRoutesTest {
    private static final String OTHER = "018f3c5e-0000-7000-8000-000000000099";
    private final House house = new House(Optional.empty());
    private final House.Ticket mina = house.ticket(house.people.agent("mina"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoComesSecondIsToldWhoseTheCallbackIs() {
        var response = ask("POST", "/callbacks/" + FakeWork.ID + "/close", JsonObject.of("result", "NOT_REACHED"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.bodyAsJsonObject().getString("detail")).isEqualTo("The callback is with omid");
        assertThat(response.bodyAsJsonObject().getString("code")).isEqualTo("CALLBACK_WITH");
        assertThat(response.bodyAsJsonObject().getString("said")).isEqualTo("omid");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(ask("POST", "/callbacks/" + OTHER + "/take", new JsonObject())
                        .bodyAsJsonObject()
                        .getString("detail"))
                .isEqualTo("There is no such callback");
        assertThat(ask("POST", "/tasks/" + OTHER + "/done", new JsonObject()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void agentsAreWrittenByTheirLogin() {
        var response = house.ask("GET", "/api/v1/callbacks", Optional.of(mina), Optional.empty());

        var callback = response.bodyAsJsonObject().getJsonArray("items").getJsonObject(0);
        assertThat(callback.getString("owner")).isEqualTo("mina");
        assertThat(callback.getJsonObject("closed").getString("call")).isEqualTo(Samples.CALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /callbacks/x/due                | {\"dueAt\":\"2026-11-22T10:00:00Z\"} | callback",
                "PUT  | /pops/x/callback                | {\"dueAt\":\"soon\"}                 | dueAt",
                "POST | /pops/x/tasks                   | {\"title\":\" \"}                    | title",
                "POST | /pops/x/tasks                   | {\"title\":\"Send it\"}              | owner",
                "PUT  | /pops/x/answers                 | {\"script\":\"OTHER\",\"field\":\"X\"} | script",
            })
    void wrongFieldsAreNamed(String method, String path, String body, String field) {
        var response = ask(method, path, new JsonObject(body));

        assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(400);
        assertThat(response.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    private HttpResponse<Buffer> ask(String method, String path, JsonObject body) {
        return house.ask(method, "/api/v1" + path, Optional.of(mina), Optional.of(body));
    }
}
