package io.pishvaz.session;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * The open sessions; kept in the store, so that a restart of the server signs nobody out. Futures fail when the store
 * cannot be reached.
 */
public interface Sessions {

    Future<Void> open(Session session);

    /** The session with its user as on file now, unless it was ended or {@code now} is not before its expiry. */
    Future<Optional<Session>> find(String key, Instant now);

    /** The program whose token has this key, unless the token was revoked or {@code now} is not before its expiry. */
    Future<Optional<Session>> program(String key, Instant now);

    /** Ends it; ending what is not there changes nothing. */
    Future<Void> end(String key);

    /** Ends every session of this user. */
    Future<Void> endAll(String login);
}
