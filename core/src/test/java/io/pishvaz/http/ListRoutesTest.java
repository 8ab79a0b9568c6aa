package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListRoutesTest {
    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "first, 2026-13-01, first",
        "last, 2026-11-21, last",
        "to, 08:00, to",
        "from, 25:00, from",
        "department, KITCHEN, department",
        "purpose, GOSSIP, purpose",
        "name, ' ', name"
    })
    void aValueThatMayNotBeNamesItsField(String field, String value, String named) {
        var refused = supervisor("POST", "/lists", FakeLists.body().put(field, value), Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(field(refused)).isEqualTo(named);
    }

    @Test
    void whoTakesNoCallsWorksOnNoList() {
        var refused = supervisor("POST", "/lists", FakeLists.body().put("agents", JsonArray.of("ghost")), Map.of());
        assertThat(field(refused)).isEqualTo("agents");
    }

    @Test
    void aListThatWasChangedSinceIsToldAsItStands() {
        var state = "/lists/" + FakeLists.LIST + "/state";
        var refused = supervisor("PUT", state, JsonObject.of("state", "PAUSED"), Map.of("If-Match", "\"2\""));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.bodyAsJsonObject().getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
        var nowhere = "/lists/" + UUID.randomUUID() + "/state";
        assertThat(supervisor("PUT", nowhere, JsonObject.of("state", "PAUSED"), Map.of("If-Match", "\"2\""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aListLeavesAsAFileOfCsv() {
        var ticket = house.ticket(house.people.person("sara", Role.SUPERVISOR));
        var path = Operations.BASE + "/lists/" + FakeLists.LIST + "/export";
        var file = house.ask("GET", path, Optional.of(ticket), Optional.empty());
        assertThat(file.bodyAsString()).contains("position").contains("Shirin");
        assertThat(house.ask("GET", path + "?format=PDF", Optional.of(ticket), Optional.empty())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCallbackNeedsItsTimeAndNothingElseHasOne() {
        var soon = Instant.now().plus(Duration.ofHours(2)).toString();
        assertThat(result("CALLBACK", null).statusCode()).isEqualTo(400);
        assertThat(result("CALLBACK", "2020-01-01T00:00:00Z").statusCode()).isEqualTo(400);
        assertThat(result("REACHED", soon).statusCode()).isEqualTo(400);
        assertThat(result("CALLBACK", soon).statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonWhoIsWithSomebodyElseIsNotAnswered() {
        var path = "/list-work/" + UUID.randomUUID() + "/result";
        assertThat(agent(path, JsonObject.of("result", "REACHED")).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"late, QUIET_HOURS, 08:00", "asked, NOT_TO_CALL, CONTACT_CAP"})
    void whoMayNotBeCalledNowIsNotDialledAndTheRuleIsNamed(String agent, String code, String said) {
        var ticket = house.ticket(house.people.agent(agent));
        var path = Operations.BASE + "/list-work/" + FakeLists.ENTRY + "/call";
        var refused = house.ask("POST", path, Optional.of(ticket), Optional.empty());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.bodyAsJsonObject().getMap())
                .containsEntry("code", code)
                .containsEntry("said", said);
    }

    @Test
    void aFieldThatNobodyDefinedChoosesNobody() {
        var body = FakeLists.body();
        body.getJsonObject("filter").put("fields", JsonObject.of("SHOPS", "many"));
        assertThat(field(supervisor("POST", "/lists", body, Map.of()))).isEqualTo("filter.fields.SHOPS");
        body.getJsonObject("filter").put("fields", JsonObject.of("COLOUR", "red"));
        assertThat(field(supervisor("POST", "/lists", body, Map.of()))).isEqualTo("filter.fields.COLOUR");
    }

    private HttpResponse<Buffer> result(String result, @Nullable String at) {
        var body = JsonObject.of("result", result);
        Optional.ofNullable(at).ifPresent(time -> body.put("at", time));
        return agent("/list-work/" + FakeLists.ENTRY + "/result", body);
    }

    private HttpResponse<Buffer> agent(String path, JsonObject body) {
        var ticket = house.ticket(house.people.agent("mina"));
        return house.ask("POST", Operations.BASE + path, Optional.of(ticket), Optional.of(body));
    }

    private HttpResponse<Buffer> supervisor(String method, String path, JsonObject body, Map<String, String> headers) {
        var ticket = house.ticket(house.people.person("sara", Role.SUPERVISOR));
        return house.ask(method, Operations.BASE + path, Optional.of(ticket), Optional.of(body), headers);
    }

    private static String field(HttpResponse<Buffer> refused) {
        return refused.bodyAsJsonObject()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("field");
    }
}
