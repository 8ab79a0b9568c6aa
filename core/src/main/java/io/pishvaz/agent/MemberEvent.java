package io.pishvaz.agent;

import io.pishvaz.call.Device;
import io.pishvaz.call.QueueId;

/** A fact about who belongs to a queue. */
public sealed interface MemberEvent {

    /** The membership is as told, whether it was known before or not. */
    record Seen(Member member) implements MemberEvent {}

    record Removed(QueueId queue, Device device) implements MemberEvent {}
}
