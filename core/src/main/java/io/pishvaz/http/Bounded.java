package io.pishvaz.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** A file that takes no more than so many bytes. */
final class Bounded implements WriteStream<Buffer> {
    private final AsyncFile file;
    private long left;

    Bounded(AsyncFile file, long most) {
        this.file = file;
        this.left = most;
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        left -= bytes.length();
        return left < 0 ? Future.failedFuture(new Upload.TooLarge()) : file.write(bytes);
    }

    @Override
    public Bounded exceptionHandler(@Nullable Handler<Throwable> handler) {
        file.exceptionHandler(handler);
        return this;
    }

    @Override
    public Future<Void> end() {
        return left < 0 ? file.close().transform(closed -> Future.failedFuture(new Upload.TooLarge())) : file.end();
    }

    @Override
    public Bounded setWriteQueueMaxSize(int size) {
        file.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull();
    }

    @Override
    public Bounded drainHandler(@Nullable Handler<Void> handler) {
        file.drainHandler(handler);
        return this;
    }
}
