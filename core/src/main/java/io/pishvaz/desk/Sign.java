package io.pishvaz.desk;

import io.pishvaz.live.Control;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Verb;
import java.util.Optional;

/** By what the PBX shows that it, or the phone, did what was asked. */
final class Sign {
    private Sign() {}

    /** Nothing but the PBX's answer tells of these. */
    static boolean isTheAnswer(Verb verb) {
        return switch (verb) {
            case MUTE, UNMUTE, PRESS_KEYS -> true;
            default -> false;
        };
    }

    static boolean of(Verb verb, Part before, Part now) {
        return switch (verb) {
            case ANSWER -> !is(now, Pop.Phase.RINGING);
            case HANG_UP, BLIND_TRANSFER, COMPLETE_TRANSFER, PARK -> !now.leg().equals(before.leg());
            case HOLD -> is(now, Pop.Phase.HOLD);
            case UNHOLD -> !is(now, Pop.Phase.HOLD);
            case ATTENDED_TRANSFER -> !is(now, Pop.Phase.TALKING) && !is(now, Pop.Phase.HOLD);
            case CANCEL_TRANSFER -> !is(now, Pop.Phase.CONSULTING);
            case START_RECORDING, RESUME_RECORDING -> records(now, Optional.of(Control.Recording.ON));
            case PAUSE_RECORDING -> records(now, Optional.of(Control.Recording.PAUSED));
            case STOP_RECORDING -> records(now, Optional.empty());
            case MUTE, UNMUTE, PRESS_KEYS -> false;
        };
    }

    private static boolean is(Part part, Pop.Phase phase) {
        return part.phase().equals(Optional.of(phase));
    }

    private static boolean records(Part part, Optional<Control.Recording> state) {
        return Controls.recording(part.call()).equals(state);
    }
}
