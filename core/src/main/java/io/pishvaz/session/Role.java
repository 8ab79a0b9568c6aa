package io.pishvaz.session;

/** What a user may do; each role may do what the ones before it may. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
