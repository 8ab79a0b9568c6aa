package io.pishvaz.session;

import java.time.Instant;

/**
 * One sign-in of one user. {@code key} is the SHA-256 of the cookie's secret, so that whoever reads the store cannot
 * sign in; {@code csrf} is what unsafe requests must repeat.
 */
public record Session(String key, User user, String csrf, Instant since, Instant expires) {
    @Override
    public String toString() {
        return "Session[" + user.login() + ", since " + since + "]";
    }
}
