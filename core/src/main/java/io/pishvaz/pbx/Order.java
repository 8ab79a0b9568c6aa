package io.pishvaz.pbx;

import io.pishvaz.call.Device;
import io.pishvaz.call.LegId;
import java.time.Duration;

/** Something asked of a PBX about one leg. Numbers are digits that the dial plan may be given as they are. */
public sealed interface Order {
    LegId leg();

    record HangUp(LegId leg) implements Order {}

    /** Lets a phone ring no longer, as if it were refused there. */
    record Refuse(LegId leg) implements Order {}

    /** Tells the phone to answer, or to take back whom it holds. */
    record Talk(LegId leg) implements Order {}

    /** Tells the phone to hold. */
    record Hold(LegId leg) implements Order {}

    /** Whether the other party hears what the phone sends. */
    record Mute(LegId leg, boolean on) implements Order {}

    /** Sends whoever talks with the leg elsewhere. */
    record Transfer(LegId leg, String context, String extension) implements Order {}

    /** Puts whoever talks with the leg on hold and calls somebody to ask. */
    record Consult(LegId leg, String context, String extension) implements Order {}

    /** Goes back from whom was asked to whom is on hold. */
    record CancelConsult(LegId leg) implements Order {}

    /** As if the phone's keys were pressed: digits, star and hash. */
    record Press(LegId leg, String keys) implements Order {}

    record StartRecording(LegId leg, String file) implements Order {}

    record PauseRecording(LegId leg, boolean on) implements Order {}

    record StopRecording(LegId leg) implements Order {}

    /**
     * Rings a device and, when it answers, dials a number for it.
     *
     * @param leg the identity that the first leg is to have
     * @param callerId what the phone shows and the call carries
     * @param ring how long the device rings
     */
    record Dial(LegId leg, Device device, String callerId, String context, String extension, Duration ring)
            implements Order {}
}
