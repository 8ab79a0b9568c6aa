package io.pishvaz.pbx;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;
import io.vertx.core.Future;

/**
 * Asks a PBX to act, through its acting account. Success means that the PBX took the request; the truth follows as
 * facts. A refused or unreachable PBX fails the future with {@link PbxRefusal}.
 */
public interface PbxControl {

    /** Pauses the device in every queue it is a member of. */
    Future<Void> pause(Device device, String reason);

    Future<Void> unpause(Device device);

    /** Makes the device a member of the queue; {@code phone} is the one whose state the queue watches for it. */
    Future<Void> join(QueueId queue, Device device, Device phone, String name);

    /** Takes the device out of the queue. */
    Future<Void> leave(QueueId queue, Device device);

    Future<Void> carryOut(Order order);
}
