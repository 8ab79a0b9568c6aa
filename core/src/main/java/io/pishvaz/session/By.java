package io.pishvaz.session;

/** Who asks, and under which key the same request may be repeated without doing it twice. */
public record By(String login, String key) {

    /** Who changes something that is there; only what is made anew has a key. */
    public static By unkeyed(String login) {
        return new By(login, "");
    }
}
