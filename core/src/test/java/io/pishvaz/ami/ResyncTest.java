package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.CallId;
import io.pishvaz.call.Consult;
import io.pishvaz.call.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshot and the rest of the stream tell what the whole stream tells. */
@NullMarked
class ResyncTest {
    private static final Duration QUIET = Duration.ofMillis(200);

    @ParameterizedTest
    @MethodSource("io.pishvaz.ami.ScenarioTest#captures")
    void snapshotTakenAtAnyMomentChangesNothing(Capture capture) {
        var events = events(capture);
        for (int cut = 1; cut < events.size(); cut++) {
            var replay = new Replay(List.of());
            events.subList(0, cut).forEach(replay::hear);
            resync(replay, pbx(events, cut));
            events.subList(cut, events.size()).forEach(replay::hear);
            ScenarioTest.assertTells(plain(replay.calls()), capture);
        }
    }

    @ParameterizedTest
    @MethodSource("io.pishvaz.ami.ScenarioTest#captures")
    void restartInMidCallGoesOnWithTheSameCalls(Capture capture) {
        var events = events(capture);
        var whole = ids(Replay.whole(capture));
        for (int cut : quietMoments(events)) {
            var before = new Replay(List.of());
            events.subList(0, cut).forEach(before::hear);
            var after = new Replay(before.model.openCalls());
            resync(after, pbx(events, cut));
            events.subList(cut, events.size()).forEach(after::hear);
            var all = ids(before.calls());
            all.putAll(ids(after.calls()));
            assertThat(all.keySet()).as("cut at %d", cut).isEqualTo(whole.keySet());
            ScenarioTest.assertTells(plain(List.copyOf(all.values())), capture);
        }
    }

    /** History does not keep whom agents ask. */
    @Test
    void whoIsAskedIsKnownAgainAfterARestart() {
        var events = events(new Capture(22, "13-attended-transfer-ami"));
        var asked = 0;
        for (int cut : quietMoments(events)) {
            var before = new Replay(List.of());
            events.subList(0, cut).forEach(before::hear);
            var after = new Replay(before.model.openCalls().stream()
                    .map(call -> copy(call, List.of(), call.inferred()))
                    .toList());
            resync(after, pbx(events, cut));
            assertThat(asks(after)).as("cut at %d", cut).isEqualTo(asks(before));
            asked += asks(before).size();
        }
        assertThat(asked).isPositive();
    }

    /** Whom, and whether they have answered. */
    private static List<String> asks(Replay replay) {
        return replay.model.openCalls().stream()
                .flatMap(call -> call.consults().stream())
                .filter(Consult::open)
                .map(consult -> consult.to() + " " + consult.answered().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("io.pishvaz.ami.ScenarioTest#captures")
    void whatWasMissedIsMarkedAsInferred(Capture capture) {
        var events = events(capture);
        var whole = ids(Replay.whole(capture));
        var moments = quietMoments(events);
        for (int from : moments) {
            for (int to : moments) {
                if (from < to) {
                    var replay = new Replay(List.of());
                    events.subList(0, from).forEach(replay::hear);
                    resync(replay, pbx(events, to));
                    events.subList(to, events.size()).forEach(replay::hear);
                    assertThat(replay.model.openCalls()).isEmpty();
                    assertThat(replay.calls()).allSatisfy(call -> assertThat(
                                    call.inferred() || isPartOf(call, whole.getOrDefault(call.id(), call)))
                            .as("deaf from %d to %d: %s", from, to, call)
                            .isTrue());
                }
            }
        }
    }

    /** Where all have gone meanwhile, nobody is said to have talked on when the caller left. */
    @ParameterizedTest
    @ValueSource(strings = {"13-attended-transfer-ami", "57-consult-cancelled"})
    void inventsNoCallOfThoseWhoAreGone(String scenario) {
        var capture = new Capture(22, scenario);
        var events = events(capture);
        var whole = ids(Replay.whole(capture)).keySet();
        for (int from : quietMoments(events)) {
            var replay = new Replay(List.of());
            events.subList(0, from).forEach(replay::hear);
            resync(replay, pbx(events, events.size()));
            assertThat(ids(replay.calls()).keySet()).as("deaf from %d", from).isSubsetOf(whole);
        }
    }

    @Test
    void joiningCallsInTheMiddleSeesWhoTalksRingsAndWaits() {
        for (int version : List.of(22, 16)) {
            var capture = new Capture(version, "40-login-during-calls");
            ScenarioTest.assertTells(Replay.joining(capture), capture);
        }
    }

    @Test
    void restartOfThePbxEndsItsCallsWhenItWasLastHeard() {
        var replay = new Replay(List.of());
        var events = events(new Capture(22, "03-answered-caller-hangs-up"));
        int talking = quietMoments(events).getLast();
        events.subList(0, talking).forEach(replay::hear);
        var last = replay.now;
        var later = last.plusSeconds(60);
        replay.keep(replay.model.apply(new Capture.Block(Map.of("Event", "FullyBooted", "Uptime", "5")), later));
        assertThat(replay.model.openCalls()).isEmpty();
        assertThat(replay.calls()).singleElement().satisfies(call -> {
            assertThat(call.ended()).contains(last);
            assertThat(call.inferred()).isTrue();
            assertThat(call.talks().getLast().end()).contains(Talk.End.UNKNOWN);
        });
    }

    @Test
    void networkDropWithoutRestartEndsNothing() {
        var replay = new Replay(List.of());
        var events = events(new Capture(22, "03-answered-caller-hangs-up"));
        events.subList(0, quietMoments(events).getLast()).forEach(replay::hear);
        replay.keep(replay.model.apply(
                new Capture.Block(Map.of("Event", "FullyBooted", "Uptime", "5000")), replay.now.plusSeconds(60)));
        assertThat(replay.model.openCalls()).hasSize(1);
    }

    private static List<Capture.Block> events(Capture capture) {
        return capture.events().stream()
                .filter(event -> (!Replay.isListItem(event) && event.get("Uniqueid") != null)
                        || event.name().matches("LocalBridge|QueueMember.*|.*Transfer|ParkedCall|AgentComplete|Dial.*"))
                .filter(event -> !event.name().matches("QueueMember|VarSet|Newexten"))
                .toList();
    }

    private static ResyncPbx pbx(List<Capture.Block> events, int until) {
        var pbx = new ResyncPbx();
        events.subList(0, until).forEach(pbx::happened);
        return pbx;
    }

    private static void resync(Replay replay, ResyncPbx pbx) {
        replay.model.beginResync();
        pbx.list(replay.model::snapshotItem);
        replay.now = pbx.now();
        replay.keep(replay.model.endResync(pbx.now()));
    }

    private static List<Integer> quietMoments(List<Capture.Block> events) {
        var times = new ArrayList<Instant>();
        events.forEach(event -> times.add(new Headers(Replay.PBX, event).at(Instant.EPOCH)));
        return IntStream.range(1, events.size())
                .filter(i -> times.get(i).isAfter(times.get(i - 1).plus(QUIET)))
                .boxed()
                .toList();
    }

    /** No list tells of what came and went meanwhile; but whatever is told did happen so. */
    private static boolean isPartOf(Call told, Call whole) {
        return whole.ended().equals(told.ended())
                && whole.visits().containsAll(told.visits())
                && whole.offers().containsAll(told.offers())
                && ends(whole).containsAll(ends(told));
    }

    private static List<Object> ends(Call call) {
        return call.talks().stream()
                .<Object>map(talk -> List.of(talk.leg(), talk.began(), talk.ended(), talk.end()))
                .toList();
    }

    private static Map<CallId, Call> ids(List<Call> calls) {
        return calls.stream()
                .collect(Collectors.toMap(Call::id, Function.identity(), (one, two) -> two, LinkedHashMap::new));
    }

    private static List<Call> plain(List<Call> calls) {
        return calls.stream().map(call -> copy(call, call.consults(), false)).toList();
    }

    private static Call copy(Call call, List<Consult> consults, boolean inferred) {
        return new Call(
                call.id(),
                call.first(),
                call.direction(),
                call.caller(),
                call.dialled(),
                call.origin(),
                call.began(),
                call.visits(),
                call.offers(),
                call.talks(),
                call.transfers(),
                consults,
                call.recordings(),
                call.about(),
                call.unreached(),
                call.answered(),
                call.ended(),
                inferred);
    }
}
