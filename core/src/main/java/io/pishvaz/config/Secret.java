package io.pishvaz.config;

/** A password or token; prints as {@code [redacted]}. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
