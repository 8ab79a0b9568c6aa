package io.pishvaz.desk;

import io.pishvaz.agent.Agent;
import io.pishvaz.call.Call;
import io.pishvaz.customer.Answers;
import io.pishvaz.live.Pop;
import java.time.Instant;
import java.util.Optional;

/** A pop on an agent's screen: the call as last heard, what the agent does in it, what they wrote. */
record OpenPop(Agent agent, Call call, Pop.Phase phase, Written written, Optional<Pop.WrapUp> wrapUp) {
    /** What the agent wrote down: a note, and answers to a script. */
    record Written(Pop.Note note, Optional<Answers> answers) {
        static final Written NOTHING = new Written(new Pop.Note("", 0), Optional.empty());

        static Written of(History.Entry.OfWrapUp entry) {
            return new Written(new Pop.Note(entry.note(), entry.noteVersion()), entry.answers());
        }
    }

    Pop.Note note() {
        return written.note();
    }

    PopId id() {
        return new PopId(call.id(), agent.id());
    }

    /** The same pop of the same agent, whose name or phone has changed. */
    OpenPop of(Agent changed) {
        return new OpenPop(changed, call, phase, written, wrapUp);
    }

    OpenPop now(Call heard, Pop.Phase doing) {
        return new OpenPop(agent, heard, doing, written, Optional.empty());
    }

    OpenPop still(Call heard) {
        return new OpenPop(agent, heard, phase, written, wrapUp);
    }

    OpenPop wrappingUp(Call heard, Pop.WrapUp begun) {
        return new OpenPop(agent, heard, Pop.Phase.WRAP_UP, written, Optional.of(begun));
    }

    OpenPop noted(Pop.Note note) {
        return new OpenPop(agent, call, phase, new Written(note, written.answers()), wrapUp);
    }

    OpenPop answered(Answers answers) {
        return new OpenPop(agent, call, phase, new Written(note(), Optional.of(answers)), wrapUp);
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
        return new OpenPop(agent, call, phase, written, Optional.of(changed));
    }

    History.Entry.OfWrapUp entry(Optional<Instant> ended) {
        return new History.Entry.OfWrapUp(
                call.id(),
                agent.id(),
                wrapUp.map(Pop.WrapUp::startedAt),
                ended,
                wrapUp.flatMap(Pop.WrapUp::disposition),
                note().text(),
                note().version(),
                written.answers());
    }
}
