package io.pishvaz.care;

/** Who asks, and under which key the same request may be repeated without doing it twice. */
public record By(String login, String key) {}
