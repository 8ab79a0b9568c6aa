package io.pishvaz.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;

/**
 * The built web client. Files under /assets carry a hash in their name and never change; a path that is no file is a
 * view of the client.
 */
final class StaticFiles {
    private final Path index;
    private final StaticHandler files;

    StaticFiles(Path webroot) {
        var root = webroot.toAbsolutePath().normalize();
        this.index = root.resolve("index.html");
        this.files = StaticHandler.create(FileSystemAccess.ROOT, root.toString())
                .setIncludeHidden(false)
                .setDirectoryListing(false)
                .setFilesReadOnly(false);
    }

    void mount(Router router) {
        router.get().handler(StaticFiles::cache).handler(files).handler(this::view);
    }

    private static void cache(RoutingContext context) {
        var forever = context.normalizedPath().startsWith("/assets/");
        context.response().putHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
        context.next();
    }

    private void view(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith("/assets/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            context.next();
        } else {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .sendFile(index.toString());
        }
    }
}
