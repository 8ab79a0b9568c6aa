package io.pishvaz;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.call.Device;
import io.pishvaz.call.PbxId;
import io.pishvaz.session.Password;
import io.pishvaz.session.Role;
import io.pishvaz.session.User;
import io.pishvaz.session.Users;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgUsers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Looks after users from the command line; how the first administrator comes in. A running server hears of it. */
final class UserCommand {
    static final String USAGE = """
            user   LOGIN NAME ROLE [EXTENSION PBX:DEVICE] [--config FILE]
                   make or replace a user; ROLE is AGENT, SUPERVISOR or ADMIN; the password is read from the terminal.
                   Example: user mina "Mina Karimi" AGENT 101 main:PJSIP/101
            user   list | password LOGIN | disable LOGIN | enable LOGIN | queues LOGIN QUEUE,QUEUE
            user   name LOGIN en|fa NAME
                   what readers of that language call them instead of the one NAME; an empty NAME takes it away""";

    private static final int SHORTEST_PASSWORD = 10;
    private static final Set<String> VERBS = Set.of("list", "password", "disable", "enable", "queues", "name");

    private final Vertx vertx;
    private final Database.Settings place;
    private final Callable<String> password;
    private final PrintStream out;

    /** {@code password} asks whoever sits at the terminal. */
    UserCommand(Vertx vertx, Database.Settings place, Callable<String> password, PrintStream out) {
        this.vertx = vertx;
        this.place = place;
        this.password = password;
        this.out = out;
    }

    /** Succeeds with true when it is done; a mistake in the words throws at once and changes nothing. */
    Future<Boolean> run(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "list" ->
                at(words, 1, PgUsers::listed)
                        .onSuccess(all -> all.forEach(this::tell))
                        .map(true);
            case "password" -> {
                String login = login(words, 2);
                yield hashed().compose(hash -> known(login, users -> users.password(login, hash)));
            }
            case "disable" -> known(login(words, 2), users -> users.enable(words.get(1), false));
            case "enable" -> known(login(words, 2), users -> users.enable(words.get(1), true));
            case "queues" -> known(login(words, 3), users -> users.queues(words.get(1), queues(words.get(2))));
            case "name" -> named(words);
            default -> make(user(words));
        };
    }

    private Future<Boolean> named(List<String> words) {
        String login = login(words, 4);
        String language = words.get(2);
        if (!Set.of("en", "fa").contains(language)) {
            throw new IllegalArgumentException("the language must be en or fa, was " + language);
        }
        Optional<String> name = Optional.of(words.get(3).strip()).filter(given -> !given.isEmpty());
        return known(login, users -> users.name(login, language.equals("fa"), name));
    }

    private Future<Boolean> make(User user) {
        return hashed().compose(hash -> at(users -> users.save(new Users.Account(user, hash))))
                .map(true);
    }

    private Future<Boolean> known(String login, Function<PgUsers, Future<Boolean>> change) {
        return at(change)
                .compose(found -> found
                        ? Future.succeededFuture(true)
                        : Future.failedFuture(new IllegalArgumentException("nobody has the login " + login)));
    }

    private <T> Future<T> at(List<String> words, int count, Function<PgUsers, Future<T>> work) {
        login(words, count);
        return at(work);
    }

    private <T> Future<T> at(Function<PgUsers, Future<T>> work) {
        return Database.open(vertx, place)
                .compose(database -> work.apply(new PgUsers(database)).eventually(database::close));
    }

    private Future<String> hashed() {
        return vertx.executeBlocking(() -> {
            String typed = password.call();
            if (typed.length() < SHORTEST_PASSWORD) {
                throw new IllegalArgumentException(
                        "the password must have at least " + SHORTEST_PASSWORD + " characters");
            }
            return Password.hash(typed);
        });
    }

    private void tell(PgUsers.Listed one) {
        User user = one.user();
        Optional<Agent> agent = user.agent();
        out.printf(
                "%-16s %-24s %-10s %-8s %-24s %s%s%n",
                user.login(),
                user.name(),
                user.role(),
                agent.flatMap(Agent::extension).orElse("-"),
                agent.flatMap(Agent::device).map(Device::toString).orElse("-"),
                String.join(",", one.queues()),
                one.disabled() ? " (disabled)" : "");
    }

    private static String login(List<String> words, int count) {
        if (words.size() != count) {
            throw new IllegalArgumentException("what shall be done to which user?\n" + USAGE);
        }
        return count > 1 ? words.get(1) : "";
    }

    private static List<String> queues(String word) {
        return Arrays.stream(word.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static User user(List<String> words) {
        if (words.size() != 3 && words.size() != 5) {
            throw new IllegalArgumentException(
                    "user needs LOGIN NAME ROLE, for who takes calls EXTENSION PBX:DEVICE too\n" + USAGE);
        }
        var login = words.get(0).strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[\\p{L}\\p{N}._-]{1,64}") || VERBS.contains(login)) {
            throw new IllegalArgumentException(
                    "LOGIN must be 1 to 64 letters, digits, dots, - or _, and none of " + VERBS + ", was " + login);
        }
        var role = Role.named(words.get(2));
        var seat = words.size() == 5
                ? Optional.of(new Agent(
                        new AgentId(login), words.get(1), Optional.of(words.get(3)), Optional.of(device(words.get(4)))))
                : Optional.<Agent>empty();
        // an agent without a phone logs in to one
        var agent = seat.or(
                () -> Optional.of(new Agent(new AgentId(login), words.get(1), Optional.empty(), Optional.empty()))
                        .filter(hot -> role == Role.AGENT));
        return new User(login, words.get(1), role, agent);
    }

    private static Device device(String word) {
        var colon = word.indexOf(':');
        if (colon < 1 || colon == word.length() - 1) {
            throw new IllegalArgumentException("PBX:DEVICE must be such as main:PJSIP/101, was " + word);
        }
        return new Device(new PbxId(word.substring(0, colon)), word.substring(colon + 1));
    }
}
