package io.pishvaz.http;

import io.pishvaz.recording.Archive;
import io.pishvaz.recording.Shelf.Found;
import io.pishvaz.session.Role;
import io.pishvaz.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.UUID;

/** Gives the sound of calls to who may hear it, in the parts that a player asks for. */
final class RecordingRoutes {

    private final Vertx vertx;
    private final Archive archive;

    RecordingRoutes(Vertx vertx, Archive archive) {
        this.vertx = vertx;
        this.archive = archive;
    }

    /** Which one is asked for. */
    private record Wanted(UUID call, int number) {}

    void mount(Operations operations) {
        operations.stream("getRecording", this::give);
    }

    private void give(RoutingContext context, Session session) {
        if (!archive.mayHear(session.user().role())) {
            Problem.of(403, "Only for who may hear recordings").send(context);
            return;
        }
        var wanted = new Wanted(
                UUID.fromString(context.pathParam("interaction")), Integer.parseInt(context.pathParam("recording")));
        Replies.on(vertx.getOrCreateContext(), found(wanted, session.user().role()))
                .onSuccess(found -> send(context, session, wanted, found))
                .onFailure(outage -> Problem.outage(outage).send(context));
    }

    private Future<Found> found(Wanted wanted, Role role) {
        return archive.recordings().find(wanted.call(), wanted.number()).compose(kept -> kept.map(
                        one -> vertx.executeBlocking(() -> archive.find(one, role)))
                .orElseGet(() -> Future.succeededFuture(new Found.Nowhere())));
    }

    private void send(RoutingContext context, Session session, Wanted wanted, Found found) {
        switch (found) {
            case Found.Nowhere() -> nowhere(context);
            case Found.Elsewhere(var uri) ->
                noted(context, session, wanted).onSuccess(noted -> context.response()
                        .setStatusCode(302)
                        .putHeader("Cache-Control", "no-store")
                        .putHeader("Location", uri.toString())
                        .end());
            case Found.Here(var path, var type) -> part(context, session, wanted, new Sound(path, type));
        }
    }

    private record Sound(Path path, String type) {}

    private void part(RoutingContext context, Session session, Wanted wanted, Sound sound) {
        var size = sound.path().toFile().length();
        var part = ByteRange.of(context.request().getHeader("Range"), size);
        var response = context.response()
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", sound.type());
        if (part.isEmpty()) {
            response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + size)
                    .end();
            return;
        }
        var range = part.get();
        if (range.partial()) {
            response.setStatusCode(206).putHeader("Content-Range", range.of(size));
        }
        var first = range.from() == 0 ? noted(context, session, wanted) : Future.<Void>succeededFuture();
        first.onSuccess(noted -> response.sendFile(sound.path().toString(), range.from(), range.length()));
    }

    /** What nobody can account for is not given. */
    private Future<Void> noted(RoutingContext context, Session session, Wanted wanted) {
        var login = session.user().login();
        return Replies.on(vertx.getOrCreateContext(), archive.recordings().heard(wanted.call(), wanted.number(), login))
                .onFailure(outage -> Problem.outage(outage).send(context));
    }

    private static void nowhere(RoutingContext context) {
        Problem.of(404, "There is no such recording").send(context);
    }
}
