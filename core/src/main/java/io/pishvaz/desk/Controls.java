package io.pishvaz.desk;

import io.pishvaz.call.Call;
import io.pishvaz.call.LegId;
import io.pishvaz.call.Recording;
import io.pishvaz.live.Control;
import io.pishvaz.live.Control.Asked;
import io.pishvaz.live.Control.Refused;
import io.pishvaz.live.Pop;
import io.pishvaz.live.Refusal;
import io.pishvaz.live.Verb;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the PBX for each pop and not yet seen to happen, what was refused, and what no event tells: who is
 * muted. Lives on the floor's context.
 */
final class Controls {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * From hold until it rings at a colleague: a number that could still go on is dialled after transferdigittimeout, 3
     * s unless changed.
     */
    private static final Duration DIALLING = Duration.ofSeconds(8);

    /** How long xferfailsound is at most; 0.4 s unless changed. */
    private static final Duration TONE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final InstantSource clock;
    private final Possible possible;
    private final Set<Phone> muted = new HashSet<>();
    private final Set<PopId> muteUnknown = new HashSet<>();
    /** What was known of recordings when the PBX was heard again; until more is heard, that says nothing. */
    private final Map<PopId, List<Recording>> unseen = new HashMap<>();

    private final Map<PopId, Asking> asking = new HashMap<>();
    private final Map<PopId, Refused> refused = new HashMap<>();
    private final Tones tones;

    /** A phone's part in a pop: when the leg changes it is another one, and not muted. */
    private record Phone(PopId pop, LegId leg) {}

    /** @param held whether the other party was put on hold for a colleague, at whom nothing rings yet */
    private record Asking(Asked asked, Part before, boolean held, long timer, Consumer<PopId> late) {
        Asking holding(long patience) {
            return new Asking(asked, before, true, patience, late);
        }
    }

    Controls(Vertx vertx, InstantSource clock, Possible possible) {
        this.vertx = vertx;
        this.clock = clock;
        this.possible = possible;
        this.tones = new Tones(vertx, TONE);
    }

    Control of(OpenPop pop, Part part) {
        PopId id = pop.id();
        Known known = new Known(isMuted(id, part), muteUnknown.contains(id), recording(id, part));
        return new Control(
                possible.now(pop, part, known),
                known.muted(),
                known.muteUnknown(),
                known.recording(),
                part.asks().map(possible::consult),
                Optional.ofNullable(asking.get(id)).map(Asking::asked),
                Optional.ofNullable(refused.get(id)));
    }

    /** What of the call is on, as far as anybody knows. */
    record Known(boolean muted, boolean muteUnknown, Optional<Control.Recording> recording) {}

    /** The PBX was not heard for a while: meanwhile somebody may have begun to record, or have stopped it. */
    void blind(OpenPop pop) {
        unseen.put(pop.id(), pop.call().recordings());
    }

    /** The call was there before the server was: who was muted then nobody can say. */
    void foundAtStart(OpenPop pop) {
        blind(pop);
        muteUnknown.add(pop.id());
    }

    /** The verb goes to the PBX now; {@code late} is told when nothing came of it. */
    void ask(OpenPop pop, Part part, Verb verb, Consumer<PopId> late) {
        PopId id = pop.id();
        settle(id);
        refused.remove(id);
        long timer = patience(id, verb, PATIENCE, late);
        asking.put(id, new Asking(new Asked(verb, clock.instant()), part, false, timer, late));
    }

    private long patience(PopId id, Verb verb, Duration patience, Consumer<PopId> late) {
        return vertx.setTimer(patience.toMillis(), tick -> {
            refuse(id, verb, Refusal.NOT_FOLLOWED, Optional.empty());
            late.accept(id);
        });
    }

    /** The PBX took it. For what no event tells of, that is all there is to know. */
    void taken(PopId id, Verb verb) {
        Asking open = asking.get(id);
        if (open == null || open.asked().verb() != verb || !Sign.isTheAnswer(verb)) {
            return;
        }
        settle(id);
        open.before().leg().map(leg -> new Phone(id, leg)).ifPresent(phone -> {
            if (verb == Verb.MUTE || verb == Verb.UNMUTE) {
                muteUnknown.remove(id);
            }
            if (verb == Verb.MUTE) {
                muted.add(phone);
            } else if (verb == Verb.UNMUTE) {
                muted.remove(phone);
            }
        });
    }

    void refuse(PopId id, Verb verb, Refusal code, Optional<String> detail) {
        settle(id);
        refused.put(id, new Refused(verb, code, detail, clock.instant()));
    }

    /** When the PBX can take this verb: some it hears as keys, and not at every moment. */
    Future<?> ready(PopId id, Verb verb) {
        boolean keys = verb == Verb.ATTENDED_TRANSFER || verb == Verb.PRESS_KEYS;
        return keys ? tones.over(id) : Future.succeededFuture();
    }

    /** Something was heard of the call: perhaps what was asked for, perhaps that a colleague was asked in vain. */
    void heard(PopId id, Part before, Part now) {
        tones.heard(id, before, now);
        Asking open = asking.get(id);
        boolean comesBack = open != null && open.asked().verb() == Verb.CANCEL_TRANSFER;
        if (!comesBack) {
            Unanswered.why(before, now)
                    .or(() -> foundNobody(open, now))
                    .ifPresent(code -> refuse(id, Verb.ATTENDED_TRANSFER, code, Optional.empty()));
        }
        if (before.asks().isEmpty() && now.asks().isPresent()) {
            refused.remove(id);
        }
        if (open != null && Sign.of(open.asked().verb(), open.before(), now)) {
            settle(id);
        } else if (open != null && beginsToSeek(open, now)) {
            vertx.cancelTimer(open.timer());
            asking.put(id, open.holding(patience(id, Verb.ATTENDED_TRANSFER, DIALLING, open.late())));
        }
    }

    private static boolean beginsToSeek(Asking open, Part now) {
        return open.asked().verb() == Verb.ATTENDED_TRANSFER
                && !open.held()
                && now.phase().equals(Optional.of(Pop.Phase.HOLD));
    }

    /** The other party is back without anybody having been asked: nothing rings at what was dialled. */
    private static Optional<Refusal> foundNobody(@Nullable Asking open, Part now) {
        return open != null && open.held() && now.phase().equals(Optional.of(Pop.Phase.TALKING))
                ? Optional.of(Refusal.NO_SUCH_TARGET)
                : Optional.empty();
    }

    void forget(PopId id) {
        settle(id);
        tones.forget(id);
        refused.remove(id);
        muted.removeIf(phone -> phone.pop().equals(id));
        muteUnknown.remove(id);
        unseen.remove(id);
    }

    private void settle(PopId id) {
        Asking open = asking.remove(id);
        if (open != null) {
            vertx.cancelTimer(open.timer());
        }
    }

    private boolean isMuted(PopId id, Part part) {
        return part.leg().filter(leg -> muted.contains(new Phone(id, leg))).isPresent();
    }

    private Optional<Control.Recording> recording(PopId id, Part part) {
        boolean unknown =
                part.openTalk().isPresent() && part.call().recordings().equals(unseen.get(id));
        return unknown ? Optional.of(Control.Recording.UNKNOWN) : recording(part.call());
    }

    static Optional<Control.Recording> recording(Call call) {
        List<Recording> open =
                call.recordings().stream().filter(Recording::open).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean paused = open.stream().allMatch(Recording::paused);
        return Optional.of(paused ? Control.Recording.PAUSED : Control.Recording.ON);
    }
}
