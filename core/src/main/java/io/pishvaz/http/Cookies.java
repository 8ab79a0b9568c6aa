package io.pishvaz.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The session's cookie: for no script, for no other site, and only over HTTPS where configured. */
final class Cookies {
    static final String NAME = "pishvaz_session";

    private Cookies() {}

    static Optional<String> secret(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    static void set(RoutingContext context, String secret, boolean secure) {
        context.response().addCookie(cookie(secret, secure));
    }

    static void remove(RoutingContext context, boolean secure) {
        context.response().addCookie(cookie("", secure).setMaxAge(0));
    }

    private static Cookie cookie(String value, boolean secure) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(secure);
    }
}
