package io.pishvaz.call;

import java.time.Instant;
import java.util.Optional;

/**
 * An agent asks somebody while the other party is on hold, before handing it over or not.
 *
 * @param by the agent's leg
 * @param target what was dialled, where the PBX said so
 * @param leg whoever is asked, once it rings there
 * @param to the device of ours that is asked
 */
public record Consult(
        LegId by,
        Device from,
        String target,
        Optional<LegId> leg,
        Optional<Device> to,
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended) {

    static Consult of(Leg asking, Instant at) {
        return new Consult(
                asking.id(),
                asking.device(),
                "",
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    public boolean open() {
        return ended.isEmpty();
    }

    Consult ringing(Leg asked) {
        var ours = Optional.of(asked.device()).filter(device -> asked.side() == Side.OURS);
        var dialled = asked.target().isEmpty() ? target : asked.target();
        return new Consult(by, from, dialled, Optional.of(asked.id()), ours, began, answered, ended);
    }

    Consult answered(Leg asked, Instant at) {
        var found = ringing(asked);
        var when = Optional.of(Moments.later(began, at));
        return new Consult(by, from, found.target, found.leg, found.to, began, when, ended);
    }

    Consult ended(Instant at) {
        return new Consult(by, from, target, leg, to, began, answered, Optional.of(Moments.later(began, at)));
    }
}
