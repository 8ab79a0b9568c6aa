package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityRoutesTest {
    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, WON, , to",
        "WON, NEW, , from",
        "NEW, LOST, , reason",
        "NEW, LOST, WEATHER, reason",
        "NEW, QUALIFIED, PRICE, reason"
    })
    void aMoveThatMayNotBeNamesItsField(String from, String to, String reason, String field) {
        var refused = move(FakeOpportunities.OPPORTUNITY, from, to, reason);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(field);
    }

    @Test
    void itIsLostForAReasonOfTheCatalogue() {
        assertThat(move(FakeOpportunities.OPPORTUNITY, "NEW", "LOST", "PRICE").statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoSawItElsewhereIsToldWhereItIs() {
        var refused = move(FakeOpportunities.OPPORTUNITY, "NEGOTIATION", "LOST", "PRICE");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.bodyAsJsonObject().getString("stage")).isEqualTo("NEW");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(move(UUID.randomUUID(), "NEW", "LOST", "PRICE").statusCode()).isEqualTo(404);
        assertThat(open("/parties/" + UUID.randomUUID(), "Grinder").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTitleOfBlanksIsNone() {
        assertThat(open("/parties/" + Samples.PARTY, "  ").statusCode()).isEqualTo(400);
    }

    @Test
    void whatItSaysIsCheckedFieldByField() {
        var path = "/opportunities/" + FakeOpportunities.OPPORTUNITY;
        var terms = JsonObject.of("title", "Grinder", "valueRial", 5);
        assertThat(field(ask("PUT", path, terms.copy().put("expectedOn", "2026-04-31"), "3")))
                .isEqualTo("expectedOn");
        assertThat(field(ask("PUT", path, terms.copy().put("source", "MOON"), "3")))
                .isEqualTo("source");
        assertThat(field(ask("PUT", path, terms.copy().put("probability", 101), "3")))
                .isEqualTo("probability");
        assertThat(field(ask("PUT", path, terms, "x"))).isEqualTo("If-Match");
    }

    @Test
    void whoEditsAnOlderVersionIsToldHowItStands() {
        var path = "/opportunities/" + FakeOpportunities.OPPORTUNITY;
        var refused = ask("PUT", path, JsonObject.of("title", "Grinder", "valueRial", 5), "2");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.bodyAsJsonObject().getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
    }

    private static String field(HttpResponse<Buffer> refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        return refused.bodyAsJsonObject()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("field");
    }

    private HttpResponse<Buffer> open(String party, String title) {
        return ask("POST", party + "/opportunities", JsonObject.of("title", title, "valueRial", 5));
    }

    private HttpResponse<Buffer> move(UUID opportunity, String from, String to, String reason) {
        var body = JsonObject.of("from", from, "to", to);
        Optional.ofNullable(reason).ifPresent(code -> body.put("reason", code));
        return ask("PUT", "/opportunities/" + opportunity + "/stage", body);
    }

    private HttpResponse<Buffer> ask(String method, String path, JsonObject body) {
        return ask(method, path, body, "3");
    }

    private HttpResponse<Buffer> ask(String method, String path, JsonObject body, String version) {
        var ticket = house.ticket(house.people.agent("mina"));
        var headers = Map.of("If-Match", "\"" + version + "\"");
        return house.ask(method, Operations.BASE + path, Optional.of(ticket), Optional.of(body), headers);
    }
}
