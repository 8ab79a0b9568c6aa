package io.pishvaz.agent;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import java.util.Optional;

/**
 * A device as member of a queue, in the PBX's words. {@code pauseReason} is empty when not paused or not said.
 *
 * @param device what the queue rings, such as {@code Local/1001@from-queue/n}
 * @param phone the device whose state the PBX watches for it, such as {@code PJSIP/1001}; the same as {@code device}
 *     where the queue rings the phone itself. Calls that come by no queue name the phone: both are one agent
 */
public record Member(
        QueueId queue,
        Device device,
        Device phone,
        String name,
        boolean paused,
        Optional<String> pauseReason,
        DeviceState state) {

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
