package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.Eventually;
import io.pishvaz.desk.CallActions;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Verb;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskRoutesTest {
    private final House house = new House(Optional.empty());
    private final House.Ticket mina = house.ticket(house.people.agent("mina"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aConflictOfNotesTellsTheNoteAsItStands() {
        var response = ask("PUT", "/pops/" + Samples.POP + "/note", JsonObject.of("text", "x", "version", 1));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.bodyAsJsonObject().getInteger("version")).isEqualTo(2);
        assertThat(response.bodyAsJsonObject().getString("text")).isEqualTo("likes green");
    }

    @Test
    void aPopOfNobodyIsNotFound() {
        assertThat(ask("PUT", "/pops/other/note", JsonObject.of("text", "x", "version", 1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotAllowedNowIsAConflict() {
        var response = ask("POST", "/pops/" + Samples.POP + "/finish", JsonObject.of("then", "PAUSED"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.bodyAsJsonObject().getString("detail")).isEqualTo("The call has not ended.");
        assertThat(response.bodyAsJsonObject().getString("code")).isEqualTo("CALL_GOES_ON");
        Eventually.holds(() -> house.meter.answered.contains("finish 409"));
    }

    @Test
    void theWordsOfThePbxAreToldWhenItRefuses() {
        var response = ask("PUT", "/presence", JsonObject.of("state", "PAUSED"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.bodyAsJsonObject().getString("detail")).contains("Interface not found");
    }

    @Test
    void aRequestForACallReachesTheDeskWhole() {
        var body = new JsonObject("""
                {"verb":"BLIND_TRANSFER","target":{"kind":"AGENT","id":"reza"},"why":" knows kitchens "}""");
        var response = ask("POST", "/pops/" + Samples.POP + "/control", body);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(house.ports.asked)
                .contains(new CallActions.Request(
                        Verb.BLIND_TRANSFER,
                        Optional.of(new CallActions.Target(TargetKind.AGENT, "reza")),
                        Optional.of("knows kitchens"),
                        Optional.empty()));
    }

    @Test
    void asksAPluginAgain() {
        assertThat(ask("POST", "/pops/" + Samples.POP + "/panels/cem", new JsonObject())
                        .statusCode())
                .isEqualTo(202);
        assertThat(ask("POST", "/pops/" + Samples.POP + "/panels/club", new JsonObject())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRefusalOfThePbxHasACodeAndItsWords() {
        var response = ask("POST", "/pops/" + Samples.POP + "/control", JsonObject.of("verb", "PARK"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.bodyAsJsonObject().getString("code")).isEqualTo("NOT_SET_UP");
        assertThat(response.bodyAsJsonObject().getString("detail")).isEqualTo("no lot");
    }

    @Test
    void anOutageOfTheStoreTellsNothingOfItsInside() {
        var response = house.ask("GET", "/api/v1/parties?q=boom", Optional.of(mina), Optional.empty());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.bodyAsString()).doesNotContain("connection lost");
    }

    @Test
    void aCallerOfTheDemoHangsUpOnce() {
        var gone = ask("DELETE", "/demo/calls/demo-1790000000.8", new JsonObject());

        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /presence                        | {\"state\":\"ASLEEP\"}                  | state",
                "PUT  | /pops/x/note                     | {\"text\":\"a\",\"version\":\"one\"}    | version",
                "PUT  | /pops/x/note                     | {\"text\":\"a\",\"version\":-1}         | version",
                "PUT  | /pops/x/disposition              | {\"code\":\"NONE\"}                     | code",
                "PUT  | /pops/x/disposition              | {\"code\":\"a b\"}                      | code",
                "PUT  | /pops/x/party                    | {\"party\":\"7\"}                       | party",
                "POST | /pops/x/party/rejection          | {\"remember\":\"yes\"}               | remember",
                "POST | /pops/x/party                    | {\"name\":\" \",\"kind\":\"PERSON\"}    | name",
                "POST | /pops/x/party                    | {\"name\":\"a\",\"kind\":\"PERSON\",\"id\":1} | id",
                "POST | /pops/x/control                  | {\"verb\":\"JUMP\"}                     | verb",
                "POST | /pops/x/control                  | {\"verb\":\"PRESS_KEYS\",\"keys\":\"1w\"} | keys",
                "POST | /demo/calls                      | {\"kind\":\"KNOWN\",\"number\":\"x\"}   | number",
                "POST | /demo/calls                      | {\"kind\":\"KNOWN\",\"queue\":\"nowhere\"} | queue",
            })
    void wrongFieldsAreNamed(String method, String path, String body, String field) {
        var response = ask(method, path, new JsonObject(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/parties/7, party",
        "/parties, q",
        "/parties?q=a&limit=1000, limit",
        "/parties/018f3c5e-0000-7000-8000-000000000001/history?kind=X, kind",
    })
    void wrongParametersAreNamed(String path, String parameter) {
        var response = house.ask("GET", "/api/v1" + path, Optional.of(mina), Optional.empty());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(parameter);
    }

    private HttpResponse<Buffer> ask(String method, String path, JsonObject body) {
        return house.ask(method, "/api/v1" + path, Optional.of(mina), Optional.of(body));
    }
}
