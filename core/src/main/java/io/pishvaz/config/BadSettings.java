package io.pishvaz.config;

import java.util.List;

/** Settings that cannot be used; one readable line per problem. */
public final class BadSettings extends Exception {
    private static final long serialVersionUID = 1L;

    public BadSettings(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
