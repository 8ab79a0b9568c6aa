package io.pishvaz.session;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The users on file. Futures fail when the store cannot be reached in time; they never fail for "not found". */
public interface Users {

    /** By login, unless disabled; logins are compared without regard to case. */
    Future<Optional<Account>> find(String login);

    /** All who may sign in, by login. */
    Future<List<User>> all();

    /**
     * Creates the user or replaces the one with this login, password, agent and phones included; a disabled one is
     * enabled. Fails with {@link Taken} where one of the phones belongs to another.
     */
    Future<Void> save(Account account);

    /** Two agents cannot have one phone. */
    final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** {@code which} is the phone and whose it is. */
        public Taken(String which) {
            super("PBX:DEVICE must be the phone of nobody else, but " + which);
        }
    }

    /** A user and the hash of their password, as {@link Password} writes it. */
    record Account(User user, String passwordHash) {
        @Override
        public String toString() {
            return "Account[" + user.login() + ", [redacted]]";
        }
    }
}
