package io.pishvaz.http;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.session.Role;
import io.pishvaz.session.Scope;
import io.pishvaz.session.Session;
import io.pishvaz.session.Token;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenRoutesTest {
    private static final String OPPORTUNITIES = "/parties/" + Samples.PARTY + "/opportunities";
    private static final JsonObject GRINDER = JsonObject.of("title", "Grinder", "valueRial", 5);

    private final House house = new House(Optional.empty());

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aProgramReadsAndWritesWithoutACookie() {
        var secret = token(Role.SUPERVISOR, Instant.now().plusSeconds(60), "parties:write", "board:read");
        assertThat(ask(secret, "GET", "/parties/" + Samples.PARTY, Optional.empty())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(secret, "GET", "/board", Optional.empty()).statusCode()).isEqualTo(200);
        assertThat(ask(secret, "POST", OPPORTUNITIES, Optional.of(GRINDER)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatTheScopesDoNotNameIsRefusedByName() {
        var secret = token(Role.ADMIN, Instant.now().plusSeconds(60), "parties:read");
        var refused = ask(secret, "POST", OPPORTUNITIES, Optional.of(GRINDER));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.bodyAsJsonObject().getString("detail")).contains("parties:write");
        assertThat(ask(secret, "GET", "/board", Optional.empty()).statusCode()).isEqualTo(403);
    }

    @Test
    void theRoleHoldsWhateverTheScopesSay() {
        var secret = token(Role.AGENT, Instant.now().plusSeconds(60), "*:write");
        assertThat(ask(secret, "GET", "/board", Optional.empty()).statusCode()).isEqualTo(403);
        assertThat(ask(secret, "GET", "/today", Optional.empty()).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatIsOverOrUnknownOpensNothingAndACookieBesideItDoesNotHelp() {
        var over = token(Role.ADMIN, Instant.now().minusSeconds(1), "*:write");
        var cookie = house.ticket(house.people.person("root", Role.ADMIN));
        for (var secret : List.of(over, Token.secret(), "pvz_short", "")) {
            var path = Operations.BASE + "/board";
            var headers = Map.of("Authorization", "Bearer " + secret);
            assertThat(house.ask("GET", path, Optional.of(cookie), Optional.empty(), headers)
                            .statusCode())
                    .as(secret)
                    .isEqualTo(401);
        }
    }

    @Test
    void theSecretOfASessionIsNoToken() {
        var cookie = house.ticket(house.people.person("root", Role.ADMIN)).cookie();
        var secret = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(ask(secret, "GET", "/board", Optional.empty()).statusCode()).isEqualTo(401);
    }

    private String token(Role role, Instant expires, String... scopes) {
        var secret = Token.secret();
        var token = new Token(
                "crm",
                Token.hint(secret),
                role,
                Stream.of(scopes).map(Scope::of).toList(),
                Optional.of(expires));
        var session =
                new Session(Token.key(secret), token.user(), "", Instant.EPOCH, expires, Optional.of(token.scopes()));
        await(house.people.open(session));
        return secret;
    }

    private HttpResponse<Buffer> ask(String secret, String method, String path, Optional<JsonObject> body) {
        var headers = Map.of("Authorization", "Bearer " + secret);
        return house.ask(method, Operations.BASE + path, Optional.empty(), body, headers);
    }
}
