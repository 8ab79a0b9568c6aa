package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareRoutesTest {
    private static final String PARTY = "/parties/" + Samples.PARTY;
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "a-new-wish");
    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void whatBelongsToTheNextRungIsRefusedWithTheRung() {
        var answer = ask("POST", PARTY + "/treatments", JsonObject.of("treatment", "GRINDER"), KEY);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.bodyAsJsonObject().getMap())
                .containsEntry("reason", "LOCKED")
                .containsEntry("stage", "LOYAL")
                .containsEntry("needed", "ADVOCATE");
    }

    @Test
    void whatWasChangedSinceIsToldAsItStands() {
        var answer = ask("POST", "/promises/" + FakeCare.ID + "/keep", null, Map.of("If-Match", "\"2\""));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.bodyAsJsonObject().getJsonObject("current").getInteger("version"))
                .isEqualTo(3);
    }

    @Test
    void aValueThatMayNotBeIsNamed() {
        var stranger = JsonObject.of("subject", "late", "owner", "BROKEN");
        assertThat(field(ask("POST", PARTY + "/complaints", stranger, KEY))).isEqualTo("owner");
        var reason = JsonObject.of("channel", "SMS", "direction", "OUTBOUND", "reason", "NONE");
        assertThat(field(ask("POST", PARTY + "/contacts", reason, KEY))).isEqualTo("reason");
        var score = JsonObject.of("kind", "CSAT", "score", 11);
        assertThat(field(ask("POST", PARTY + "/answers", score, KEY))).isEqualTo("score");
        var blank = JsonObject.of("text", " ", "dueAt", "2026-11-22T10:00:00Z");
        assertThat(field(ask("POST", PARTY + "/promises", blank, KEY))).isEqualTo("text");
    }

    @Test
    void somethingNewNeedsAKeyAndAChangeAVersion() {
        assertThat(ask("POST", PARTY + "/promises", promise(), Map.of("Idempotency-Key", "short"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask("PUT", "/promises/" + FakeCare.ID, promise(), Map.of("If-Match", "yesterday"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAnotherEnteredIsTakenBackByASupervisorOnly() {
        var path = "/complaints/" + FakeCare.ID;
        assertThat(takeBack(house.people.agent("reza"), path, 3)).isEqualTo(403);
        assertThat(takeBack(house.people.agent("mina"), path, 3)).isEqualTo(200);
        assertThat(takeBack(house.people.person("sara", Role.SUPERVISOR), path, 3))
                .isEqualTo(200);
        assertThat(takeBack(house.people.agent("mina"), "/contacts/" + FakeCare.ID, 2))
                .isEqualTo(412);
    }

    private int takeBack(User user, String path, int version) {
        return house.ask(
                        "DELETE",
                        Operations.BASE + path,
                        Optional.of(house.ticket(user)),
                        Optional.empty(),
                        Map.of("If-Match", Versions.tag(version)))
                .statusCode();
    }

    private static JsonObject promise() {
        return JsonObject.of("text", "visit", "dueAt", "2026-11-22T10:00:00Z");
    }

    private static String field(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("field");
    }

    private HttpResponse<Buffer> ask(
            String method, String path, @Nullable JsonObject body, Map<String, String> headers) {
        var ticket = house.ticket(house.people.agent("mina"));
        return house.ask(method, Operations.BASE + path, Optional.of(ticket), Optional.ofNullable(body), headers);
    }
}
