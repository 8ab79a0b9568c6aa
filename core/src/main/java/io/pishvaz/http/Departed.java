package io.pishvaz.http;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/** Whether an answer came to nothing because whoever asked has left, as browsers do; nobody is to be alarmed by it. */
final class Departed {
    private Departed() {}

    static boolean is(@Nullable Throwable cause) {
        return cause instanceof HttpClosedException
                || cause instanceof ClosedChannelException
                || (cause instanceof IOException && isOfConnection(String.valueOf(cause.getMessage())));
    }

    /** The JDK has no type of its own for these. */
    private static boolean isOfConnection(String words) {
        return words.contains("Broken pipe") || words.contains("Connection reset");
    }
}
