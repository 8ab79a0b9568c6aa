package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * The outside party handed over; {@code target} is the extension dialled, {@code to} the device where known.
 *
 * @param why what the agent said of it; no PBX knows that
 */
public record Transfer(Kind kind, Device from, String target, Optional<Device> to, Instant at, Optional<String> why) {

    /** How it was done. */
    public enum Kind {
        BLIND,
        ATTENDED,
        PARK,
        REDIRECT
    }

    Transfer reaching(Device device) {
        return new Transfer(kind, from, target, Optional.of(device), at, why);
    }

    Transfer parkingAt(String slot) {
        return new Transfer(Kind.PARK, from, slot, Optional.empty(), at, why);
    }

    public Transfer because(String reason) {
        return new Transfer(kind, from, target, to, at, Optional.of(reason));
    }
}
