package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.LeaveReason;
import io.pishvaz.call.Offer;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For queue calls the outcome equals what the PBX wrote to its own queue log. */
@NullMarked
class QueueLogTest {
    /** In what words the log may tell why a caller left. */
    private static final Map<LeaveReason, Set<String>> REASONS = Map.of(
            LeaveReason.ANSWERED, Set.of("CONNECT"),
            LeaveReason.HUNG_UP_WAITING, Set.of("ABANDON"),
            LeaveReason.HUNG_UP_RINGING, Set.of("ABANDON"),
            LeaveReason.TIMED_OUT, Set.of("EXITWITHTIMEOUT"),
            LeaveReason.QUEUE_EMPTY, Set.of("EXITEMPTY"),
            LeaveReason.OVERFLOWED, Set.of("EXITWITHTIMEOUT", "EXITEMPTY"),
            LeaveReason.LEFT_BY_KEY, Set.of("EXITWITHKEY"));

    private record Entry(String uniqueid, String queue, String what) {}

    @ParameterizedTest
    @MethodSource("io.pishvaz.ami.ScenarioTest#captures")
    void everyVisitEndedAsTheLogSays(Capture capture) {
        var log = capture.queueLog().stream().map(QueueLogTest::entry).toList();
        var visits = Replay.whole(capture).stream()
                .flatMap(call -> call.visits().stream().map(visit -> {
                    assertThat(log)
                            .filteredOn(
                                    entry -> entry.queue().equals(visit.queue().name()) && mayBe(call, entry))
                            .extracting(Entry::what)
                            .containsAnyElementsOf(REASONS.get(visit.reason().orElseThrow()));
                    return visit.queue().name();
                }))
                .toList();
        assertThat(visits).containsExactlyInAnyOrderElementsOf(queues(log, "ENTERQUEUE"));
    }

    @ParameterizedTest
    @MethodSource("io.pishvaz.ami.ScenarioTest#captures")
    void everyAnswerAndEveryMissIsInTheLog(Capture capture) {
        var log = capture.queueLog().stream().map(QueueLogTest::entry).toList();
        var calls = Replay.whole(capture);
        assertThat(counted(talks(calls).map(talk -> talk.queue().orElseThrow().name())))
                .isEqualTo(counted(queues(log, "CONNECT").stream()));
        assertThat(counted(missed(calls))).isEqualTo(counted(queues(log, "RINGNOANSWER").stream()));
        var redirected = calls.stream()
                .flatMap(call -> call.transfers().stream())
                .anyMatch(transfer -> transfer.kind() == Transfer.Kind.REDIRECT);
        // the queue takes an agent whom the PBX was told to hang up for a caller who hung up
        var hungUp = capture.name().equals("39-agent-phone-dies");
        if (!redirected && !hungUp) {
            assertThat(counted(
                            talks(calls).map(talk -> talk.end().orElseThrow()).map(QueueLogTest::completion)))
                    .isEqualTo(counted(log.stream()
                            .map(Entry::what)
                            .filter(what -> what.matches("COMPLETE.*|.*TRANSFER"))
                            .map(what -> what.endsWith("TRANSFER") ? "TRANSFER" : what)));
        }
    }

    private static Stream<Talk> talks(List<Call> calls) {
        return calls.stream().flatMap(call -> call.talks().stream()).filter(talk -> talk.queue()
                .isPresent());
    }

    private static Stream<String> missed(List<Call> calls) {
        return calls.stream()
                .flatMap(call -> call.offers().stream())
                .filter(offer -> offer.queue().isPresent())
                .filter(offer -> Set.of(Offer.Outcome.NO_ANSWER, Offer.Outcome.REFUSED)
                        .contains(offer.outcome().orElseThrow()))
                .map(offer -> offer.queue().orElseThrow().name());
    }

    private static String completion(Talk.End end) {
        return switch (end) {
            case CALLER -> "COMPLETECALLER";
            case AGENT -> "COMPLETEAGENT";
            case TRANSFERRED, PARKED -> "TRANSFER";
            case UNKNOWN -> "nobody knows";
        };
    }

    private static boolean mayBe(Call call, Entry entry) {
        // a caller who comes through a relay waits under the relay's id
        return call.first().uniqueid().equals(entry.uniqueid())
                || call.dialled().equals("+493023125900");
    }

    private static List<String> queues(List<Entry> log, String what) {
        return log.stream()
                .filter(entry -> entry.what().equals(what))
                .map(Entry::queue)
                .toList();
    }

    private static <T> Map<T, Long> counted(Stream<T> items) {
        return new TreeMap<>(items.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private static Entry entry(String line) {
        var parts = line.split("\\|", -1);
        return new Entry(parts[1], parts[2], parts[4]);
    }
}
