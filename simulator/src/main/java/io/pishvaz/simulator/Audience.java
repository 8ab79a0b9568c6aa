package io.pishvaz.simulator;

import io.vertx.core.buffer.Buffer;

/** Whoever listens to the PBX. */
interface Audience {

    /** Whether anybody wants events of this class; else they need not be written. */
    boolean wants(EventClass kind);

    void tell(EventClass kind, Buffer event);
}
