package io.pishvaz.http;

import io.pishvaz.live.Snapshots;
import io.pishvaz.session.Session;
import io.pishvaz.session.SignIn;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the live stream to who is signed in and comes from a page of ours. */
final class LiveRoutes {
    static final String PATH = "/api/v1/live";

    private final Vertx vertx;
    private final Stage stage;
    private final SignIn signIn;
    private final LiveHub.Opening opening;

    LiveRoutes(Vertx vertx, Stage stage, SignIn signIn, String version, String zone) {
        this.vertx = vertx;
        this.stage = stage;
        this.signIn = signIn;
        this.opening = new LiveHub.Opening(version, zone, stage.snapshots(), Optional.empty());
    }

    /** What a tab needs of the server. */
    record Stage(LiveHub hub, Snapshots snapshots, InstantSource clock) {}

    void mount(Router router) {
        router.get(PATH).handler(this::open);
    }

    private void open(RoutingContext context) {
        if (!sameOrigin(context)) {
            Problem.of(403, "Origin must be this server's own").send(context);
            return;
        }
        if (!"websocket".equalsIgnoreCase(context.request().getHeader("Upgrade"))) {
            Problem.of(426, "This is a WebSocket").send(context);
            return;
        }
        context.request().pause();
        Cookies.secret(context)
                .map(signIn::find)
                .orElseGet(Replies::nobody)
                .onSuccess(found -> found.ifPresentOrElse(
                        session -> upgrade(context, session),
                        () -> Problem.of(401, "Sign in first").send(context)))
                .onFailure(outage -> Problem.outage(outage).send(context));
    }

    private void upgrade(RoutingContext context, Session session) {
        var resume = resume(context);
        context.request()
                .toWebSocket()
                .onSuccess(socket -> start(socket, session, resume))
                .onFailure(
                        refused -> Problem.of(400, "Not a WebSocket handshake").send(context));
    }

    private void start(ServerWebSocket socket, Session session, Optional<LiveHub.Resume> resume) {
        var tab = new Tab(socket, vertx.getOrCreateContext(), session, stage);
        tab.start(() -> check(tab));
        stage.hub().join(tab, new LiveHub.Opening(opening.version(), opening.zone(), opening.snapshots(), resume));
    }

    /**
     * A browser names the page it shows; without a name it is no browser, and has no business with the cookie either.
     */
    private static boolean sameOrigin(RoutingContext context) {
        var origin = context.request().getHeader("Origin");
        var own = context.request().authority();
        if (origin == null || own == null) {
            return false;
        }
        try {
            return own.toString().equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<LiveHub.Resume> resume(RoutingContext context) {
        var stream = context.request().getParam("stream");
        var after = context.request().getParam("after");
        if (stream == null || after == null || !after.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new LiveHub.Resume(stream, Long.parseLong(after)));
    }

    /** Ends the tab of a session that was ended elsewhere; one whose user is another now comes back as that. */
    private void check(Tab tab) {
        signIn.check(tab.session()).onSuccess(now -> {
            if (now.isEmpty()) {
                tab.close(LiveHub.SESSION_ENDED, "session ended");
            } else if (!now.get().user().equals(tab.session().user())) {
                tab.close(LiveHub.USER_CHANGED, "user changed");
            }
        });
    }
}
