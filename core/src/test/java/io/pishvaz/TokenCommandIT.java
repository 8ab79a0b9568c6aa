package io.pishvaz;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.session.Role;
import io.pishvaz.session.Session;
import io.pishvaz.session.Token;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgSessions;
import io.pishvaz.store.Postgres;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class TokenCommandIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static Database.Settings place;
    private static Database database;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        place = new Database.Settings(Postgres.create(), 2, Duration.ofSeconds(5));
        database = await(Database.open(VERTX, place));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    private String run(String... words) {
        out.reset();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        await(new TokenCommand(VERTX, place, () -> NOW, printed).run(List.of(words)));
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static Optional<Session> use(String secret, Instant at) {
        return await(new PgSessions(database).program(Token.key(secret), at));
    }

    @Test
    void aTokenHoldsUntilItIsOverOrRevoked() {
        var secret = run("make", "crm", "supervisor", "parties:read,lists:write", "--days", "7");
        assertThat(Token.looksLike(secret)).isTrue();
        var session = use(secret, NOW).orElseThrow();
        assertThat(session.user().login()).isEqualTo("token:crm");
        assertThat(session.user().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(session.covers("lists", true)).isTrue();
        assertThat(session.covers("parties", true)).isFalse();
        assertThat(use(secret, NOW.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(run("list"))
                .contains("crm", secret.substring(secret.length() - 4))
                .doesNotContain(secret);
        run("revoke", "crm");
        assertThat(use(secret, NOW)).isEmpty();
        assertThatThrownBy(() -> run("revoke", "crm")).hasMessageContaining("no token holds by the name crm");
        assertThatThrownBy(() -> run("make", "crm", "AGENT", "*:read")).hasMessageContaining("NAME is taken");
    }

    @ParameterizedTest
    @CsvSource({
        "CRM, AGENT, *:read, NAME",
        "erp, BOSS, *:read, ROLE",
        "erp, AGENT, parties, a scope must be",
        "erp, AGENT, parties:delete, a scope must be"
    })
    void aMistakeInTheWordsIsNamed(String name, String role, String scope, String said) {
        assertThatThrownBy(() -> run("make", name, role, scope)).hasMessageContaining(said);
    }
}
