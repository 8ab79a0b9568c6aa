package io.pishvaz.session;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that a program's token is good for, written {@code parties:read}: the first word of the paths, or {@code *}
 * for all, and whether it may change things too.
 */
public record Scope(String resource, boolean write) {
    private static final Pattern WRITTEN = Pattern.compile("(\\*|[a-z][a-z-]{0,39}):(read|write)");

    /** Fails with one readable line. */
    public static Scope of(String word) {
        var read = WRITTEN.matcher(word.strip().toLowerCase(Locale.ROOT));
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "a scope must be such as parties:read, lists:write or *:read, was " + word);
        }
        return new Scope(read.group(1), read.group(2).equals("write"));
    }

    boolean covers(String wanted, boolean writing) {
        return (resource.equals("*") || resource.equals(wanted)) && (write || !writing);
    }

    @Override
    public String toString() {
        return resource + (write ? ":write" : ":read");
    }
}
