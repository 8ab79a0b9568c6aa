package io.pishvaz.store;

import static io.pishvaz.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.session.Role;
import io.pishvaz.session.Session;
import io.pishvaz.session.User;
import io.pishvaz.session.Users.Account;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PgUsersIT {
    private static final Vertx VERTX = Vertx.vertx();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static Database database;

    @BeforeAll
    static void open() {
        database = await(Postgres.open(VERTX));
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(VERTX.close());
    }

    @Test
    void aUserIsFoundWhateverTheCaseAndReplacedWhole() {
        PgUsers users = new PgUsers(database);
        Agent agent = new Agent(new AgentId("sina"), "Sina Pourmand", List.of(new Phone("1001", Calls.SIP_1001)));
        User user = new User("sina", "Sina Pourmand", Role.AGENT, Optional.of(agent));
        await(users.save(new Account(user, "hash")));
        assertThat(await(users.find(" SINA "))).contains(new Account(user, "hash"));
        assertThat(await(users.find("nobody"))).isEmpty();
        User promoted = new User("sina", "Sina Pourmand", Role.SUPERVISOR, Optional.empty());
        await(users.save(new Account(promoted, "other")));
        assertThat(await(users.find("sina"))).contains(new Account(promoted, "other"));
        assertThat(await(users.all())).contains(promoted);
    }

    @Test
    void furtherPhonesAreInUseWhileTheAgentSitsAtOne() {
        Phone desk = new Phone("1003", phone("1003"));
        Phone soft = new Phone("1993", phone("1993"));
        Agent agent = new Agent(new AgentId("laleh"), "Laleh", List.of(desk, soft));
        PgUsers users = new PgUsers(database);
        await(users.save(new Account(new User("laleh", "Laleh", Role.AGENT, Optional.of(agent)), "hash")));
        assertThat(phonesOf("laleh")).containsExactly(desk, soft);
        PgSeats seats = new PgSeats(database);
        await(seats.leave(agent.id()));
        assertThat(phonesOf("laleh")).isEmpty();
        Phone other = new Phone("1004", phone("1004"));
        assertThat(await(seats.take(agent.id(), other)).orElseThrow().phones()).containsExactly(other, soft);
        assertThat(phonesOf("laleh")).containsExactly(other, soft);
        assertThat(await(seats.take(agent.id(), soft)).orElseThrow().phones())
                .as("at home with the softphone only")
                .containsExactly(soft);
        assertThat(await(seats.take(agent.id(), desk)).orElseThrow().phones()).containsExactly(desk, soft);
        await(users.save(new Account(new User("reza", "Reza", Role.AGENT, Optional.of(reza())), "hash")));
        assertThat(await(seats.take(reza().id(), new Phone("1993", phone("1993")))))
                .as("the softphone of somebody else")
                .isEmpty();
    }

    private static Agent reza() {
        return new Agent(new AgentId("reza"), "Reza", List.of());
    }

    private static Device phone(String extension) {
        return new Device(new PbxId("main"), "PJSIP/" + extension);
    }

    private List<Phone> phonesOf(String login) {
        Session session = new Session(
                "of " + login,
                await(new PgUsers(database).find(login)).orElseThrow().user(),
                "csrf",
                now,
                now.plusSeconds(60));
        PgSessions sessions = new PgSessions(database);
        await(sessions.endAll(login));
        await(sessions.open(session));
        assertThat(await(sessions.find("of " + login, now))).contains(session);
        return session.user().agent().orElseThrow().phones();
    }

    @Test
    void aSessionHoldsUntilItExpiresOrIsEnded() {
        User user = new User("mina", "Mina", Role.ADMIN, Optional.empty());
        await(new PgUsers(database).save(new Account(user, "hash")));
        PgSessions sessions = new PgSessions(database);
        Session one = new Session("k1", user, "csrf", now, now.plusSeconds(60));
        Session two = new Session("k2", user, "csrf", now, now.plusSeconds(60));
        await(sessions.open(one));
        await(sessions.open(two));
        assertThat(await(sessions.find("k1", now.plusSeconds(59)))).contains(one);
        assertThat(await(sessions.find("k1", now.plusSeconds(60)))).isEmpty();
        await(sessions.end("k1"));
        assertThat(await(sessions.find("k1", now))).isEmpty();
        await(sessions.endAll("mina"));
        assertThat(await(sessions.find("k2", now))).isEmpty();
    }

    @Test
    void aDatabaseThatCannotBeUsedIsOneReadableLine() {
        String nowhere = "postgresql://me:secret@localhost:1/none";
        assertThatThrownBy(() -> await(Database.open(VERTX, new Database.Settings(nowhere, 1, Duration.ofSeconds(1)))))
                .isInstanceOf(Database.Unusable.class)
                .hasMessageContaining("database.url: cannot use me@localhost:1/none:")
                .message()
                .doesNotContain("secret")
                .hasLineCount(1);
        assertThatThrownBy(() -> new Database.Settings("nonsense://", 1, Duration.ofSeconds(1)))
                .hasMessageContaining("database.url must be postgresql://");
    }
}
