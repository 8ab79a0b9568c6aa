package io.pishvaz;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.config.Settings;
import io.pishvaz.session.Password;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.session.Users;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes or replaces a user from the command line; how the first administrator comes in. */
final class NewUser {
    private static final int SHORTEST_PASSWORD = 10;

    private final Vertx vertx;
    private final Settings settings;

    NewUser(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    Future<Boolean> make(List<String> words) {
        var user = user(words);
        return vertx.executeBlocking(NewUser::password)
                .compose(password -> vertx.executeBlocking(() -> Password.hash(password)))
                .compose(hash -> Database.open(vertx, Stores.database(settings.database()))
                        .compose(database -> new PgUsers(database)
                                .save(new Users.Account(user, hash))
                                .eventually(database::close)))
                .map(true);
    }

    static User user(List<String> words) {
        if (words.size() != 3 && words.size() != 5) {
            throw new IllegalArgumentException(
                    "user needs LOGIN NAME ROLE, for who takes calls EXTENSION PBX:DEVICE too");
        }
        var login = words.get(0).toLowerCase(Locale.ROOT);
        var agent = words.size() == 3
                ? Optional.<Agent>empty()
                : Optional.of(new Agent(
                        new AgentId(login),
                        words.get(1),
                        Optional.of(words.get(3)),
                        Optional.of(device(words.get(4)))));
        return new User(login, words.get(1), role(words.get(2)), agent);
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findAny()
                .orElseThrow(
                        () -> new IllegalArgumentException("ROLE must be AGENT, SUPERVISOR or ADMIN, was " + word));
    }

    private static Device device(String word) {
        var colon = word.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("PBX:DEVICE must be such as main:PJSIP/101, was " + word);
        }
        return new Device(new PbxId(word.substring(0, colon)), word.substring(colon + 1));
    }

    @SuppressWarnings("SystemConsoleNull") // it is null without a terminal, on JDK 21 and by default on later ones
    private static String password() throws IOException {
        var console = System.console();
        var typed = console != null
                ? new String(
                        Optional.ofNullable(console.readPassword("Password: ")).orElseGet(() -> new char[0]))
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (typed == null || typed.length() < SHORTEST_PASSWORD) {
            throw new IOException("the password must have at least " + SHORTEST_PASSWORD + " characters");
        }
        return typed;
    }
}
