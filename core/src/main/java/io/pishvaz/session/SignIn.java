package io.pishvaz.session;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signing in and out, and who a secret belongs to. Callable from any context; futures fail when the store cannot be
 * reached.
 */
public final class SignIn {
    private final Users users;
    private final Sessions sessions;
    private final WorkerExecutor workers;
    private final InstantSource clock;
    private final Duration life;
    private final Throttle throttle;
    private final RecentSessions recent;
    private final RecentSessions programs;

    /** {@code life} is how long a session lasts at most; {@code workers} hash passwords. */
    public SignIn(Users users, Sessions sessions, WorkerExecutor workers, InstantSource clock, Duration life) {
        this.users = users;
        this.sessions = sessions;
        this.workers = workers;
        this.clock = clock;
        this.life = life;
        this.throttle = new Throttle(clock);
        this.recent = new RecentSessions(sessions::find, clock);
        this.programs = new RecentSessions(sessions::program, clock);
    }

    /** What became of an attempt. */
    public sealed interface Result {

        /** {@code secret} goes into the cookie and is kept nowhere. */
        record SignedIn(String secret, Session session) implements Result {
            @Override
            public String toString() {
                return "SignedIn[" + session + "]";
            }
        }

        /** No such user or not this password; not told which. */
        record Refused() implements Result {}

        /** Too many failures; try again after {@code pause}. */
        record Throttled(Duration pause) implements Result {}
    }

    public Future<Result> signIn(String login, String password, String address) {
        var wait = throttle.attempt(login, address);
        if (wait.isPresent()) {
            return Future.succeededFuture(new Result.Throttled(wait.get()));
        }
        return users.find(login)
                .onFailure(outage -> throttle.succeeded(login, address))
                .compose(account -> fits(account, password).compose(fits -> {
                    if (account.isEmpty() || !fits) {
                        return Future.succeededFuture(new Result.Refused());
                    }
                    throttle.succeeded(login, address);
                    return open(account.get().user());
                }));
    }

    /** The session of this secret, while it lasts. */
    public Future<Optional<Session>> find(String secret) {
        return recent.find(Token.key(secret));
    }

    /** The program of this token, while the token holds. */
    public Future<Optional<Session>> program(String secret) {
        return Token.looksLike(secret) ? programs.find(Token.key(secret)) : Future.succeededFuture(Optional.empty());
    }

    /** Asks the store, whatever is remembered. */
    public Future<Optional<Session>> check(Session session) {
        return recent.ask(session.key());
    }

    /** A user was changed, added or removed; without a login, any may have been. */
    public void changed(Optional<String> login) {
        login.ifPresentOrElse(recent::forgetUser, recent::forgetAll);
    }

    public Future<Void> signOut(Session session) {
        recent.forget(session.key());
        return sessions.end(session.key());
    }

    /** An unknown user costs the same time as a known one. */
    private Future<Boolean> fits(Optional<Users.Account> account, String password) {
        var hash = account.map(Users.Account::passwordHash).orElse(Password.OF_NOBODY);
        return workers.executeBlocking(() -> Password.fits(password, hash), false);
    }

    private Future<Result> open(User user) {
        var secret = Token.random();
        var now = clock.instant();
        var session = new Session(Token.key(secret), user, Token.random(), now, now.plus(life));
        return sessions.open(session).map(new Result.SignedIn(secret, session));
    }
}
