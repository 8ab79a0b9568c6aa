package io.pishvaz.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.call.PbxId;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that the codec drops unread would not have changed anything. */
class PbxWordsTest {

    static List<Capture> captures() {
        return Capture.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void nothingNeededIsDropped(Capture capture) {
        List<PbxModel.Changes> all = told(capture, EventNames.all());

        assertThat(told(capture, PbxWords.HEARD)).isEqualTo(all);
    }

    private static List<PbxModel.Changes> told(Capture capture, EventNames names) {
        var heard = new Heard();
        new AmiCodec(names, 64 * 1024, heard).handle(Buffer.buffer(capture.bytes()));
        var model = new PbxModel(new PbxId("lab"), Set.of("PJSIP/trunk"), List.of());
        return heard.blocks.stream()
                .filter(block -> !block.name().isEmpty())
                .map(event -> model.apply(event, Instant.EPOCH))
                .filter(changes -> !changes.equals(PbxModel.Changes.NONE))
                .toList();
    }
}
