package io.pishvaz.http;

import io.pishvaz.session.Session;

/**
 * A tab as the hub sees it. Called on the floor's context; hands everything over to the tab's own context, in order.
 */
interface Viewer {

    Session session();

    /** A delta; left out while the tab is behind. */
    void send(long seq, String text);

    /** The start of the stream, or everything anew: the tab is not behind any more. */
    void restart(long seq, String text);

    /** Whether the session still stands is asked anew. */
    void recheck();

    void close(short code, String reason);
}
