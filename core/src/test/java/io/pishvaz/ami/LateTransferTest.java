package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
import io.pishvaz.call.Device;
import io.pishvaz.call.Talk;
import io.pishvaz.call.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers and hang-ups are of different topics: which of them is told first, nobody knows. */
class LateTransferTest {

    @ParameterizedTest
    @ValueSource(strings = {"12-attended-transfer", "13-attended-transfer-ami"})
    void isTheSameAfterWhoHandedOverHasHungUp(String scenario) {
        Capture capture = new Capture(22, scenario);
        List<String> expected =
                Replay.whole(capture).stream().map(LateTransferTest::told).toList();
        assertThat(expected).anySatisfy(call -> assertThat(call).contains("ATTENDED"));
        assertThat(late(capture).stream().map(LateTransferTest::told)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16-park-retrieve", "17-park-abandoned"})
    void parksOnceAlsoWhenTheWayThereIsToldAfterIt(String scenario) {
        Capture capture = new Capture(22, scenario);
        List<AmiEvent> events = events(capture);
        List<Call> late = after(events, first(events, "BlindTransfer"), first(events, "ParkedCall"));
        List<String> expected =
                Replay.whole(capture).stream().map(LateTransferTest::outline).toList();
        assertThat(expected).anySatisfy(call -> assertThat(call).contains("PARK 701"));
        assertThat(late.stream().map(LateTransferTest::outline)).isEqualTo(expected);
    }

    private static String outline(Call call) {
        List<String> transfers =
                call.transfers().stream().map(t -> t.kind() + " " + t.target()).toList();
        return transfers + " " + call.talks().stream().map(Talk::end).toList();
    }

    /** Their ends of the pair that leads to the colleague had changed places before Asterisk looked who is there. */
    @Test
    void isTheSameWhenToWhomIsNotTold() {
        Capture capture = new Capture(22, "13-attended-transfer-ami");
        Replay replay = new Replay(List.of());
        capture.events().stream()
                .filter(event -> !Replay.isListItem(event))
                .map(event -> event.name().equals("AttendedTransfer") ? targetless(event) : event)
                .forEach(replay::hear);
        assertThat(replay.calls().stream().map(LateTransferTest::told))
                .isEqualTo(Replay.whole(capture).stream()
                        .map(LateTransferTest::told)
                        .toList());
    }

    /** Who hands over while it still rings does not wait for the answer. */
    @Test
    void knowsToWhomBeforeTheyAnswer() {
        List<AmiEvent> events = events(new Capture(22, "13-attended-transfer-ami"));
        Replay replay = new Replay(List.of());
        events.stream().takeWhile(event -> !isAnsweredBy(event, "1010")).forEach(replay::hear);
        replay.hear(targetless(first(events, "AttendedTransfer")));
        assertThat(replay.calls().getFirst().transfers())
                .singleElement()
                .extracting(Transfer::target, transfer -> transfer.to().map(Device::name))
                .containsExactly("1010", Optional.of("PJSIP/1010"));
    }

    private static boolean isAnsweredBy(AmiEvent event, String extension) {
        return event.name().equals("DialEnd")
                && String.valueOf(event.get("DestChannel")).startsWith("PJSIP/" + extension);
    }

    private static AmiEvent targetless(AmiEvent event) {
        Map<String, String> headers = new LinkedHashMap<>(((Capture.Block) event).headers());
        assertThat(headers.keySet().removeIf(header -> header.startsWith("TransferTarget")))
                .isTrue();
        return new Capture.Block(headers);
    }

    private static List<Call> late(Capture capture) {
        List<AmiEvent> events = events(capture);
        AmiEvent transfer = first(events, "AttendedTransfer");
        AmiEvent hangup = events.stream()
                .filter(e -> e.name().equals("Hangup")
                        && String.valueOf(e.get("Uniqueid")).equals(transfer.get("OrigTransfererUniqueid")))
                .findFirst()
                .orElseThrow();
        return after(events, transfer, hangup);
    }

    private static List<AmiEvent> events(Capture capture) {
        return new ArrayList<>(
                capture.events().stream().filter(e -> !Replay.isListItem(e)).toList());
    }

    private static AmiEvent first(List<AmiEvent> events, String name) {
        return events.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    /** What is heard when the one comes only after the other. */
    private static List<Call> after(List<AmiEvent> events, AmiEvent late, AmiEvent earlier) {
        assertThat(events.indexOf(earlier)).isGreaterThan(events.indexOf(late));
        events.remove(late);
        events.add(events.indexOf(earlier) + 1, late);
        Replay replay = new Replay(List.of());
        events.forEach(replay::hear);
        return replay.calls();
    }

    private static String told(Call call) {
        List<Transfer> transfers = call.transfers();
        List<Optional<Talk.End>> ends = call.talks().stream().map(Talk::end).toList();
        return call.direction() + " " + transfers + " " + ends;
    }
}
