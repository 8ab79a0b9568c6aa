package io.pishvaz.http;

import io.pishvaz.recording.Archive;
import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.vertx.core.Future;
import java.util.List;

/** Signing in and out. */
final class SessionRoutes {
    private final SignIn signIn;
    private final LiveHub hub;
    private final Centre centre;

    SessionRoutes(SignIn signIn, LiveHub hub, Centre centre) {
        this.signIn = signIn;
        this.hub = hub;
        this.centre = centre;
    }

    /** What a client must know of the centre. */
    record Centre(
            String name,
            String zone,
            List<String> languages,
            boolean secureCookies,
            boolean demo,
            Archive recordings) {}

    void mount(Operations operations) {
        operations.on("signIn", this::signIn);
        operations.on("getSession", asked -> Reply.ok(told(asked.session())).now());
        operations.on("signOut", this::signOut);
    }

    /** A session that the browser brings along ends: nobody can plant one for later. */
    private Future<Reply> signIn(Asked asked) {
        var address = asked.context().request().remoteAddress().hostAddress();
        asked.signedIn().ifPresent(this::end);
        return signIn.signIn(asked.text("user").strip(), asked.text("password"), address)
                .map(result -> switch (result) {
                    case SignIn.Result.SignedIn(var secret, var session) -> {
                        Cookies.set(asked.context(), secret, centre.secureCookies());
                        yield Reply.ok(told(session));
                    }
                    case SignIn.Result.Refused() ->
                        Problem.of(401, "User or password is wrong").reply();
                    case SignIn.Result.Throttled(var pause) ->
                        Problem.of(429, "Too many attempts")
                                .reply()
                                .with("Retry-After", String.valueOf(pause.toSeconds() + 1));
                });
    }

    private Future<Reply> signOut(Asked asked) {
        return end(asked.session()).map(ended -> {
            Cookies.remove(asked.context(), centre.secureCookies());
            return Reply.empty(204);
        });
    }

    private Future<Void> end(Session session) {
        hub.signedOut(session.key());
        return signIn.signOut(session);
    }

    private SignedIn told(Session session) {
        return new SignedIn(
                Me.of(session.user()),
                session.csrf(),
                centre.name(),
                centre.zone(),
                centre.languages(),
                centre.demo(),
                centre.recordings().mayHear(session.user().role()));
    }

    private record SignedIn(
            Me me, String csrf, String centre, String zone, List<String> languages, boolean demo, boolean recordings) {}
}
