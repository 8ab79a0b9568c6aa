package io.pishvaz.http;

import java.net.BindException;

/** A port that cannot be listened on; the message names the key and the reason in one line. */
public final class Unservable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unservable(String section, String host, int port, Throwable cause) {
        super(
                section + ".host and " + section + ".port: cannot listen on " + host + ":" + port + ": "
                        + reason(cause),
                cause);
    }

    private static String reason(Throwable cause) {
        return cause instanceof BindException
                ? "the address is in use or not this machine's; choose another port, or stop what holds it"
                : String.valueOf(cause.getMessage());
    }
}
