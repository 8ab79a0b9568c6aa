package io.pishvaz.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One sign-in of one user, or one program with its token. {@code key} is the SHA-256 of the secret, so that whoever
 * reads the store cannot sign in; {@code csrf} is what unsafe requests of a browser must repeat. {@code scopes} are
 * there for a program only.
 */
public record Session(
        String key, User user, String csrf, Instant since, Instant expires, Optional<List<Scope>> scopes) {

    public Session(String key, User user, String csrf, Instant since, Instant expires) {
        this(key, user, csrf, since, expires, Optional.empty());
    }

    /** Whether what it is good for includes this; a person's session is good for all that the role may. */
    public boolean covers(String resource, boolean writing) {
        return scopes.isEmpty() || scopes.get().stream().anyMatch(scope -> scope.covers(resource, writing));
    }

    @Override
    public String toString() {
        return "Session[" + user.login() + ", since " + since + "]";
    }
}
