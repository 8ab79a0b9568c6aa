package io.pishvaz.ami;

import io.pishvaz.agent.Member;
import io.pishvaz.agent.MemberChange;
import io.pishvaz.agent.MemberEvent;
import io.pishvaz.agent.Roster;
import io.pishvaz.call.Call;
import io.pishvaz.call.CallChange;
import io.pishvaz.call.CallEvent;
import io.pishvaz.call.CallReducer;
import io.pishvaz.call.CallState;
import io.pishvaz.call.LegId;
import io.pishvaz.call.PbxId;
import io.pishvaz.call.QueueId;
import io.pishvaz.pbx.PbxWatch.DialFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything known of one PBX: events go in, changes come out. No clock, no input or output; use it from one thread.
 *
 * <p>After every (re)connect: {@link #beginResync}, then every item of the lists asked for by {@link #snapshotItem},
 * the closing {@code …Complete} items included, then {@link #endResync}. Events heard between are given to
 * {@link #apply} as always: they are kept and applied at the end.
 */
public final class PbxModel {

    /** What a step changed. */
    public record Changes(List<CallChange> calls, List<MemberChange> members, Map<LegId, DialFailure> failed) {
        public static final Changes NONE = new Changes(List.of(), List.of(), Map.of());
    }

    private record Kept(AmiEvent event, Instant heard) {}

    private final PbxId pbx;
    private final AmiTranslator translator;
    private final List<Kept> kept = new ArrayList<>();
    private CallState calls;
    private Roster roster = Roster.empty();
    private Optional<Resync> resync = Optional.empty();
    private Optional<Instant> lastHeard;

    /**
     * @param trunks device names such as {@code PJSIP/trunk} that lead outside; where empty, a device whose name is no
     *     short number and that is no queue member counts as outside
     * @param open calls that a former run left open; they continue with their identity when one of their legs is seen
     *     again
     */
    public PbxModel(PbxId pbx, Set<String> trunks, List<Call> open) {
        this.pbx = pbx;
        translator = new AmiTranslator(pbx, new Trunks(trunks, device -> roster.has(device)), this::nobodyThere);
        calls = CallState.restore(open);
        lastHeard = open.stream().map(Call::lastKnown).max(Instant::compareTo);
    }

    /** Takes one event; {@code heard} is the time where the event has no time of its own. */
    public Changes apply(AmiEvent event, Instant heard) {
        if (event.name().equals("FullyBooted")) {
            return booted(new Headers(pbx, event), heard);
        }
        if (event.name().equals("OriginateResponse")) {
            return new Changes(List.of(), List.of(), failed(new Headers(pbx, event)));
        }
        if (resync.isPresent()) {
            kept.add(new Kept(event, heard));
            return Changes.NONE;
        }
        var tally = new Tally();
        hear(event, heard, tally);
        return tally.changes();
    }

    private static Map<LegId, DialFailure> failed(Headers headers) {
        var why =
                switch (headers.number("Reason")) {
                    case 3 -> DialFailure.NO_ANSWER;
                    case 5 -> DialFailure.BUSY;
                    default -> DialFailure.OTHER;
                };
        return headers.leg("Uniqueid")
                .filter(leg -> headers.is("Response", "Failure"))
                .map(leg -> Map.of(leg, why))
                .orElse(Map.of());
    }

    /** The link was alive until then: what is found gone at the next resync ended no earlier. */
    public void heardUntil(Instant at) {
        lastHeard = lastHeard.filter(at::isBefore).or(() -> Optional.of(at));
    }

    /** A PBX that started after it was last heard has none of its old calls any more. */
    private Changes booted(Headers headers, Instant heard) {
        var tally = new Tally();
        var started = headers.some("Uptime").map(uptime -> heard.minusSeconds(headers.number("Uptime")));
        if (started.isPresent() && lastHeard.filter(started.get()::isAfter).isPresent()) {
            var last = lastHeard.get();
            calls.legs().stream()
                    .sorted((one, two) -> one.uniqueid().compareTo(two.uniqueid()))
                    .forEach(leg -> infer(new CallEvent.LegEnded(last, leg, Optional.empty()), tally));
            calls.open().forEach(call -> infer(new CallEvent.Vanished(last, call.id()), tally));
        }
        return tally.changes();
    }

    /** Starts over: what was listed or kept before and not ended is forgotten. */
    public void beginResync() {
        kept.clear();
        resync = Optional.of(new Resync(pbx, translator));
    }

    public void snapshotItem(AmiEvent item) {
        resync.ifPresent(running -> running.item(item));
    }

    /**
     * Makes the snapshot the truth: what is gone ends inferred, what is new begins, then the events kept meanwhile
     * follow.
     */
    public Changes endResync(Instant now) {
        var tally = new Tally();
        resync.ifPresent(snapshot -> {
            resync = Optional.empty();
            var spell = new Resync.Spell(lastHeard.orElse(Instant.EPOCH), now);
            snapshot.memberships(roster).forEach(event -> learn(event, tally));
            infer(snapshot.ended(calls, spell), tally);
            infer(snapshot.began(calls, spell), tally);
            infer(snapshot.waits(calls, spell), tally);
            infer(snapshot.offers(calls, roster, spell), tally);
            infer(snapshot.meetings(calls, spell), tally);
            infer(snapshot.left(calls, spell), tally);
            heardUntil(now);
            kept.forEach(event -> hear(event.event(), event.heard(), tally));
            kept.clear();
        });
        return tally.changes();
    }

    private void hear(AmiEvent event, Instant heard, Tally tally) {
        translator.member(event).ifPresent(fact -> learn(fact, tally));
        translator.call(event, heard).ifPresent(fact -> step(fact, tally));
        heardUntil(new Headers(pbx, event).at(heard));
    }

    private void infer(List<CallEvent> facts, Tally tally) {
        facts.forEach(fact -> infer(fact, tally));
    }

    private void infer(CallEvent fact, Tally tally) {
        step(new CallEvent.Inferred(fact), tally);
    }

    private void step(CallEvent fact, Tally tally) {
        var step = CallReducer.step(calls, fact);
        calls = step.state();
        tally.calls.addAll(step.changes());
    }

    private void learn(MemberEvent fact, Tally tally) {
        var step = roster.step(fact);
        roster = step.roster();
        tally.members.addAll(step.changes());
    }

    private boolean nobodyThere(QueueId queue) {
        var members = roster.of(queue);
        return !members.isEmpty()
                && members.stream()
                        .allMatch(member -> member.paused() || member.state() == Member.DeviceState.UNAVAILABLE);
    }

    /** The calls that have not ended, in the order in which they began. */
    public List<Call> openCalls() {
        return calls.open();
    }

    public Collection<Member> members() {
        return roster.members();
    }

    public PbxId pbx() {
        return pbx;
    }

    private static final class Tally {
        private final List<CallChange> calls = new ArrayList<>();
        private final List<MemberChange> members = new ArrayList<>();

        Changes changes() {
            return calls.isEmpty() && members.isEmpty()
                    ? Changes.NONE
                    : new Changes(List.copyOf(calls), List.copyOf(members), Map.of());
        }
    }
}
