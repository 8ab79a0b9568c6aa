package io.pishvaz.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CancellationException;

/** An answer that is written while it is made; what was written waits in memory only until {@link #flush()}. */
final class Download extends ByteArrayOutputStream {
    private final HttpServerResponse response;
    private final Context context;

    Download(RoutingContext context, String fileName) {
        super(1 << 16);
        this.response = context.response();
        this.context = context.vertx().getOrCreateContext();
        response.setChunked(true)
                .putHeader("Content-Type", "application/octet-stream")
                .putHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .putHeader("Cache-Control", "no-store");
    }

    /** Success: the browser has room for more; fails when it has gone. */
    Future<Void> send() {
        if (response.closed()) {
            return Future.failedFuture(new CancellationException("the browser has gone"));
        }
        Buffer bytes = Buffer.buffer(toByteArray());
        reset();
        Promise<Void> ready = Promise.promise();
        context.runOnContext(now -> response.write(bytes).onComplete(ready));
        return ready.future();
    }

    void end() {
        context.runOnContext(now -> response.end());
    }

    /** A file that ends too early must not look whole. */
    void broken() {
        context.runOnContext(now -> response.reset());
    }
}
