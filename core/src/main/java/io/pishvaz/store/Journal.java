package io.pishvaz.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines on disk that survive the death of the process: segment files that are only appended to, each line with its
 * checksum. A line torn by the death is ignored. Lines are counted from 1 since the journal was opened, those replayed
 * included. Blocking; for one thread at a time.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String SUFFIX = ".journal";
    private static final long SEGMENT_BYTES = 4L << 20;
    private static final int CHECKSUM = 8;

    private final Path folder;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private FileChannel channel;
    private long number;
    private long count;
    private final AtomicLong bytes = new AtomicLong();

    /** A file, the count of its last line and its size. */
    private record Segment(Path file, long last, long size) {}

    /** Opens the journal and tells {@code replay} every line it holds, oldest first. */
    Journal(Path folder, Consumer<String> replay) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Path file : files()) {
            number = Long.parseLong(file.getFileName().toString().replace(SUFFIX, ""));
            count += replay(file, replay);
            add(new Segment(file, count, Files.size(file)));
        }
        channel = begin();
    }

    long bytes() {
        return bytes.get();
    }

    /** Appends and waits for the disk; {@code last} is the count of the last line. */
    void append(List<String> lines, long last) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                line -> text.append(checksum(line)).append(' ').append(line).append('\n'));
        ByteBuffer buffer = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        long added = buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
        count = last;
        Segment now = segments.removeLast();
        bytes.addAndGet(-now.size());
        add(new Segment(now.file(), count, now.size() + added));
        if (now.size() + added > SEGMENT_BYTES) {
            rotate();
        }
    }

    /** Goes on in a new segment. */
    void rotate() throws IOException {
        channel.close();
        channel = begin();
    }

    /** Puts aside a line that the database will never take, for somebody to look at. */
    void reject(String line) throws IOException {
        Files.writeString(
                folder.resolve("rejected.jsonl"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Forgets the segments that hold nothing after this line. */
    void release(long last) throws IOException {
        if (segments.getLast().last() <= last && segments.getLast().size() > 0) {
            rotate();
        }
        while (segments.size() > 1 && segments.getFirst().last() <= last) {
            Segment done = segments.removeFirst();
            Files.deleteIfExists(done.file());
            bytes.addAndGet(-done.size());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private FileChannel begin() throws IOException {
        number++;
        Path file = folder.resolve("%012d%s".formatted(number, SUFFIX));
        add(new Segment(file, count, 0));
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    private void add(Segment segment) {
        segments.addLast(segment);
        bytes.addAndGet(segment.size());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static int replay(Path file, Consumer<String> replay) throws IOException {
        int lines = 0;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            if (line.length() > CHECKSUM && line.startsWith(checksum(line.substring(CHECKSUM + 1)))) {
                replay.accept(line.substring(CHECKSUM + 1));
                lines++;
            } else if (!line.isEmpty()) {
                LOG.warn("journal {}: a torn line is ignored", file.getFileName());
            }
        }
        return lines;
    }

    private static String checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
