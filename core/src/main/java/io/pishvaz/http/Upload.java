package io.pishvaz.http;

import io.pishvaz.exchange.Import;
import io.pishvaz.exchange.Imports;
import io.pishvaz.session.Session;
import io.vertx.core.Future;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Writes an upload to disk as it comes in; what is too large or breaks off leaves nothing behind. */
final class Upload implements Operations.Stream {
    private final Imports imports;
    private final long largest;

    Upload(Imports imports, long largest) {
        this.imports = imports;
        this.largest = largest;
    }

    @Override
    public void run(RoutingContext context, Session session) {
        var id = id(context.pathParam("import"));
        if (id.isEmpty()) {
            Problem.field("import", context.pathParam("import"), "the id of an import")
                    .send(context);
            return;
        }
        var here = context.vertx().getOrCreateContext();
        Replies.on(here, imports.find(id.get()))
                .compose(found -> take(context, found))
                .onSuccess(reply -> reply.send(context))
                .onFailure(failed -> (failed instanceof TooLarge ? tooLarge() : Problem.outage(failed)).send(context));
    }

    private Future<Reply> take(RoutingContext context, Optional<Import> found) {
        if (found.isEmpty()) {
            return Problem.of(404, "There is no such import").reply().now();
        }
        if (found.get().state() != Import.State.EXPECTED) {
            return Problem.of(409, "The file of this import is there already")
                    .reply()
                    .now();
        }
        if (declared(context.request()) > largest) {
            return tooLarge().reply().now();
        }
        var id = found.get().id();
        return write(context, imports.file(id))
                .compose(written -> Replies.on(context.vertx().getOrCreateContext(), imports.arrived(id)))
                .map(ImportRoutes::reply);
    }

    private Future<Void> write(RoutingContext context, Path path) {
        var files = context.vertx().fileSystem();
        return files.mkdirs(path.resolveSibling("").toString())
                .compose(made -> files.open(path.toString(), new OpenOptions().setTruncateExisting(true)))
                .compose(file -> pipe(context.request(), file))
                .recover(failed -> files.delete(path.toString()).transform(gone -> Future.failedFuture(failed)));
    }

    private Future<Void> pipe(HttpServerRequest request, AsyncFile file) {
        return request.pipe().endOnFailure(true).to(new Bounded(file, largest));
    }

    private static long declared(HttpServerRequest request) {
        var said = request.getHeader("Content-Length");
        return said == null ? 0 : Long.parseLong(said);
    }

    private Problem tooLarge() {
        return Problem.of(413, "The file must not exceed " + (largest >> 20) + " MB");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** More came than is allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
