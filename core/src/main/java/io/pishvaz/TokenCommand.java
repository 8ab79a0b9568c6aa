package io.pishvaz;

import io.pishvaz.session.Role;
import io.pishvaz.session.Scope;
import io.pishvaz.session.Token;
import io.pishvaz.store.Database;
import io.pishvaz.store.PgTokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks after the tokens of programs from the command line. */
final class TokenCommand {
    static final String USAGE = """
            token  make NAME ROLE SCOPE,SCOPE [--days N] [--config FILE]
                   make a token for a program and show its secret, once; ROLE is AGENT, SUPERVISOR or ADMIN.
                   Example: token make crm SUPERVISOR parties:read,lists:write
            token  list | revoke NAME""";

    private static final int LONGEST_DAYS = 3650;

    private final Vertx vertx;
    private final Database.Settings place;
    private final InstantSource clock;
    private final PrintStream out;

    TokenCommand(Vertx vertx, Database.Settings place, InstantSource clock, PrintStream out) {
        this.vertx = vertx;
        this.place = place;
        this.clock = clock;
        this.out = out;
    }

    /** Succeeds with true when it is done; a mistake in the words throws at once and changes nothing. */
    Future<Boolean> run(List<String> given) {
        var words = new ArrayList<>(given);
        var days = Main.option(words, "--days");
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "make" -> make(count(words, 4), days);
            case "revoke" -> revoke(count(words, 2).get(1));
            case "list" -> {
                count(words, 1);
                yield at(PgTokens::listed)
                        .onSuccess(all -> all.forEach(this::tell))
                        .map(true);
            }
            default -> throw new IllegalArgumentException("what shall be done to which token?\n" + USAGE);
        };
    }

    private Future<Boolean> make(List<String> words, Optional<String> days) {
        var secret = Token.secret();
        var now = clock.instant();
        var scopes = Arrays.stream(words.get(3).split(",")).map(Scope::of).toList();
        var expires = days.map(TokenCommand::days).map(now::plus);
        var token = new Token(name(words.get(1)), Token.hint(secret), Role.named(words.get(2)), scopes, expires);
        return at(tokens -> tokens.make(token, secret, now)).compose(made -> {
            if (!made) {
                return Future.failedFuture(new IllegalArgumentException("NAME is taken: " + token.name()));
            }
            out.println(secret);
            return Future.succeededFuture(true);
        });
    }

    private Future<Boolean> revoke(String name) {
        return at(tokens -> tokens.revoke(name, clock.instant()))
                .compose(done -> done
                        ? Future.succeededFuture(true)
                        : Future.failedFuture(new IllegalArgumentException("no token holds by the name " + name)));
    }

    private void tell(PgTokens.Listed one) {
        var token = one.token();
        out.printf(
                "%-16s …%s %-10s %s, used %s%s%s%n",
                token.name(),
                token.hint(),
                token.role(),
                token.scopes().stream().map(Scope::toString).collect(Collectors.joining(",")),
                one.used().map(Instant::toString).orElse("never"),
                token.expires().map(at -> ", until " + at).orElse(""),
                one.revoked().map(at -> ", revoked " + at).orElse(""));
    }

    private <T> Future<T> at(Function<PgTokens, Future<T>> work) {
        return Database.open(vertx, place)
                .compose(database -> work.apply(new PgTokens(database)).eventually(database::close));
    }

    private static List<String> count(List<String> words, int count) {
        if (words.size() != count) {
            throw new IllegalArgumentException("what shall be done to which token?\n" + USAGE);
        }
        return words;
    }

    private static String name(String word) {
        if (!word.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("NAME must be 1 to 40 small letters, digits, dots, - or _, was " + word);
        }
        return word;
    }

    private static Duration days(String word) {
        if (!word.matches("[1-9][0-9]{0,3}") || Integer.parseInt(word) > LONGEST_DAYS) {
            throw new IllegalArgumentException("--days must be 1.." + LONGEST_DAYS + ", was " + word);
        }
        return Duration.ofDays(Integer.parseInt(word));
    }
}
