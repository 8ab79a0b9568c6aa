package io.pishvaz.ami;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AmiCodecTest {

    private static final String BANNER = "Asterisk Call Manager/11.0.0\r\n";
    private static final int LIMIT = 4096;
    private static final Buffer STREAM = Buffer.buffer(Capture.all().getFirst().bytes());

    private final Heard heard = new Heard();
    private final AmiCodec codec = new AmiCodec(EventNames.all(), LIMIT, heard);

    private void hear(String text) {
        codec.handle(Buffer.buffer(text.getBytes(UTF_8)));
    }

    @Example
    void readsBannerEventsAndResponses() {
        hear(BANNER + "Response: Success\r\nActionID: 1\r\n\r\nEvent: Hangup\r\nCause-txt: Normal: so\r\n\r\n");

        assertThat(heard.banners).containsExactly("Asterisk Call Manager/11.0.0");
        assertThat(heard.blocks).extracting(AmiBlock::name).containsExactly("", "Hangup");
        assertThat(heard.blocks.get(1).get("cause-TXT")).isEqualTo("Normal: so");
        assertThat(heard.blocks.get(1).get("Cause")).isNull();
    }

    @Example
    void keepsEmptyAndRepeatedHeadersAndIgnoresLinesWithoutColon() {
        hear(BANNER + "Event: X\nA: \nA: 2\nnonsense\nB:3\n\n");

        AmiBlock block = heard.blocks.getFirst();
        assertThat(block.get("A")).isEmpty();
        assertThat(block.get("B")).isEqualTo("3");
        assertThat(block.headers())
                .containsExactly(Map.entry("Event", "X"), Map.entry("A", ""), Map.entry("A", "2"), Map.entry("B", "3"));
    }

    @Example
    void readsOnlyTheEventsAskedFor() {
        var lean = new Heard();
        var names = EventNames.of(List.of("Hangup", "AgentConnect", "Hold"));
        new AmiCodec(names, LIMIT, lean)
                .handle(Buffer.buffer(BANNER + "Event: VarSet\r\nA: 1\r\n\r\nEvent: hold\r\n\r\nEvent: Hangup\r\n\r\n"
                        + "Event: Hangups\r\n\r\nEvent:\r\n\r\nResponse: Success\r\n\r\n"));

        assertThat(lean.blocks).extracting(AmiBlock::name).containsExactly("Hold", "Hangup", "");
    }

    @Example
    void brokenBytesBecomeReplacementCharacters() {
        codec.handle(Buffer.buffer((BANNER + "Event: X\r\nCallerIDName: J\u00f6rg\r\n\r\n").getBytes(ISO_8859_1)));
        hear("Event: Y\r\nCallerIDName: پیشواز\r\n\r\nEvent: Z\r\nCallerIDName: A\0B\r\n\r\n");

        assertThat(heard.blocks.get(0).get("CallerIDName")).isEqualTo("J\ufffdrg");
        assertThat(heard.blocks.get(1).get("CallerIDName")).isEqualTo("پیشواز");
        assertThat(heard.blocks.get(2).get("CallerIDName")).isEqualTo("A\ufffdB");
    }

    @Example
    void dropsAnOversizedBlockAndReadsTheNext() {
        String large = "Event: Large\r\n" + ("A: " + "x".repeat(200) + "\r\n").repeat(40) + "\r\n";
        hear(BANNER + large + "Event: Next\r\n\r\n");

        assertThat(heard.oversized).isEqualTo(1);
        assertThat(heard.blocks).extracting(AmiBlock::name).containsExactly("Next");
    }

    @Property(tries = 50)
    void dropsAnOversizedLineHoweverItIsCut(@ForAll @IntRange(min = 1, max = 3000) int piece) {
        var all = new Heard();
        var cut = new AmiCodec(EventNames.all(), LIMIT, all);
        String text = BANNER + "Event: Large\r\nA: " + "x".repeat(3 * LIMIT) + "\r\nB: 1\r\n\r\nEvent: Next\r\n\r\n";
        for (int from = 0; from < text.length(); from += piece) {
            cut.handle(Buffer.buffer(text.substring(from, Math.min(text.length(), from + piece))));
        }

        assertThat(all.oversized).isEqualTo(1);
        assertThat(all.blocks).extracting(AmiBlock::name).containsExactly("Next");
    }

    @Property(tries = 100)
    void readsTheSameHoweverTheStreamIsCut(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 2000) Integer> pieces) {
        var whole = new Heard();
        new AmiCodec(EventNames.all(), LIMIT, whole).handle(STREAM);
        var all = new Heard();
        var cut = new AmiCodec(EventNames.all(), LIMIT, all);
        int piece = 0;
        for (int from = 0; from < STREAM.length(); piece++) {
            int to = Math.min(STREAM.length(), from + pieces.get(piece % pieces.size()));
            cut.handle(STREAM.slice(from, to));
            from = to;
        }

        assertThat(all.texts()).isEqualTo(whole.texts());
        assertThat(all.banners).isEqualTo(whole.banners);
    }

    @Property(tries = 300)
    void survivesEveryByte(@ForAll List<@Size(max = 3000) byte[]> pieces) {
        var all = new Heard();
        var fuzzed = new AmiCodec(EventNames.all(), LIMIT, all);
        for (byte[] piece : pieces) {
            fuzzed.handle(Buffer.buffer(piece));
        }
        fuzzed.handle(Buffer.buffer("\n\n\n\nEvent: Next\n\n"));

        assertThat(all.texts().getLast()).containsExactly(Map.entry("Event", "Next"));
    }

    @Property(tries = 200)
    void survivesAStreamWithBrokenBytes(@ForAll @Size(max = 50) List<@IntRange(max = 1_000_000) Integer> broken) {
        byte[] bytes = STREAM.getBytes();
        for (int place : broken) {
            bytes[place % bytes.length] ^= (byte) (place >>> 8 | 1);
        }
        var all = new Heard();
        new AmiCodec(EventNames.all(), LIMIT, all).handle(Buffer.buffer(bytes));
        var kept = new ArrayList<>(all.texts());

        assertThat(kept).hasSizeGreaterThanOrEqualTo(1);
    }
}
