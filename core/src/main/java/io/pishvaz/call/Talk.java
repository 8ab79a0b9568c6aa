package io.pishvaz.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A device connected with the outside party. {@code ended} and {@code end} are set together; holds are inside it. */
public record Talk(
        LegId leg,
        Device device,
        Optional<QueueId> queue,
        Instant began,
        List<Hold> holds,
        Optional<Instant> ended,
        Optional<End> end,
        boolean inferred) {

    /** A stretch in which the agent kept the outside party on hold; the last one may be open. */
    public record Hold(Instant began, Optional<Instant> ended) {}

    /** Who or what ended the talk. */
    public enum End {
        CALLER,
        AGENT,
        TRANSFERRED,
        PARKED,
        UNKNOWN
    }

    boolean isHeld() {
        return !holds.isEmpty() && holds.get(holds.size() - 1).ended().isEmpty();
    }

    Talk held(Instant at) {
        if (isHeld()) {
            return this;
        }
        var all = new ArrayList<>(holds);
        all.add(new Hold(at, Optional.empty()));
        return withHolds(all);
    }

    Talk released(Instant at) {
        if (!isHeld()) {
            return this;
        }
        var all = new ArrayList<>(holds);
        var last = all.remove(all.size() - 1);
        all.add(new Hold(last.began(), Optional.of(Moments.later(last.began(), at))));
        return withHolds(all);
    }

    private Talk withHolds(List<Hold> all) {
        return new Talk(leg, device, queue, began, List.copyOf(all), ended, end, inferred);
    }

    Talk ended(Instant at, End how, boolean byInference) {
        var until = Moments.later(began, at);
        var done = released(until);
        return new Talk(
                leg, device, queue, began, done.holds, Optional.of(until), Optional.of(how), inferred || byInference);
    }

    Talk endingWith(End how, boolean byInference) {
        return new Talk(leg, device, queue, began, holds, ended, Optional.of(how), inferred || byInference);
    }
}
