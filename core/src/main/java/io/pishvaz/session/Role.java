package io.pishvaz.session;

import java.util.Arrays;

/** What a user may do; each role may do what the ones before it may. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    /** Fails for a word that names none, in a line for who typed it. */
    public static Role named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findAny()
                .orElseThrow(
                        () -> new IllegalArgumentException("ROLE must be AGENT, SUPERVISOR or ADMIN, was " + word));
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
