package io.pishvaz.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that a client asked for: one stretch, or all where it asked for none or for several. */
record ByteRange(long from, long length, boolean partial) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty where the file has no such bytes. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        var asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.of(new ByteRange(0, size, false));
        }
        var last = asked.group(1).isEmpty();
        var to = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        var from = last ? Math.max(0, size - to) : Long.parseLong(asked.group(1));
        var until = last ? size - 1 : Math.min(to, size - 1);
        return from > until || from >= size
                ? Optional.empty()
                : Optional.of(new ByteRange(from, until - from + 1, true));
    }

    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
