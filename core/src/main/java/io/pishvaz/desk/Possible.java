package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.agent.Staff;
import io.pishvaz.call.Consult;
import io.pishvaz.call.PbxId;
import io.pishvaz.live.Control;
import io.pishvaz.live.Control.TargetKind;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Verb;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be asked for in a call now: by what the agent does in it, and by what the PBX is set up for. */
final class Possible {
    private static final Set<Verb> IN_TALK = EnumSet.of(
            Verb.HANG_UP, Verb.HOLD, Verb.BLIND_TRANSFER, Verb.ATTENDED_TRANSFER, Verb.PARK, Verb.PRESS_KEYS);

    private final Staff staff;
    private final Map<PbxId, DialPlan> plans;

    Possible(Staff staff, Map<PbxId, DialPlan> plans) {
        this.staff = staff;
        this.plans = plans;
    }

    Optional<DialPlan> plan(PbxId pbx) {
        return Optional.ofNullable(plans.get(pbx));
    }

    List<Verb> now(OpenPop pop, Part part, Controls.Known known) {
        Optional<DialPlan> plan = plan(pop.call().first().pbx());
        if (part.leg().isEmpty() || plan.isEmpty()) {
            return List.of();
        }
        return inPhase(pop.phase(), part, known).stream()
                .filter(plan.get()::isSetUpFor)
                .toList();
    }

    /** Keys are heard on hold too: after those for a transfer the PBX holds the caller and waits for whom to ask. */
    private static Set<Verb> inPhase(Pop.Phase phase, Part part, Controls.Known known) {
        if (part.isAsked()) {
            return EnumSet.of(Verb.HANG_UP);
        }
        return switch (phase) {
            case RINGING ->
                part.openOffer().isPresent() ? EnumSet.of(Verb.ANSWER, Verb.HANG_UP) : EnumSet.of(Verb.HANG_UP);
            case TALKING -> talking(known);
            case HOLD -> EnumSet.of(Verb.HANG_UP, Verb.UNHOLD, Verb.BLIND_TRANSFER, Verb.PARK, Verb.PRESS_KEYS);
            case CONSULTING -> with(mute(known), Verb.COMPLETE_TRANSFER, Verb.CANCEL_TRANSFER, Verb.PRESS_KEYS);
            case WRAP_UP -> EnumSet.noneOf(Verb.class);
        };
    }

    private static Set<Verb> talking(Controls.Known known) {
        Set<Verb> all = EnumSet.copyOf(IN_TALK);
        all.addAll(mute(known));
        all.addAll(recording(known.recording()));
        return all;
    }

    private static Set<Verb> mute(Controls.Known known) {
        if (known.muteUnknown()) {
            return EnumSet.of(Verb.MUTE, Verb.UNMUTE);
        }
        return EnumSet.of(known.muted() ? Verb.UNMUTE : Verb.MUTE);
    }

    private static Set<Verb> recording(Optional<Control.Recording> recording) {
        return recording
                .map(state -> switch (state) {
                    case ON -> EnumSet.of(Verb.PAUSE_RECORDING, Verb.STOP_RECORDING);
                    case PAUSED -> EnumSet.of(Verb.RESUME_RECORDING, Verb.STOP_RECORDING);
                    case UNKNOWN -> EnumSet.of(Verb.START_RECORDING, Verb.PAUSE_RECORDING, Verb.STOP_RECORDING);
                })
                .orElse(EnumSet.of(Verb.START_RECORDING));
    }

    private static Set<Verb> with(Set<Verb> some, Verb... more) {
        some.addAll(List.of(more));
        return some;
    }

    Control.Consult consult(Consult consult) {
        Optional<Agent> colleague = consult.to().flatMap(staff::at);
        return new Control.Consult(
                colleague.isPresent() ? TargetKind.AGENT : TargetKind.NUMBER,
                colleague.map(agent -> agent.id().name()).orElse(consult.target()),
                colleague.map(Agent::name),
                consult.answered().orElse(consult.began()),
                state(consult));
    }

    private static Control.Consult.State state(Consult consult) {
        if (consult.answered().isPresent()) {
            return Control.Consult.State.TALKING;
        }
        return consult.leg().isPresent() ? Control.Consult.State.RINGING : Control.Consult.State.CALLING;
    }
}
