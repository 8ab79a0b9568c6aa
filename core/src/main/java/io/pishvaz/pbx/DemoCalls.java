package io.pishvaz.pbx;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a customer phone, where the PBX is a simulated one; such a call lasts until the agent or its maker ends it. */
public interface DemoCalls {

    /** Success: the call is on its way, under this id. */
    Future<String> make(DemoCall call);

    /** The caller hangs up; succeeds with whether the call went on. */
    Future<Boolean> end(String id);

    /** The calls that were made and go on, oldest first. */
    Future<List<Made>> live();

    /**
     * {@code number} only with KNOWN and UNKNOWN; without a queue the simulator chooses one.
     *
     * @param extension whose phone rings while it is free
     */
    record DemoCall(Kind kind, Optional<String> number, Optional<String> queue, Optional<String> extension) {

        /** Who phones. */
        public enum Kind {
            KNOWN,
            UNKNOWN,
            WITHHELD,
            SHARED
        }
    }

    /** A call that was made; a withheld number is not told. */
    record Made(String id, DemoCall.Kind kind, Optional<String> number, Instant at) {}
}
