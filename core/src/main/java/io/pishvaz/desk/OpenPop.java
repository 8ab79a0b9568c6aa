package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.call.Call;
import io.pishvaz.live.Pop;
import java.time.Instant;
import java.util.Optional;

/** A pop on an agent's screen: the call as last heard, what the agent does in it, what they wrote. */
record OpenPop(Agent agent, Call call, Pop.Phase phase, Pop.Note note, Optional<Pop.WrapUp> wrapUp) {
    static final Pop.Note EMPTY = new Pop.Note("", 0);

    PopId id() {
        return new PopId(call.id(), agent.id());
    }

    OpenPop now(Call heard, Pop.Phase doing) {
        return new OpenPop(agent, heard, doing, note, Optional.empty());
    }

    OpenPop still(Call heard) {
        return new OpenPop(agent, heard, phase, note, wrapUp);
    }

    OpenPop wrappingUp(Call heard, Pop.WrapUp begun) {
        return new OpenPop(agent, heard, Pop.Phase.WRAP_UP, note, Optional.of(begun));
    }

    OpenPop noted(Pop.Note written) {
        return new OpenPop(agent, call, phase, written, wrapUp);
    }

    /** Before the end of the call the choice is kept as a wrap-up that has not begun. */
    OpenPop disposed(String code) {
        return wrapUp.map(w -> withWrapUp(new Pop.WrapUp(w.startedAt(), w.endsAt(), Optional.of(code))))
                .orElse(this);
    }

    OpenPop until(Instant endsAt) {
        return wrapUp.map(w -> withWrapUp(new Pop.WrapUp(w.startedAt(), endsAt, w.disposition())))
                .orElse(this);
    }

    private OpenPop withWrapUp(Pop.WrapUp changed) {
        return new OpenPop(agent, call, phase, note, Optional.of(changed));
    }

    History.Entry.OfWrapUp entry(Optional<Instant> ended) {
        return new History.Entry.OfWrapUp(
                call.id(),
                agent.id(),
                wrapUp.map(Pop.WrapUp::startedAt),
                ended,
                wrapUp.flatMap(Pop.WrapUp::disposition),
                note.text(),
                note.version());
    }
}
