package io.pishvaz.agent;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import java.util.Optional;

/** A device as member of a queue, in the PBX's words. {@code pauseReason} is empty when not paused or not said. */
public record Member(
        QueueId queue, Device device, String name, boolean paused, Optional<String> pauseReason, DeviceState state) {

    /** What the PBX knows of the device. */
    public enum DeviceState {
        IDLE,
        IN_USE,
        BUSY,
        RINGING,
        ON_HOLD,
        UNAVAILABLE
    }
}
