package io.pishvaz.http;

import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** What stands before an operation: who may call it, and with which scope a program may. */
record Gate(Needs needs, String resource, boolean writing) {
    private static final String BEARER = "bearer ";

    static Gate of(Operation operation) {
        var resource = operation.getOpenAPIPath().substring(1).replaceFirst("/.*", "");
        return new Gate(
                Needs.of(operation), resource, !operation.getHttpMethod().equals(HttpMethod.GET));
    }

    /** A request with a token is a program's, whatever cookie it brings along. */
    static Future<Optional<Session>> session(RoutingContext context, SignIn signIn) {
        var authorization = Optional.ofNullable(context.request().getHeader("Authorization"));
        if (authorization.isPresent()) {
            return authorization
                    .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                    .map(value ->
                            signIn.program(value.substring(BEARER.length()).strip()))
                    .orElseGet(Replies::nobody);
        }
        return Cookies.secret(context).map(signIn::find).orElseGet(Replies::nobody);
    }

    /** Why not; empty: go ahead. */
    Optional<Problem> refuses(RoutingContext context, Optional<Session> session) {
        return needs.refuses(session).or(() -> narrow(session)).or(() -> forged(context, session));
    }

    private Optional<Problem> narrow(Optional<Session> session) {
        var wanted = resource + (writing ? ":write" : ":read");
        return session.filter(one -> needs != Needs.NOBODY && !one.covers(resource, writing))
                .map(one -> Problem.of(403, "The token lacks the scope " + wanted));
    }

    /** A page of somebody else can make a browser send our cookie, but neither a token nor what our page repeats. */
    private Optional<Problem> forged(RoutingContext context, Optional<Session> session) {
        if (session.isEmpty() || session.get().scopes().isPresent() || needs == Needs.NOBODY || !writing) {
            return Optional.empty();
        }
        var token =
                Optional.ofNullable(context.request().getHeader("X-CSRF-Token")).orElse("");
        var same = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), session.get().csrf().getBytes(StandardCharsets.UTF_8));
        return same
                ? Optional.empty()
                : Optional.of(Problem.of(403, "X-CSRF-Token is missing or wrong; GET /session tells it"));
    }
}
