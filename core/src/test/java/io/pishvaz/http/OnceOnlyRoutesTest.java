package io.pishvaz.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceOnlyRoutesTest {
    private final House house = new House(Optional.empty());
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aRepeatedRequestIsAnsweredTheSameAndMakesNothing() {
        var first = merge(key, body(3), "mina");
        var sorted = new JsonObject();
        List.of("duplicate", "survivor").forEach(name -> sorted.put(name, body(3).getValue(name)));
        var again = merge(key, sorted, "mina");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.getHeader(OnceOnly.REPLAYED)).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.getHeader(OnceOnly.REPLAYED)).isEqualTo("true");
        assertThat(again.bodyAsJsonObject()).isEqualTo(first.bodyAsJsonObject());
        assertThat(again.getHeader("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var one = UUID.randomUUID().toString();
        assertThat(merge(one, body(3), "mina").statusCode()).isEqualTo(201);
        assertThat(merge(one, body(3).put("take", JsonArray.of("NAME")), "mina").statusCode())
                .isEqualTo(422);
    }

    @Test
    void keysOfDifferentPeopleHaveNothingToDoWithOneAnother() {
        var one = UUID.randomUUID().toString();
        assertThat(merge(one, body(3), "mina").statusCode()).isEqualTo(201);
        var other = merge(one, body(3).put("take", JsonArray.of("NAME")), "sina");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.getHeader(OnceOnly.REPLAYED)).isNull();
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var one = UUID.randomUUID().toString();
        assertThat(merge(one, body(2), "mina").statusCode()).isEqualTo(409);
        assertThat(merge(one, body(3), "mina").statusCode()).isEqualTo(201);
    }

    @Test
    void withoutAKeyNothingIsMade() {
        var refused = merge("", body(3), "mina");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.bodyAsJsonObject()
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(OnceOnly.KEY);
    }

    private static JsonObject body(int version) {
        var side = JsonObject.of("party", Samples.PARTY.toString(), "version", version);
        return JsonObject.of("survivor", side, "duplicate", side.copy().put("version", 3));
    }

    private HttpResponse<Buffer> merge(String key, JsonObject body, String who) {
        var ticket = house.ticket(house.people.agent(who));
        var headers = Map.of(OnceOnly.KEY, key);
        return house.ask("POST", Operations.BASE + "/merges", Optional.of(ticket), Optional.of(body), headers);
    }
}
