package io.pishvaz.session;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The users on file. Futures fail when the store cannot be reached in time; they never fail for "not found". */
public interface Users {

    /** By login; logins are compared without regard to case. */
    Future<Optional<Account>> find(String login);

    /** All, by login. */
    Future<List<User>> all();

    /** Creates the user or replaces the one with this login, password and agent included. */
    Future<Void> save(Account account);

    /** A user and the hash of their password, as {@link Password} writes it. */
    record Account(User user, String passwordHash) {
        @Override
        public String toString() {
            return "Account[" + user.login() + ", [redacted]]";
        }
    }
}
