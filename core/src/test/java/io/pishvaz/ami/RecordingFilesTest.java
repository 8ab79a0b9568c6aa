package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.PbxId;
import io.pishvaz.call.Recording;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link tells of the file into which the PBX records. */
class RecordingFilesTest {
    private static final PbxId PBX = new PbxId("tiny");
    private static final String CHANNEL = """
            Channel: PJSIP/trunk-1\r
            ChannelState: 4\r
            Exten: 400\r
            Uniqueid: 17.1\r
            Linkedid: 17.1\r
            \r
            """;

    private final Vertx vertx = Vertx.vertx();
    private final Witness witness = new Witness();
    private TinyPbx pbx;

    @BeforeEach
    void open() throws Exception {
        pbx = new TinyPbx(vertx);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void thePbxIsAskedWhenARecordingBegins() throws Exception {
        pbx.answers.put("Getvar", "Response: Success\r\n%sValue: /var/spool/asterisk/monitor/a.wav\r\n\r\n");
        records();
        witness.await(() -> files().contains("/var/spool/asterisk/monitor/a.wav"));

        assertThat(pbx.asked)
                .filteredOn(action -> "Getvar".equals(action.get("Action")))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .containsEntry("Channel", "PJSIP/trunk-1")
                        .containsEntry("Variable", "MIXMONITOR_FILENAME"));
    }

    @Test
    void withoutAnAnswerTheRecordingIsKnownButNotItsFile() throws Exception {
        pbx.answers.put("Getvar", "Response: Error\r\n%sMessage: Permission denied\r\n\r\n");
        records();
        witness.await(() -> pbx.count("Getvar") == 1 && !recordings().isEmpty());
        assertThat(files()).isEmpty();
    }

    private void records() throws Exception {
        AmiSettings settings = AmiSettings.of(PBX, "127.0.0.1", pbx.port(), new AmiAccount("reader", "secret"));
        new AmiLink(settings, new PbxModel(PBX, Set.of(), List.of()), witness, InstantSource.system(), witness)
                .start(vertx.getOrCreateContext());
        witness.await(() -> witness.told.contains("up"));
        pbx.say("Event: Newchannel\r\n" + CHANNEL);
        pbx.say("Event: MixMonitorStart\r\n" + CHANNEL);
    }

    private List<Recording> recordings() {
        return witness.calls.isEmpty()
                ? List.of()
                : witness.calls.getLast().after().recordings();
    }

    private List<String> files() {
        return recordings().stream()
                .map(Recording::file)
                .flatMap(Optional::stream)
                .toList();
    }
}
