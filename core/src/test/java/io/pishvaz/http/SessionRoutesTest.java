package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.People;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRoutesTest {
    private final House house = new House(Optional.empty());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void signingInSetsACookieThatNoScriptAndNoOtherSiteCanUse() {
        house.people.agent("mina");

        var response = signIn("Mina", People.PASSWORD, Optional.empty());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("pishvaz_session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        assertThat(response.bodyAsJsonObject().getJsonObject("me"))
                .isEqualTo(new JsonObject("{\"user\":\"mina\",\"name\":\"Agent mina\",\"role\":\"AGENT\","
                        + "\"agent\":\"mina\",\"extension\":\"101\",\"furtherExtensions\":[]}"));
        assertThat(response.headers().get("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(response.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.headers().get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.headers().get("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserLookTheSame() {
        house.people.agent("mina");

        var wrong = signIn("mina", "guess", Optional.empty());
        var unknown = signIn("nobody", "guess", Optional.empty());

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.bodyAsString()).isEqualTo(unknown.bodyAsString());
        assertThat(house.people.openSessions()).isZero();
    }

    @Test
    void guessingIsSlowedDownForThatUserFromThatAddressOnly() {
        house.people.agent("mina");
        house.people.agent("reza");
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("mina", "guess", Optional.empty()).statusCode()).isEqualTo(401);
        }

        var more = signIn("mina", People.PASSWORD, Optional.empty());

        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(more.getHeader("Retry-After"))).isBetween(1, 900);
        assertThat(signIn("reza", People.PASSWORD, Optional.empty()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionBroughtAlongIsNotKept() {
        var planted = house.ticket(house.people.agent("mina"));

        var response = signIn("mina", People.PASSWORD, Optional.of(planted));

        assertThat(response.getHeader("Set-Cookie")).doesNotContain(planted.cookie());
        assertThat(house.ask("GET", "/api/v1/session", Optional.of(planted), Optional.empty())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        var ticket = Optional.of(house.ticket(house.people.agent("mina")));

        assertThat(house.ask("DELETE", "/api/v1/session", ticket, Optional.empty())
                        .statusCode())
                .isEqualTo(204);
        assertThat(house.ask("GET", "/api/v1/session", ticket, Optional.empty()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnsafeRequestWithoutTheTokenChangesNothing() {
        var ticket = house.ticket(house.people.agent("mina"));
        var forged = new House.Ticket(ticket.cookie(), "guess", ticket.session());

        var response = house.ask("DELETE", "/api/v1/session", Optional.of(forged), Optional.empty());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(house.people.openSessions()).isEqualTo(1);
    }

    @Test
    void whoIsSignedInStaysSoWhileTheStoreIsAway() {
        var ticket = Optional.of(house.ticket(house.people.agent("mina")));
        house.ask("GET", "/api/v1/session", ticket, Optional.empty());

        house.people.goAway();

        assertThat(house.ask("GET", "/api/v1/session", ticket, Optional.empty()).statusCode())
                .isEqualTo(200);
        assertThat(signIn("mina", People.PASSWORD, Optional.empty()).statusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                               | 400 | ",
                "[]                                              | 400 | ",
                "{\"user\":\"a\"}                                | 400 | password",
                "{\"user\":7,\"password\":\"b\"}                 | 400 | user",
                "{\"user\":\"a\",\"password\":\"b\",\"role\":1}  | 400 | role",
            })
    void badBodiesAreRefusedWithTheFieldAtFault(
            String body, int status, @org.jspecify.annotations.Nullable String field) {
        var response = await(house.client()
                .post("/api/v1/session")
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body)));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
        if (field != null) {
            assertThat(response.bodyAsJsonObject()
                            .getJsonArray("errors")
                            .getJsonObject(0)
                            .getString("field"))
                    .isEqualTo(field);
        }
    }

    @Test
    void oversizeBodiesAreRefused() {
        var response = signIn("mina", "x".repeat(1_100_000), Optional.empty());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.bodyAsJsonObject().getString("detail")).contains("1 MB");
    }

    private HttpResponse<Buffer> signIn(String user, String password, Optional<House.Ticket> ticket) {
        return house.ask(
                "POST", "/api/v1/session", ticket, Optional.of(JsonObject.of("user", user, "password", password)));
    }
}
