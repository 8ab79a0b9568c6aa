package io.pishvaz.ami;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of one AMI connection into blocks. Bytes are copied once, into an array that the blocks share and that
 * is never written again where a block lies; nothing a PBX sends makes it throw or grow beyond the allowed block.
 */
public final class AmiCodec implements Handler<Buffer> {

    private static final int CHUNK = 64 * 1024;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final String EVENT = "Event:";

    private final EventNames names;
    private final int maxBlock;
    private final AmiSink sink;

    private byte[] bytes = new byte[CHUNK];
    private int filled;
    private int scanned;
    private int lineStart;
    private int[] lines = new int[64];
    private int lineCount;
    private boolean bannerRead;
    private boolean dropping;

    /** @param maxBlock bytes that a block may have; a larger one is dropped and told */
    public AmiCodec(EventNames names, int maxBlock, AmiSink sink) {
        this.names = names;
        this.maxBlock = maxBlock;
        this.sink = sink;
    }

    @Override
    public void handle(Buffer received) {
        makeRoom(received.length());
        received.getBytes(0, received.length(), bytes, filled);
        filled += received.length();
        for (int end = lineEnd(); end < filled; end = lineEnd()) {
            scanned = end + 1;
            endLine();
        }
        scanned = filled;
        if (filled - blockStart() > maxBlock) {
            drop();
        }
    }

    /** Where the next line feed is, or the end of what came; eight bytes at a time, for this is where the time goes. */
    private int lineEnd() {
        byte[] text = bytes;
        int to = filled;
        int at = scanned;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long differing = (long) EIGHT.get(text, at) ^ LINE_FEEDS;
            long found = (differing - ONES) & ~differing & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && text[at] != '\n') {
            at++;
        }
        return at;
    }

    private int blockStart() {
        return lineCount == 0 ? lineStart : lines[0];
    }

    private void makeRoom(int length) {
        if (filled + length <= bytes.length) {
            return;
        }
        int from = blockStart();
        int pending = filled - from;
        var next = new byte[Math.max(CHUNK, pending * 2 + length)];
        System.arraycopy(bytes, from, next, 0, pending);
        bytes = next;
        filled = pending;
        scanned -= from;
        lineStart -= from;
        for (int i = 0; i < lineCount; i++) {
            lines[i] -= from;
        }
    }

    private void endLine() {
        int start = lineStart;
        lineStart = scanned;
        boolean empty = scanned - start == 1 || (scanned - start == 2 && bytes[start] == '\r');
        if (!bannerRead) {
            bannerRead = true;
            sink.banner(new String(bytes, start, scanned - start, StandardCharsets.UTF_8).strip());
        } else if (!empty) {
            add(start);
        } else if (dropping) {
            dropping = false;
        } else if (lineCount > 0) {
            add(start);
            endBlock();
        }
    }

    private void add(int start) {
        if (dropping) {
            return;
        }
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, lineCount * 2);
        }
        lines[lineCount++] = start;
    }

    private void endBlock() {
        int count = lineCount;
        lineCount = 0;
        if (lines[count - 1] - lines[0] > maxBlock) {
            sink.oversized();
            return;
        }
        String name = nameOf();
        if (name != null) {
            sink.block(new AmiBlock(name, bytes, Arrays.copyOf(lines, count)));
        }
    }

    /** Null: an event that nobody wants. Empty: no event. Asterisk always sends the name first. */
    private @Nullable String nameOf() {
        int from = lines[0] + EVENT.length();
        int to = lines[1];
        if (to < from || !AmiBlock.sameLetters(bytes, lines[0], EVENT)) {
            return "";
        }
        while (to > from && bytes[to - 1] <= ' ') {
            to--;
        }
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        return names.find(bytes, from, to);
    }

    /** Forgets the block so far and everything up to its end; the last two bytes stay, to tell an empty line. */
    private void drop() {
        if (!dropping) {
            dropping = true;
            sink.oversized();
        }
        lineCount = 0;
        lineStart = Math.max(lineStart, filled - 2);
    }
}
