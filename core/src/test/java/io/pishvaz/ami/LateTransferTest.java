package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.Call;
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

    private static AmiEvent targetless(AmiEvent event) {
        Map<String, String> headers = new LinkedHashMap<>(((Capture.Block) event).headers());
        assertThat(headers.keySet().removeIf(header -> header.startsWith("TransferTarget")))
                .isTrue();
        return new Capture.Block(headers);
    }

    private static List<Call> late(Capture capture) {
        Replay replay = new Replay(List.of());
        List<AmiEvent> events = new ArrayList<>(
                capture.events().stream().filter(e -> !Replay.isListItem(e)).toList());
        AmiEvent transfer = events.stream()
                .filter(e -> e.name().equals("AttendedTransfer"))
                .findFirst()
                .orElseThrow();
        AmiEvent hangup = events.stream()
                .filter(e -> e.name().equals("Hangup")
                        && String.valueOf(e.get("Uniqueid")).equals(transfer.get("OrigTransfererUniqueid")))
                .findFirst()
                .orElseThrow();
        assertThat(events.indexOf(hangup)).isGreaterThan(events.indexOf(transfer));
        events.remove(transfer);
        events.add(events.indexOf(hangup) + 1, transfer);
        events.forEach(replay::hear);
        return replay.calls();
    }

    private static String told(Call call) {
        List<Transfer> transfers = call.transfers();
        List<Optional<Talk.End>> ends = call.talks().stream().map(Talk::end).toList();
        return call.direction() + " " + transfers + " " + ends;
    }
}
