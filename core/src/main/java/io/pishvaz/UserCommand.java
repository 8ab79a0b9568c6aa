package io.pishvaz;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.AgentId;
import io.pishvaz.agent.Phone;
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
import java.util.stream.Collectors;

/** Looks after users from the command line; how the first administrator comes in. A running server hears of it. */
final class UserCommand {
    static final String USAGE = """
            user   LOGIN NAME ROLE [EXTENSION PBX:DEVICE]... [--config FILE]
                   make or replace a user; ROLE is AGENT, SUPERVISOR or ADMIN; the password is read from the terminal.
                   Example: user mina "Mina Karimi" AGENT 101 main:PJSIP/101
            user   phones LOGIN [EXTENSION PBX:DEVICE]...
                   the phones of an agent, the main one first.
                   Example: user phones mina 101 main:PJSIP/101 991 main:PJSIP/991
            user   list | password LOGIN | disable LOGIN | enable LOGIN | queues LOGIN QUEUE,QUEUE
            user   name LOGIN en|fa NAME
                   what readers of that language call them instead of the one NAME; an empty NAME takes it away""";

    private static final int SHORTEST_PASSWORD = 10;
    private static final Set<String> VERBS =
            Set.of("list", "password", "disable", "enable", "queues", "name", "phones");

    private final Vertx vertx;
    private final Database.Settings place;
    private final PhoneWords phones;
    private final Callable<String> password;
    private final PrintStream out;

    /** {@code password} asks whoever sits at the terminal. */
    UserCommand(Vertx vertx, Database.Settings place, PhoneWords phones, Callable<String> password, PrintStream out) {
        this.vertx = vertx;
        this.place = place;
        this.phones = phones;
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
            case "phones" -> {
                String login = login(words.subList(0, Math.min(2, words.size())), 2);
                List<Phone> read = phones.read(words.subList(2, words.size()));
                yield known(login, users -> users.phones(login, read));
            }
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
        String its = user.agent().map(Agent::phones).orElse(List.of()).stream()
                .map(Phone::toString)
                .collect(Collectors.joining(", "));
        out.printf(
                "%-16s %-24s %-10s %-32s %s%s%n",
                user.login(),
                user.name(),
                user.role(),
                its.isEmpty() ? "-" : its,
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

    private User user(List<String> words) {
        if (words.size() < 3) {
            throw new IllegalArgumentException(
                    "user needs LOGIN NAME ROLE, for who takes calls EXTENSION PBX:DEVICE too\n" + USAGE);
        }
        var login = words.get(0).strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[\\p{L}\\p{N}._-]{1,64}") || VERBS.contains(login)) {
            throw new IllegalArgumentException(
                    "LOGIN must be 1 to 64 letters, digits, dots, - or _, and none of " + VERBS + ", was " + login);
        }
        var role = Role.named(words.get(2));
        var its = phones.read(words.subList(3, words.size()));
        // an agent without a phone logs in to one
        var agent = Optional.of(new Agent(new AgentId(login), words.get(1), its))
                .filter(one -> role == Role.AGENT || !its.isEmpty());
        return new User(login, words.get(1), role, agent);
    }
}
