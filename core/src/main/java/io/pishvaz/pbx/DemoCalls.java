package io.pishvaz.pbx;

import io.vertx.core.Future;
import java.util.Optional;

/** Makes a customer phone, where the PBX is a simulated one. */
public interface DemoCalls {

    /** Success: the call is on its way. */
    Future<Void> make(DemoCall call);

    /** {@code number} only with KNOWN and UNKNOWN; without a queue the simulator chooses one. */
    record DemoCall(Kind kind, Optional<String> number, Optional<String> queue) {

        /** Who phones. */
        public enum Kind {
            KNOWN,
            UNKNOWN,
            WITHHELD,
            SHARED
        }
    }
}
